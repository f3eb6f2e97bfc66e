// AdaptiveMaxPool2d: as torch.nn.AdaptiveMaxPool2d. `Sequential<Input<64, 8, 8>, AdaptiveMaxPool2d<1>, Flatten>`
#pragma once
#include <tenon/ops/adaptive_pooling.hpp>

namespace tenon {

namespace detail::named {
struct AdaptiveMaxPool2d;
}

/// torch.nn.AdaptiveMaxPool2d(output_size): [C, H, W] to [C, H', W'], the largest of each of the windows that cover the
/// input: window o from floor(o H / H') up to ceil((o + 1) H / H'), and so the columns.
template <int Rows, int Columns = Rows>
struct AdaptiveMaxPool2d : detail::AdaptivelyPooled<2, Rows, Columns, detail::kernels::Pooling::largest> {
  using laws = detail::Laws<detail::sizes_law<detail::named::AdaptiveMaxPool2d, Rows, Columns>>;
};

}  // namespace tenon
