// AdaptiveAvgPool1d: as torch.nn.AdaptiveAvgPool1d. `Sequential<Input<4, 30>, AdaptiveAvgPool1d<1>, Flatten>`
#pragma once
#include <tenon/ops/adaptive_pooling.hpp>

namespace tenon {

namespace detail::named {
struct AdaptiveAvgPool1d;
}

/// torch.nn.AdaptiveAvgPool1d(output_size): [C, L] to [C, L'], the mean of each of the windows that cover the input:
/// window o from floor(o L / L') up to ceil((o + 1) L / L').
template <int Columns>
struct AdaptiveAvgPool1d : detail::AdaptivelyPooled<1, 1, Columns, detail::kernels::Pooling::average> {
  using laws = detail::Laws<detail::sizes_law<detail::named::AdaptiveAvgPool1d, Columns>>;
};

}  // namespace tenon
