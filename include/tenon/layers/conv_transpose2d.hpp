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
  using laws = detail::Laws<
      detail::sizes_law<detail::named::ConvTranspose2d, In, Out>,
      detail::law<detail::transposed<W, More...>.right, detail::convolution_order_law<>>,
      detail::law<detail::counts(detail::transposed<W, More...>.window), detail::window_law<>>,
      detail::law<detail::has_no_pool(detail::transposed<W, More...>.window), detail::member_law<>>,
      detail::law<detail::transposes(detail::transposed<W, More...>.window), detail::transposed_law<>>,
      detail::law<detail::divides<detail::transposed<W, More...>.window>(In, Out), detail::groups_law<>>,
      detail::law<detail::pads_output<detail::transposed<W, More...>.window, 2>(), detail::output_padding_law<>>>;
  template <detail::window auto V>
  using windowed = ConvTranspose2d<In, Out, V, More...>;
};

static_assert(extend::layer<ConvTranspose2d<8, 4, 2>>);

}  // namespace tenon
