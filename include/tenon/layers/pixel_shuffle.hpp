// PixelShuffle: r x r channels become r x r pixels, as torch.nn.PixelShuffle.
// `Sequential<Input<8, 6, 6>, PixelShuffle<2>>`
#pragma once
#include <tenon/ops/gathered.hpp>

namespace tenon {

namespace detail::named {
struct PixelShuffle;
}

/// torch.nn.PixelShuffle(upscale_factor = R): [C R², H, W] to [C, H R, W R]; y[c][h R + i][w R + j] =
/// x[c R² + i R + j][h][w]. Exact.
template <int R>
struct PixelShuffle {
  using laws = detail::Laws<detail::sizes_law<detail::named::PixelShuffle, R>>;
  static constexpr Shape wants = {any, any, any};
  static constexpr int square = R > 0 ? detail::clamped(detail::product(R, R)) : 1;
  static constexpr extend::Verdict infer(const Shape& in) {
    if (!agree(in, wants)) return extend::Verdict::expects(wants);
    const Shape known = merge(in, wants);
    const int channels = known.extent[0];
    if (channels >= 0 && channels % square != 0)
      return extend::Verdict::expects(
          Shape{detail::extent_of(extend::round_up<std::int64_t>(channels, square)), known.extent[1], known.extent[2]});
    const auto larger = [](int extent) { return extent < 0 ? any : detail::extent_of(detail::product(extent, R)); };
    const int out = channels < 0 ? any : channels / square;
    return extend::Verdict::gives(Shape{out, larger(known.extent[1]), larger(known.extent[2])}, known);
  }
  static constexpr extend::Operation operation = detail::gathered({.infer = &infer, .wants = wants});
  static constexpr detail::kernels::Gathering gathering(const Shape& in) {
    const int h = in.extent[1], w = in.extent[2], plane = h * w;
    detail::kernels::Gathering g(Shape{in.extent[0] / square, h, R, w, R});
    const int strides[]{square * plane, w, R * plane, 1, plane};
    for (int d = 0; d < g.rank; ++d) g.at[d].stride = strides[d];
    return g;
  }
  template <Shape I, Shape, int>
  using kernel_at = detail::kernels::Gather<gathering(I)>;
};

}  // namespace tenon
