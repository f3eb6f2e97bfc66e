// What GroupNorm and InstanceNorm share: mean 0 and variance 1 per group of channels.
#pragma once
#include <tenon/ops/norm.hpp>

namespace tenon::detail {

/// [C, ...] to the same shape; weight and bias [C]. A group's channels and all their places are normalised together.
template <int Groups, int C, Real Eps, Affine A>
struct ChannelNorm {
  static constexpr Shape wants = Groups > 0 && C % (Groups > 0 ? Groups : 1) == 0
                                     ? Shape{}
                                     : Shape{0};  // 0: refused where it is named
  static constexpr Verdict of_rank(Shape in, int least, int most, const Shape& want) {
    if (in.rank < 0) return Verdict::gives(in);
    if (in.rank < least || in.rank > most || !agree(in.extent[0], C)) return Verdict::expects(want);
    in.extent[0] = C;
    return Verdict::gives(in, in);
  }

  static constexpr bool affine_parameters = A == Affine::yes;
  static constexpr ParameterList<2> parameters{{{"weight", Shape{C}}, {"bias", Shape{C}}}, affine_parameters ? 2 : 0};

  /// A dimension that is guessed is not its channels.
  static constexpr Operation inferred_by(Inference infer, const Shape& wanted = wants) {
    return {.role = Role::kernel,
            .infer = infer,
            .preserves = true,
            .wants = wanted,
            .parameters = parameters,
            .takes_guess = false,
            .kernel = whole_tensor};
  }
  static constexpr kernels::Normed normed(const Shape& in) {
    const auto places = static_cast<int>(in.size()) / C;
    return {Groups, C / Groups * places, places, true, true, affine_parameters, affine_parameters};
  }
  template <Shape I, Shape, int>
  using kernel_at = kernels::Norm<normed(I), Eps>;
};

}  // namespace tenon::detail
