// MaxPool1d: as torch.nn.MaxPool1d. `Sequential<Input<1, 64>, MaxPool1d<2>>`
#pragma once
#include <tenon/ops/pooling.hpp>

namespace tenon {

/// torch.nn.MaxPool1d(kernel_size, stride = kernel_size, padding = 0, dilation = 1, ceil_mode = False): [C, L] to
/// [C, L'], L' = floor((L + padding - dilation (kernel - 1) - 1) / stride) + 1, padding being that of both sides; the
/// largest of each window. Exact; NaN stays NaN. `MaxPool1d<Window{.kernel_size = 3, .stride = 2, .padding = {1}}>`.
template <detail::window auto W, auto... More>
struct MaxPool1d : detail::Pooled<1, detail::max_pool<W, More...>.window, detail::kernels::Pooling::largest> {
  using laws = detail::pool_laws<1, detail::Averages::no, detail::max_pool<W, More...>>;
  template <detail::window auto V>
  using windowed = MaxPool1d<V, More...>;
};

}  // namespace tenon
