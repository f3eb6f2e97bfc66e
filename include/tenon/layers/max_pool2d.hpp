// MaxPool2d: as torch.nn.MaxPool2d. `Sequential<Input<1, 28, 28>, MaxPool2d<2>>`
#pragma once
#include <tenon/ops/pooling.hpp>

namespace tenon {

/// torch.nn.MaxPool2d(kernel_size, stride = kernel_size, padding = 0, dilation = 1, ceil_mode = False): [C, H, W] to
/// [C, H', W'], H' = floor((H + padding - dilation (kernel - 1) - 1) / stride) + 1, padding being that of both sides;
/// the largest of each window. Exact; NaN stays NaN.
/// `MaxPool2d<Window{.kernel_size = 3, .stride = 2, .padding = {1}}>`.
template <detail::window auto W, auto... More>
struct MaxPool2d : detail::Pooled<2, detail::max_pool<W, More...>.window, detail::kernels::Pooling::largest> {
  using laws = detail::pool_laws<2, detail::Averages::no, detail::max_pool<W, More...>>;
  template <detail::window auto V>
  using windowed = MaxPool2d<V, More...>;
};

}  // namespace tenon
