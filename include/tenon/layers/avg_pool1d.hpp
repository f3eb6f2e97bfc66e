// AvgPool1d: as torch.nn.AvgPool1d. `Sequential<Input<1, 64>, AvgPool1d<2>>`
#pragma once
#include <tenon/layers/pooling.hpp>

namespace tenon {

/// torch.nn.AvgPool1d(kernel_size, stride = kernel_size, padding, ceil_mode, count_include_pad = true): [C, L] to [C, L'].
template <detail::window auto W>
  requires(detail::argument_check<detail::counts(W), detail::window_law<>>::ok&&
               detail::argument_check<detail::half_padded(W), detail::pool_law<>>::ok)
struct AvgPool1d : detail::Pooled<1, W, kernels::Pooling::average> {
  template <detail::window auto V>
  using windowed = AvgPool1d<V>;
};

static_assert(layer<AvgPool1d<2>>);

}  // namespace tenon
