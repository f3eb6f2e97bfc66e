// ConvTranspose1d: as torch.nn.ConvTranspose1d.
// `Sequential<Input<8, 16>, ConvTranspose1d<8, 4, Window{.kernel_size = 2, .stride = 2}>>`
#pragma once
#include <tenon/layers/transposed.hpp>

namespace tenon {

namespace detail::named {
struct ConvTranspose1d;
}

/// torch.nn.ConvTranspose1d(in_channels, out_channels, kernel_size, …): [In, L] to [Out, L'], L' = (L - 1) stride -
/// padding + dilation (kernel - 1) + output_padding + 1, padding being that of both sides; weight
/// [In, Out / groups, k], bias [Out].
template <int In, int Out, detail::window auto W, Bias B = Bias::yes>
  requires(detail::has_sizes<detail::named::ConvTranspose1d, In, Out>&&
               detail::argument_check<detail::counts(W), detail::window_law<>>::ok&&
                   detail::argument_check<detail::has_no_pool(W), detail::member_law<>>::ok&&
                       detail::argument_check<detail::transposes(W), detail::transposed_law<>>::ok&&
                           detail::argument_check<detail::divides<W>(In, Out), detail::groups_law<>>::ok&&
                               detail::argument_check<detail::pads_output<W, 1>(), detail::output_padding_law<>>::ok)
struct ConvTranspose1d : detail::Transposed<1, In, Out, W, B> {
  template <detail::window auto V>
  using windowed = ConvTranspose1d<In, Out, V, B>;
};

static_assert(layer<ConvTranspose1d<8, 4, 2>>);

}  // namespace tenon
