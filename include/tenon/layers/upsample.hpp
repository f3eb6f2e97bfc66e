// Upsample: an image or a row R times as large, as torch.nn.Upsample. `Sequential<Input<8, 6, 6>, Upsample<2>>`
#pragma once
#include <tenon/layers/gathered.hpp>

namespace tenon {

/// torch.nn.Upsample's mode.
enum class Interpolation { nearest, linear, bilinear };

namespace detail::named {
struct Upsample;
}

/// torch.nn.Upsample(scale_factor = R, mode = "nearest", align_corners = False): nearest takes [C, L] to [C, L R] and
/// [C, H, W] to [C, H R, W R], `Interpolation::linear` only [C, L], `Interpolation::bilinear` only [C, H, W]. nearest
/// is y[i] = x[i / R], exact; the others mix the neighbours of (i + 1/2) / R - 1/2 by their distance to it.
template <int R, Interpolation Mode = Interpolation::nearest>
  requires(detail::has_sizes<detail::named::Upsample, R>)
struct Upsample {
  static constexpr Arguments arguments() {
    constexpr const char* mode = Mode == Interpolation::linear ? "Interpolation::linear" : "Interpolation::bilinear";
    return Mode == Interpolation::nearest ? Arguments{}.put(R) : Arguments{}.put(R).put(mode);
  }
  static constexpr Role role = Role::kernel;
  static constexpr Shape wants = R > 0 ? Shape{} : Shape{0};  // 0: refused where it is named
  static constexpr Verdict infer(const Shape& in) {
    const bool row = Mode == Interpolation::linear || (Mode == Interpolation::nearest && in.rank == 2);
    const Shape want = row ? Shape{any, any} : Shape{any, any, any};
    if (in.rank < 0) return Verdict::gives(Mode == Interpolation::nearest ? Shape{} : want);
    if (!agree(in, want)) return Verdict::expects(want);
    Shape out = in;
    for (int d = 1; d < out.rank; ++d)
      if (out.extent[d] >= 0) out.extent[d] *= R;
    return Verdict::gives(out);
  }

  static constexpr KernelTraits traits = whole_tensor;
  /// Each pixel is R rows of R: dimensions in which the input does not move.
  static constexpr kernels::Gathering gathering(const Shape& in) {
    const bool row = in.rank == 2;
    const int h = row ? 1 : in.extent[1], w = in.last();
    kernels::Gathering g(Shape{in.extent[0], h, row ? 1 : R, w, R});
    const int strides[]{h * w, w, 0, 1, 0};
    for (int d = 0; d < g.rank; ++d) g.at[d].stride = strides[d];
    return g;
  }
  template <Shape I, bool Nearest = Mode == Interpolation::nearest>
  struct kernel_for {
    using type = kernels::Gather<gathering(I)>;
  };
  template <Shape I>
  struct kernel_for<I, false> {
    static constexpr bool row = I.rank == 2;
    using type = kernels::Interpolate<I.extent[0], row ? 1 : I.extent[1], I.last(), row ? 1 : R, R>;
  };
  template <Shape I, Shape, int>
  using kernel_at = typename kernel_for<I>::type;
};

static_assert(layer<Upsample<2>> && layer<Upsample<3, Interpolation::bilinear>>);

}  // namespace tenon
