// AvgPool2d: as torch.nn.AvgPool2d. `Sequential<Input<1, 28, 28>, AvgPool2d<2>>`
#pragma once
#include <tenon/layers/pooling.hpp>

namespace tenon {

/// torch.nn.AvgPool2d(kernel_size, stride = kernel_size, padding, ceil_mode, count_include_pad = true): [C, H, W] to [C, H', W'].
template <detail::window auto W>
  requires(detail::argument_check<detail::counts(W), detail::window_law<>>::ok&&
               detail::argument_check<detail::half_padded(W), detail::pool_law<>>::ok)
struct AvgPool2d : detail::Pooled<2, W, kernels::Pooling::average> {
  template <detail::window auto V>
  using windowed = AvgPool2d<V>;
};

static_assert(layer<AvgPool2d<2>>);

}  // namespace tenon
