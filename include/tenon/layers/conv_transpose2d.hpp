// ConvTranspose2d: as torch.nn.ConvTranspose2d.
// `Sequential<Input<8, 7, 7>, ConvTranspose2d<8, 4, Window{.kernel_size = 2, .stride = 2}>>`
#pragma once
#include <tenon/ops/transposed_convolution.hpp>

namespace tenon {

namespace detail::named {
struct ConvTranspose2d;
}

/// torch.nn.ConvTranspose2d(in_channels, out_channels, kernel_size, …): [In, H, W] to [Out, H', W'], H' = (H - 1)
/// stride - padding + dilation (kernel - 1) + output_padding + 1, padding being that of both sides; weight
/// [In, Out / groups, k_h, k_w], bias [Out].
template <int In, int Out, detail::window auto W, auto... More>
struct ConvTranspose2d : detail::TransposedConvolution<2, In, Out, detail::transposed<W, More...>.window,
                                                       detail::transposed<W, More...>.bias> {
  using laws = detail::transposed_laws<detail::named::ConvTranspose2d, 2, In, Out, detail::transposed<W, More...>>;
  template <detail::window auto V>
  using windowed = ConvTranspose2d<In, Out, V, More...>;
};

}  // namespace tenon
