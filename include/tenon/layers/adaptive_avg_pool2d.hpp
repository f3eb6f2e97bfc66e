// AdaptiveAvgPool2d: as torch.nn.AdaptiveAvgPool2d. `Sequential<Input<64, 8, 8>, AdaptiveAvgPool2d<1>, Flatten>`
#pragma once
#include <tenon/ops/adaptive_pooling.hpp>

namespace tenon {

namespace detail::named {
struct AdaptiveAvgPool2d;
}

/// torch.nn.AdaptiveAvgPool2d(output_size): [C, H, W] to [C, H', W'], the mean of each of the windows that cover the
/// input: window o from floor(o H / H') up to ceil((o + 1) H / H'), and so the columns.
template <int Rows, int Columns = Rows>
struct AdaptiveAvgPool2d : detail::AdaptivelyPooled<2, Rows, Columns, detail::kernels::Pooling::average> {
  using laws = detail::Laws<detail::sizes_law<detail::named::AdaptiveAvgPool2d, Rows, Columns>>;
};

}  // namespace tenon
