// ConvTranspose1d: as torch.nn.ConvTranspose1d.
// `Sequential<Input<8, 16>, ConvTranspose1d<8, 4, Window{.kernel_size = 2, .stride = 2}>>`
#pragma once
#include <tenon/ops/transposed_convolution.hpp>

namespace tenon {

namespace detail::named {
struct ConvTranspose1d;
}

/// torch.nn.ConvTranspose1d(in_channels, out_channels, kernel_size, …): [In, L] to [Out, L'], L' = (L - 1) stride -
/// padding + dilation (kernel - 1) + output_padding + 1, padding being that of both sides; weight
/// [In, Out / groups, k], bias [Out].
template <int In, int Out, detail::window auto W, auto... More>
struct ConvTranspose1d : detail::TransposedConvolution<1, In, Out, detail::transposed<W, More...>.window,
                                                       detail::transposed<W, More...>.bias> {
  using laws = detail::transposed_laws<detail::named::ConvTranspose1d, 1, In, Out, detail::transposed<W, More...>>;
  template <detail::window auto V>
  using windowed = ConvTranspose1d<In, Out, V, More...>;
};

}  // namespace tenon
