// Upsample: an image or a row R times as large, as torch.nn.Upsample. `Sequential<Input<8, 6, 6>, Upsample<2>>`
#pragma once
#include <concepts>
#include <tenon/ops/gathered.hpp>
#include <tenon/ops/interpolate.hpp>

namespace tenon {

/// torch.nn.Upsample's mode.
enum class Interpolation { nearest, linear, bilinear };

namespace detail {
namespace named {
struct Upsample;
}
template <bool Right = false>
struct upsample_law {
  static_assert(Right,
                "tenon: Upsample takes a whole factor, then perhaps Interpolation::linear or bilinear; align_corners, "
                "sizes and fractional factors are not supported");
};
template <class R, class M, int Others>
inline constexpr bool enlarges =
    std::integral<R> && !std::same_as<R, bool> && std::same_as<M, Interpolation> && Others == 0;
}  // namespace detail

/// torch.nn.Upsample(scale_factor = R, mode = "nearest", align_corners = False): nearest takes [C, L] to [C, L R] and
/// [C, H, W] to [C, H R, W R], `Interpolation::linear` only [C, L], `Interpolation::bilinear` only [C, H, W]. nearest
/// is y[i] = x[i / R], exact; the others mix the neighbours of (i + 1/2) / R - 1/2 by their distance to it.
template <auto R, auto M = Interpolation::nearest, auto... Others>
struct Upsample {
  using laws = detail::Laws<detail::law<detail::enlarges<decltype(R), decltype(M), static_cast<int>(sizeof...(Others))>,
                                        detail::upsample_law<>>,
                            detail::sizes_law<detail::named::Upsample, static_cast<int>(R)>>;
  static constexpr int factor = static_cast<int>(R);
  static constexpr Interpolation mode = [] {
    if constexpr (std::same_as<decltype(M), Interpolation>)
      return M;
    else
      return Interpolation::nearest;  // it breaks a law
  }();
  static constexpr extend::Arguments arguments() {
    constexpr const char* words = mode == Interpolation::linear ? "Interpolation::linear" : "Interpolation::bilinear";
    return mode == Interpolation::nearest ? extend::Arguments{}.put(factor)
                                          : extend::Arguments{}.put(factor).put(words);
  }
  static constexpr extend::Verdict infer(const Shape& in) {
    const bool row = mode == Interpolation::linear || (mode == Interpolation::nearest && in.rank == 2);
    const Shape want = row ? Shape{any, any} : Shape{any, any, any};
    if (in.rank < 0) return extend::Verdict::gives(mode == Interpolation::nearest ? Shape{} : want);
    if (!agree(in, want)) return extend::Verdict::expects(want);
    Shape out = in;
    for (int d = 1; d < out.rank; ++d)
      if (out.extent[d] >= 0) out.extent[d] = detail::extent_of(detail::product(out.extent[d], factor));
    return extend::Verdict::gives(out);
  }

  static constexpr extend::Operation operation = detail::gathered({.infer = &infer});
  // Each pixel is so many rows of as many: dimensions in which the input does not move.
  static constexpr detail::kernels::Gathering gathering(const Shape& in) {
    const bool row = in.rank == 2;
    const int h = row ? 1 : in.extent[1], w = in.last();
    detail::kernels::Gathering g(Shape{in.extent[0], h, row ? 1 : factor, w, factor});
    const int strides[]{h * w, w, 0, 1, 0};
    for (int d = 0; d < g.rank; ++d) g.at[d].stride = strides[d];
    return g;
  }
  template <Shape I, bool Nearest = mode == Interpolation::nearest>
  struct kernel_for {
    using type = detail::kernels::Gather<gathering(I)>;
  };
  template <Shape I>
  struct kernel_for<I, false> {
    static constexpr bool row = I.rank == 2;
    using type = detail::kernels::Interpolate<I.extent[0], row ? 1 : I.extent[1], I.last(), row ? 1 : factor, factor>;
  };
  template <Shape I, Shape, int>
  using kernel_at = typename kernel_for<I>::type;
};

}  // namespace tenon
