// ConvTranspose1d: as torch.nn.ConvTranspose1d.
// `Sequential<Input<8, 16>, ConvTranspose1d<8, 4, Window{.kernel_size = 2, .stride = 2}>>`
#pragma once
#include <tenon/layers/transposed.hpp>

namespace tenon {

/// torch.nn.ConvTranspose1d(in_channels, out_channels, kernel_size, …): [In, L] to [Out, L'], L' = (L - 1) stride - padding +
/// dilation (kernel - 1) + output_padding + 1; weight [In, Out / groups, k], bias [Out].
template <int In, int Out, detail::WindowArgument W, Bias B = Bias::yes>
  requires(detail::has_channels<In, Out, W>)
struct ConvTranspose1d : detail::Transposed<1, In, Out, W, B> {};

static_assert(layer<ConvTranspose1d<8, 4, 2>>);

}  // namespace tenon
