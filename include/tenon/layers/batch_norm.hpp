// BatchNorm1d, BatchNorm2d: as torch.nn in eval(). `Sequential<Conv2d<1, 8, 3>, BatchNorm2d<8>, ReLU>`
#pragma once
#include <tenon/layers/elementwise.hpp>
#include <tenon/layers/norm.hpp>

namespace tenon {

namespace detail {

namespace named {
struct BatchNorm1d;
struct BatchNorm2d;
}  // namespace named

/// y = scale x + shift per channel, scale = weight / sqrt(running_var + eps), shift = bias - scale running_mean. Packed
/// into the matrix or convolution before it where there is one.
template <int C, Real Eps>
struct BatchNorm : Elementwise {
  static constexpr Arguments arguments() {
    return Eps.value() == 1e-5 ? Arguments{}.put(C) : Arguments{}.put(C).put(Eps);
  }
  static constexpr int channels = C;
  static constexpr Operand operand = Operand::channel;
  static constexpr bool affine = true;
  static constexpr ParameterList<4> parameters{
      {{"weight", Shape{C}}, {"bias", Shape{C}}, {"running_mean", Shape{C}}, {"running_var", Shape{C}}}, 4};

  /// In double, rounded once.
  TENON_INLINE static constexpr double scale(const float* p, int c) {
    return static_cast<double>(p[c]) / math::detail::root(static_cast<double>(p[3 * C + c]) + Eps.value());
  }
  TENON_INLINE static constexpr double shift(const float* p, int c) {
    return static_cast<double>(p[C + c]) - scale(p, c) * static_cast<double>(p[2 * C + c]);
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
};

}  // namespace detail

/// torch.nn.BatchNorm1d(num_features, eps = 1e-5) in evaluation: [C] or [C, L] to the same shape; weight, bias,
/// running_mean, running_var [C].
template <int C, Real Eps = 1e-5>
  requires(detail::has_sizes<detail::named::BatchNorm1d, C>)
struct BatchNorm1d : detail::BatchNorm<C, Eps> {
  static constexpr Verdict infer(const Shape& in) {
    return detail::BatchNorm<C, Eps>::of_rank(in, 1, 2, in.rank == 2 ? Shape{C, any} : Shape{C});
  }
};

/// torch.nn.BatchNorm2d(num_features, eps = 1e-5) in evaluation: [C, H, W] to the same shape; weight, bias,
/// running_mean, running_var [C].
template <int C, Real Eps = 1e-5>
  requires(detail::has_sizes<detail::named::BatchNorm2d, C>)
struct BatchNorm2d : detail::BatchNorm<C, Eps> {
  static constexpr Shape wants{C, any, any};
  static constexpr Verdict infer(const Shape& in) { return detail::BatchNorm<C, Eps>::of_rank(in, 3, 3, wants); }
};

static_assert(layer<BatchNorm1d<20>> && layer<BatchNorm2d<8, 1e-3>>);

}  // namespace tenon
