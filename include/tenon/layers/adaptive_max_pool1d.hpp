// AdaptiveMaxPool1d: as torch.nn.AdaptiveMaxPool1d. `Sequential<Input<4, 30>, AdaptiveMaxPool1d<1>, Flatten>`
#pragma once
#include <tenon/ops/adaptive_pooling.hpp>

namespace tenon {

namespace detail::named {
struct AdaptiveMaxPool1d;
}

/// torch.nn.AdaptiveMaxPool1d(output_size): [C, L] to [C, L'], the largest of each of the windows that cover the input:
/// window o from floor(o L / L') up to ceil((o + 1) L / L').
template <int Columns>
struct AdaptiveMaxPool1d : detail::AdaptivelyPooled<1, 1, Columns, detail::kernels::Pooling::largest> {
  using laws = detail::Laws<detail::sizes_law<detail::named::AdaptiveMaxPool1d, Columns>>;
};

}  // namespace tenon
