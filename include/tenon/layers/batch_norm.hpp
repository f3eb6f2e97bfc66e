// BatchNorm1d, BatchNorm2d: as torch.nn in eval(). `Sequential<Conv2d<1, 8, 3>, BatchNorm2d<8>, ReLU>`
#pragma once
#include <tenon/ops/elementwise.hpp>
#include <tenon/ops/norm.hpp>

namespace tenon {

namespace detail {

namespace named {
struct BatchNorm1d;
struct BatchNorm2d;
}  // namespace named

/// y = scale x + shift per channel, scale = weight / sqrt(running_var + eps), shift = bias - scale running_mean; without
/// weight and bias they are 1 and 0. Packed into the matrix or convolution before it where there is one.
template <int C, Real Eps, Affine A>
struct BatchNorm {
  static constexpr Arguments arguments() {
    Arguments list = Arguments{}.put(C);
    if (Eps.value() != 1e-5) list.put(Eps);
    return A == Affine::yes ? list : list.put("Affine::no");
  }
  static constexpr int channels = C;
  static constexpr bool learns = A == Affine::yes;
  static constexpr ParameterList<4> parameters =
      learns ? ParameterList<4>{{{"weight", Shape{C}},
                                 {"bias", Shape{C}},
                                 {"running_mean", Shape{C}},
                                 {"running_var", Shape{C}}},
                                4}
             : ParameterList<4>{{{"running_mean", Shape{C}}, {"running_var", Shape{C}}}, 2};

  /// Where a channel's mean is found among the parameters.
  TENON_INLINE static constexpr double mean(const float* p, int c) {
    return static_cast<double>(p[(learns ? 2 * C : 0) + c]);
  }
  /// In double, rounded once.
  TENON_INLINE static constexpr double scale(const float* p, int c) {
    const double weight = learns ? static_cast<double>(p[c]) : 1.0,
                 variance = static_cast<double>(p[(learns ? 3 : 1) * C + c]);
    return weight / math::detail::root(variance + Eps.value());
  }
  TENON_INLINE static constexpr double shift(const float* p, int c) {
    return (learns ? static_cast<double>(p[C + c]) : 0.0) - scale(p, c) * mean(p, c);
  }

  static constexpr int second = round_up(C, 16);  // where the shifts are packed behind the scales
  template <class V>
  TENON_INLINE static constexpr V apply(V x, V scale, V shift) {
    using namespace math;
    return fma(x, scale, shift);
  }
  static constexpr Verdict of_rank(Shape in, int least, int most, const Shape& want) {
    if (in.rank < 0) return Verdict::gives(in);
    if (in.rank < least || in.rank > most || !agree(in.extent[0], C)) return Verdict::expects(want);
    in.extent[0] = C;
    return Verdict::gives(in, in);
  }
  static constexpr Operation inferred_by(Inference infer, const Shape& wants = {}) {
    return elementwise({.infer = infer, .wants = wants, .parameters = parameters, .per = Per::channel, .affine = true});
  }
};

}  // namespace detail

/// torch.nn.BatchNorm1d(num_features, eps = 1e-5, affine = True) in evaluation: [C] or [C, L] to the same shape; weight,
/// bias, running_mean, running_var [C]; with `Affine::no` the last two.
template <int C, Real Eps = 1e-5, Affine A = Affine::yes>
struct BatchNorm1d : detail::BatchNorm<C, Eps, A> {
  using laws = detail::Laws<detail::sizes_law<detail::named::BatchNorm1d, C>>;
  static constexpr extend::Verdict infer(const Shape& in) {
    return detail::BatchNorm<C, Eps, A>::of_rank(in, 1, 2, in.rank == 2 ? Shape{C, any} : Shape{C});
  }
  static constexpr extend::Operation operation = detail::BatchNorm<C, Eps, A>::inferred_by(&infer);
};

/// torch.nn.BatchNorm2d(num_features, eps = 1e-5, affine = True) in evaluation: [C, H, W] to the same shape; weight,
/// bias, running_mean, running_var [C]; with `Affine::no` the last two.
template <int C, Real Eps = 1e-5, Affine A = Affine::yes>
struct BatchNorm2d : detail::BatchNorm<C, Eps, A> {
  using laws = detail::Laws<detail::sizes_law<detail::named::BatchNorm2d, C>>;
  static constexpr Shape wants{C, any, any};
  static constexpr extend::Verdict infer(const Shape& in) {
    return detail::BatchNorm<C, Eps, A>::of_rank(in, 3, 3, wants);
  }
  static constexpr extend::Operation operation = detail::BatchNorm<C, Eps, A>::inferred_by(&infer, wants);
};

}  // namespace tenon
