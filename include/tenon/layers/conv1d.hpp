// Conv1d: as torch.nn.Conv1d. `Sequential<Input<1, 64>, Conv1d<1, 8, 5>, ReLU>`
#pragma once
#include <tenon/ops/convolution.hpp>

namespace tenon {

namespace detail::named {
struct Conv1d;
}

/// torch.nn.Conv1d(in_channels, out_channels, kernel_size, …): [In, L] to [Out, L'], L' = floor((L + padding - dilation
/// (kernel - 1) - 1) / stride) + 1, padding being that of both sides; weight [Out, In / groups, k], bias [Out].
/// `Conv1d<12, 12, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = 2}>`.
template <int In, int Out, detail::window auto W, auto... More>
struct Conv1d
    : detail::Convolution<1, In, Out, detail::convolution<W, More...>.window, detail::convolution<W, More...>.bias> {
  using laws = detail::convolution_laws<detail::named::Conv1d, 1, In, Out, detail::convolution<W, More...>>;
  template <detail::window auto V>
  using windowed = Conv1d<In, Out, V, More...>;
  template <int I, int O>
  using resized = Conv1d<I, O, W, More...>;
};

}  // namespace tenon
