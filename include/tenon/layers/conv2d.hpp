// Conv2d: as torch.nn.Conv2d. `Sequential<Input<1, 28, 28>, Conv2d<1, 8, 3>, ReLU, MaxPool2d<2>>`
#pragma once
#include <tenon/ops/convolution.hpp>

namespace tenon {

namespace detail::named {
struct Conv2d;
}

/// torch.nn.Conv2d(in_channels, out_channels, kernel_size, …): [In, H, W] to [Out, H', W'], H' = floor((H + padding -
/// dilation (kernel - 1) - 1) / stride) + 1, padding being that of both sides; weight [Out, In / groups, k_h, k_w],
/// bias [Out]. `Conv2d<3, 16, Window{.kernel_size = 3, .stride = 2, .padding = {1}}, Bias::no>`.
template <int In, int Out, detail::window auto W, auto... More>
struct Conv2d
    : detail::Convolution<2, In, Out, detail::convolution<W, More...>.window, detail::convolution<W, More...>.bias> {
  using laws = detail::convolution_laws<detail::named::Conv2d, 2, In, Out, detail::convolution<W, More...>>;
  template <detail::window auto V>
  using windowed = Conv2d<In, Out, V, More...>;
  template <int I, int O>
  using resized = Conv2d<I, O, W, More...>;
};

}  // namespace tenon
