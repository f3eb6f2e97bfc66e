// AvgPool2d: as torch.nn.AvgPool2d. `Sequential<Input<1, 28, 28>, AvgPool2d<2>>`
#pragma once
#include <tenon/ops/pooling.hpp>

namespace tenon {

/// torch.nn.AvgPool2d(kernel_size, stride = kernel_size, padding = 0, ceil_mode = False, count_include_pad = True):
/// [C, H, W] to [C, H', W'], H' = floor((H + padding - kernel) / stride) + 1, padding being that of both sides; the
/// mean of each window. `AvgPool2d<Window{.kernel_size = 3, .stride = 2, .ceil_mode = true}>`.
template <detail::window auto W, auto... More>
struct AvgPool2d : detail::Pooled<2, detail::avg_pool<W, More...>.window, detail::kernels::Pooling::average> {
  using laws = detail::pool_laws<2, detail::Averages::yes, detail::avg_pool<W, More...>>;
  template <detail::window auto V>
  using windowed = AvgPool2d<V, More...>;
};

}  // namespace tenon
