// What GroupNorm and InstanceNorm share: mean 0 and variance 1 per group of channels.
#pragma once
#include <tenon/ops/norm.hpp>

namespace tenon::detail {

/// [C, ...] to the same shape; weight and bias [C]. A group's channels and all their places are normalised together.
template <int Groups, int C, Real Eps, Affine A>
struct ChannelNorm {
  static constexpr Verdict of_rank(Shape in, int least, int most, const Shape& want) {
    if (in.rank < 0) return Verdict::gives(in);
    if (in.rank < least || in.rank > most || !agree(in.extent[0], C)) return Verdict::expects(want);
    in.extent[0] = C;
    return Verdict::gives(in, in);
  }

  static constexpr int together = Groups > 0 ? C / Groups : C;  // channels of a group
  static constexpr bool affine_parameters = A == Affine::yes;
  static constexpr ParameterList<2> parameters{{{"weight", Shape{C}}, {"bias", Shape{C}}}, affine_parameters ? 2 : 0};

  /// A dimension that is guessed is not its channels.
  static constexpr Operation inferred_by(Inference infer, const Shape& wants = {}) {
    return {.role = Role::kernel,
            .infer = infer,
            .preserves = true,
            .wants = wants,
            .parameters = parameters,
            .takes_guess = false,
            .kernel = whole_tensor};
  }
  static constexpr kernels::Normed normed(const Shape& in) {
    const auto places = static_cast<int>(in.without_first().size());
    return {Groups, together * places, places, true, true, affine_parameters, affine_parameters};
  }
  template <Shape I, Shape, int>
  using kernel_at = kernels::Norm<normed(I), Eps>;
};

}  // namespace tenon::detail
