// PixelUnshuffle: r x r pixels become r x r channels, as torch.nn.PixelUnshuffle.
// `Sequential<Input<3, 6, 8>, PixelUnshuffle<2>>`
#pragma once
#include <tenon/ops/gathered.hpp>

namespace tenon {

namespace detail::named {
struct PixelUnshuffle;
}

/// torch.nn.PixelUnshuffle(downscale_factor = R): [C, H R, W R] to [C R², H, W]; y[c R² + i R + j][h][w] =
/// x[c][h R + i][w R + j]. Exact.
template <int R>
struct PixelUnshuffle {
  using laws = detail::Laws<detail::sizes_law<detail::named::PixelUnshuffle, R>>;
  static constexpr Shape wants = {any, any, any};
  static constexpr int factor = R > 0 ? R : 1;
  static constexpr extend::Verdict infer(const Shape& in) {
    if (!agree(in, wants)) return extend::Verdict::expects(wants);
    const Shape known = merge(in, wants);
    const int channels = known.extent[0], h = known.extent[1], w = known.extent[2];
    if ((h >= 0 && h % factor != 0) || (w >= 0 && w % factor != 0))
      return extend::Verdict::expects(
          Shape{channels, h < 0 ? any : extend::round_up(h, factor), w < 0 ? any : extend::round_up(w, factor)});
    const auto smaller = [](int extent) { return extent < 0 ? any : extent / factor; };
    return extend::Verdict::gives(Shape{channels < 0 ? any : channels * factor * factor, smaller(h), smaller(w)},
                                  known);
  }
  static constexpr extend::Operation operation = detail::gathered({.infer = &infer, .wants = wants});
  static constexpr detail::kernels::Gathering gathering(const Shape& in) {
    const int h = in.extent[1], w = in.extent[2];
    detail::kernels::Gathering g(Shape{in.extent[0], R, R, h / factor, w / factor});
    const int strides[]{h * w, w, 1, R * w, R};
    for (int d = 0; d < g.rank; ++d) g.at[d].stride = strides[d];
    return g;
  }
  template <Shape I, Shape, int>
  using kernel_at = detail::kernels::Gather<gathering(I)>;
};

}  // namespace tenon
