// The cases of the accuracy tests: each activation and function with its truth, and the loop that compares them.
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

#include <tenon/kernels/vector.hpp>
#include <tenon/layers/celu.hpp>
#include <tenon/layers/elu.hpp>
#include <tenon/layers/gelu.hpp>
#include <tenon/layers/hardsigmoid.hpp>
#include <tenon/layers/hardswish.hpp>
#include <tenon/layers/hardtanh.hpp>
#include <tenon/layers/leaky_relu.hpp>
#include <tenon/layers/log_sigmoid.hpp>
#include <tenon/layers/mish.hpp>
#include <tenon/layers/relu.hpp>
#include <tenon/layers/relu6.hpp>
#include <tenon/layers/selu.hpp>
#include <tenon/layers/sigmoid.hpp>
#include <tenon/layers/silu.hpp>
#include <tenon/layers/softplus.hpp>
#include <tenon/layers/softsign.hpp>
#include <tenon/layers/tanh.hpp>
#include <tenon/math.hpp>

#include "truth.hpp"

namespace kernels = tenon::detail::kernels;
namespace math = tenon::extend::math;

namespace tenon::test {

using V = kernels::Vector<native_target>;

/// The largest error found.
struct Worst {
  double ulp = -1;
  float at = 0, got = 0;
};

/// One function under test.
struct Case {
  const char* name;
  double bound;  ///< in ulps
  /// The worst of the floats whose bit patterns are from, from + step, ... below to.
  Worst (*sweep)(std::uint64_t from, std::uint64_t to, std::uint64_t step);
};

/// With -ffast-math only ordinary numbers can be right. It takes NaN and infinity for impossible, flushes subnormals to
/// zero, and divides by way of an approximate reciprocal: up to 2 ulp more, and far off where the reciprocal or the
/// remainder of its refinement is subnormal.
#if defined(__FAST_MATH__)
inline constexpr bool fast_math = true;
#else
inline constexpr bool fast_math = false;
#endif
inline bool ordinary(double x) {
  const auto exponent = (std::bit_cast<std::int64_t>(x) >> 52 & 0x7ff) - 1023;  // of bits: fast-math folds comparisons
  return (exponent >= -100 && exponent < 125) || exponent == -1023;
}

/// Compares F::apply, a function of V, with F::truth, a function of double. Errors count in ulps of the truth or of
/// F::size, the largest intermediate, where there is one.
template <class F>
Worst sweep(std::uint64_t from, std::uint64_t to, std::uint64_t step) {
  constexpr int block = 1024;
  alignas(64) std::array<float, block> x, y;
  Worst worst;
  for (std::uint64_t start = from; start < to; start += step * block) {
    for (std::uint64_t i = 0; i < block; ++i)
      x[i] = std::bit_cast<float>(static_cast<std::uint32_t>(std::min(start + i * step, to - 1)));
    for (int i = 0; i < block; i += kernels::width<V>)
      kernels::store_aligned(&y[static_cast<std::size_t>(i)],
                             F::apply(kernels::load_aligned<V>(&x[static_cast<std::size_t>(i)])));
    for (std::size_t i = 0; i < block; ++i) {
      const double at = static_cast<double>(x[i]);
      const double truth = F::truth(at);
      if (fast_math && !(ordinary(at) && ordinary(truth))) continue;
      // Most floats are out of the running at once: an ulp is at least 2^-24 of the number.
      if (std::fabs(static_cast<double>(y[i]) - truth) <= 0x1p-24 * worst.ulp * std::fabs(truth)) continue;
      double size = 0;
      if constexpr (requires { F::size(at); }) size = F::size(at);
      const double error = ulps(y[i], truth, size);
      if (!(error <= worst.ulp)) worst = {error, x[i], y[i]};
    }
  }
  return worst;
}

// Most floats are so small that x^2 does not matter, or so large that e^x is 0 or infinite as a float. The truths below
// treat them apart, because the exact functions take most of the time, and far more where they overflow.
inline bool tiny(double x) { return std::fabs(x) < 0x1p-30; }
inline bool huge(double x) { return std::fabs(x) > 200; }
inline double e_to(double x) { return x > 200 ? infinite : x < -200 ? 0 : std::exp(x); }

struct Exp {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace math;
    return exp(x);
  }
  static double truth(double x) { return tiny(x) ? 1 + x : e_to(x); }
};
struct Expm1 {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace math;
    return expm1(x);
  }
  static double truth(double x) { return tiny(x) ? x + 0.5 * x * x : huge(x) ? e_to(x) - 1 : std::expm1(x); }
};
struct Log {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace math;
    return log(x);
  }
  static double truth(double x) { return x < 0 ? infinite - infinite : std::log(x); }
};
struct Log1p {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace math;
    return log1p(x);
  }
  static double truth(double x) { return tiny(x) ? x - 0.5 * x * x : x < -1 ? infinite - infinite : std::log1p(x); }
};
struct Erf {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace math;
    return erf(x);
  }
  static double truth(double x) {
    return tiny(x) ? 1.1283791670955126 * x : huge(x) ? std::copysign(1.0, x) : std::erf(x);
  }
};

