// ConvTranspose2d: as torch.nn.ConvTranspose2d.
// `Sequential<Input<8, 7, 7>, ConvTranspose2d<8, 4, Window{.kernel_size = 2, .stride = 2}>>`
#pragma once
#include <tenon/layers/transposed.hpp>

namespace tenon {

namespace detail::named {
struct ConvTranspose2d;
}

/// torch.nn.ConvTranspose2d(in_channels, out_channels, kernel_size, …): [In, H, W] to [Out, H', W'], H' = (H - 1)
/// stride - padding + dilation (kernel - 1) + output_padding + 1, padding being that of both sides; weight
/// [In, Out / groups, k_h, k_w], bias [Out].
template <int In, int Out, detail::window auto W, Bias B = Bias::yes>
  requires(detail::has_sizes<detail::named::ConvTranspose2d, In, Out>&&
               detail::argument_check<detail::counts(W), detail::window_law<>>::ok&&
                   detail::argument_check<detail::has_no_pool(W), detail::member_law<>>::ok&&
                       detail::argument_check<detail::transposes(W), detail::transposed_law<>>::ok&&
                           detail::argument_check<detail::divides<W>(In, Out), detail::groups_law<>>::ok&&
                               detail::argument_check<detail::pads_output<W, 2>(), detail::output_padding_law<>>::ok)
struct ConvTranspose2d : detail::Transposed<2, In, Out, W, B> {
  template <detail::window auto V>
  using windowed = ConvTranspose2d<In, Out, V, B>;
};

static_assert(layer<ConvTranspose2d<8, 4, 2>>);

}  // namespace tenon
