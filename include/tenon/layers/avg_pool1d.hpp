// AvgPool1d: as torch.nn.AvgPool1d. `Sequential<Input<1, 64>, AvgPool1d<2>>`
#pragma once
#include <tenon/ops/pooling.hpp>

namespace tenon {

/// torch.nn.AvgPool1d(kernel_size, stride = kernel_size, padding = 0, ceil_mode = False, count_include_pad = True):
/// [C, L] to [C, L'], L' = floor((L + padding - kernel) / stride) + 1, padding being that of both sides; the mean of
/// each window. `AvgPool1d<Window{.kernel_size = 3, .stride = 2, .ceil_mode = true}>`.
template <detail::window auto W, auto... More>
struct AvgPool1d : detail::Pooled<1, detail::avg_pool<W, More...>.window, detail::kernels::Pooling::average> {
  using laws = detail::pool_laws<1, detail::Averages::yes, detail::avg_pool<W, More...>>;
  template <detail::window auto V>
  using windowed = AvgPool1d<V, More...>;
};

}  // namespace tenon