template <class Layer>
struct Of {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    return Layer::apply(x);
  }
};
struct TanhCase : Of<Tanh> {
  static double truth(double x) { return tiny(x) ? x : huge(x) ? std::copysign(1.0, x) : std::tanh(x); }
};
struct SigmoidCase : Of<Sigmoid> {
  static double truth(double x) { return tiny(x) ? 0.5 + 0.25 * x : 1 / (1 + e_to(-x)); }
};
struct SiLUCase : Of<SiLU> {
  static double truth(double x) { return x * SigmoidCase::truth(x); }
};
struct MishCase : Of<Mish> {
  static double truth(double x) {
    if (tiny(x)) return x * (0.6 + 0.32 * x);
    return x * TanhCase::truth(std::log1p(e_to(x)));
  }
};
struct GELUCase : Of<GELU<>> {
  static double truth(double x) {
    if (tiny(x)) return x * (0.5 + 0.3989422804014327 * x);
    return huge(x) ? (x > 0 ? x : x * 0) : x * 0.5 * std::erfc(x * -0.7071067811865476);
  }
  static double size(double x) { return x < 0 ? -x / 2 : 0; }
};
struct GELUTanhCase : Of<GELU<Approximate::tanh>> {
  static double truth(double x) {
    return tiny(x) ? GELUCase::truth(x) : x / (1 + e_to(-1.5957691216057308 * (x + 0.044715 * x * x * x)));
  }
  static double size(double x) { return GELUCase::size(x); }
};
struct ELUCase : Of<ELU<>> {
  static double truth(double x) { return x > 0 ? x : Expm1::truth(x); }
};
struct SELUCase : Of<SELU> {
  static double truth(double x) {
    return 1.0507009873554804934 * (x > 0 ? x : 1.6732632423543772848 * Expm1::truth(x));
  }
};
struct CELUCase : Of<CELU<>> {
  static double truth(double x) { return ELUCase::truth(x); }
};
struct SoftplusCase : Of<Softplus<>> {
  static double truth(double x) { return tiny(x) ? 0.6931471805599453 + 0.5 * x : x > 40 ? x : std::log1p(e_to(x)); }
};
struct LogSigmoidCase : Of<LogSigmoid> {
  static double truth(double x) {
    if (tiny(x)) return -0.6931471805599453 + 0.5 * x;
    return x < -40 ? x : -std::log1p(e_to(-x));
  }
};
struct ReLUCase : Of<ReLU> {
  static double truth(double x) { return x < 0 ? 0 : x; }
};
struct ReLU6Case : Of<ReLU6> {
  static double truth(double x) { return x < 0 ? 0 : x > 6 ? 6 : x; }
};
struct LeakyReLUCase : Of<LeakyReLU<>> {
  static double truth(double x) { return x > 0 ? x : 0.01 * x; }
};
struct HardtanhCase : Of<Hardtanh<>> {
  static double truth(double x) { return x < -1 ? -1 : x > 1 ? 1 : x; }
};
struct HardsigmoidCase : Of<Hardsigmoid> {
  static double truth(double x) { return x < -3 ? 0 : x > 3 ? 1 : (x + 3) / 6; }
};
struct HardswishCase : Of<Hardswish> {
  static double truth(double x) { return x * HardsigmoidCase::truth(x); }
};
struct SoftsignCase : Of<Softsign> {
  static double truth(double x) { return x / (1 + std::fabs(x)); }
};

/// All of them. The bound is 4 ulp; 1 or 2 where the formula has no more than one or two roundings.
inline std::vector<Case> cases() {
  std::vector<Case> all{
      {"Tanh", 3, sweep<TanhCase>},
      {"Sigmoid", 4, sweep<SigmoidCase>},
      {"SiLU", 3, sweep<SiLUCase>},
      {"Mish", 4, sweep<MishCase>},
      {"GELU", 4, sweep<GELUCase>},
      {"GELU tanh", 4, sweep<GELUTanhCase>},
      {"ELU", 4, sweep<ELUCase>},
      {"SELU", 4, sweep<SELUCase>},
      {"CELU", 4, sweep<CELUCase>},
      {"Softplus", 4, sweep<SoftplusCase>},
      {"LogSigmoid", 4, sweep<LogSigmoidCase>},
      {"ReLU", 0, sweep<ReLUCase>},
      {"ReLU6", 0, sweep<ReLU6Case>},
      {"LeakyReLU", 1, sweep<LeakyReLUCase>},
      {"Hardtanh", 0, sweep<HardtanhCase>},
      {"Hardsigmoid", 2, sweep<HardsigmoidCase>},
      {"Hardswish", 2, sweep<HardswishCase>},
      {"Softsign", 2, sweep<SoftsignCase>},
      {"exp", 2, sweep<Exp>},
      {"expm1", 2, sweep<Expm1>},
      {"log", 2, sweep<Log>},
      {"log1p", 3, sweep<Log1p>},
      {"erf", 3, sweep<Erf>},
  };
  for (Case& one : all)
    if (fast_math && one.bound > 1) one.bound += 2;
  return all;
}

}  // namespace tenon::test
