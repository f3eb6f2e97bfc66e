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
  using laws = detail::Laws<
      detail::sizes_law<detail::named::ConvTranspose1d, In, Out>,
      detail::law<detail::transposed<W, More...>.right, detail::convolution_order_law<>>,
      detail::law<detail::counts(detail::transposed<W, More...>.window), detail::window_law<>>,
      detail::law<detail::along_one(detail::transposed<W, More...>.window), detail::one_dimension_law<>>,
      detail::law<detail::has_no_pool(detail::transposed<W, More...>.window), detail::member_law<>>,
      detail::law<detail::transposes(detail::transposed<W, More...>.window), detail::transposed_law<>>,
      detail::law<detail::divides<detail::transposed<W, More...>.window>(In, Out), detail::groups_law<>>,
      detail::law<detail::pads_output<detail::transposed<W, More...>.window, 1>(), detail::output_padding_law<>>>;
  template <detail::window auto V>
  using windowed = ConvTranspose1d<In, Out, V, More...>;
};

static_assert(extend::layer<ConvTranspose1d<8, 4, 2>>);

}  // namespace tenon
