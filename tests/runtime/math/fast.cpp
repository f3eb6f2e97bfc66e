// The formulas of Math::fast: their errors over a dense sample of the floats, their range, and special values.
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "../../support/activations.hpp"
#include "../../support/catch.hpp"

namespace kernels = tenon::detail::kernels;
namespace math = tenon::extend::math;

using namespace tenon;

namespace {

using Fast = kernels::Vector<native_target, Math::fast>;
static_assert(math::is_fast<Fast> && !math::is_fast<test::V> && !math::is_fast<float>);

constexpr std::size_t block = 512;
using Block = std::array<float, block>;

template <class Layer>
void apply(const Block& x, Block& y) {
  for (std::size_t i = 0; i < block; i += kernels::width<Fast>)
    kernels::store(&y[i], Layer::apply(kernels::load<Fast>(&x[i])));
}

/// Calls f with the floats whose bit patterns are from, from + step, ... below to, and with the layer's answers.
template <class Layer, class F>
void each_block(std::uint64_t from, std::uint64_t to, std::uint64_t step, F f) {
  Block x, y;
  for (std::uint64_t start = from; start < to; start += step * block) {
    for (std::uint64_t i = 0; i < block; ++i)
      x[i] = std::bit_cast<float>(static_cast<std::uint32_t>(std::min(start + i * step, to - 1)));
    apply<Layer>(x, y);
    f(x, y);
  }
}

/// The layer is within `bound` of the truth, or within bound |x|, the last subnormal bit aside.
template <class Layer, class Case>
void is_within(double bound, bool of_x) {
  double worst = 0;
  float at = 0;
  each_block<Layer>(0, std::uint64_t{1} << 32, 499, [&](const Block& x, const Block& y) {
    for (std::size_t i = 0; i < block; ++i) {
      const auto exact = static_cast<double>(x[i]);
      const double truth = Case::truth(exact);
      if (test::fast_math && !(test::ordinary(exact) && test::ordinary(truth))) continue;
      if (std::isinf(exact) || (truth != truth && y[i] != y[i])) continue;
      const double distance = std::fabs(static_cast<double>(y[i]) - truth);
      const double error = of_x ? (distance - 0x1p-149) / std::max(std::fabs(exact), 0x1p-149) : distance;
      if (!(error <= worst)) worst = error, at = x[i];
    }
  });
  INFO("off by " << worst << " at " << at);
  CHECK(worst <= bound);
  CHECK(worst > bound / 4);  // the bound says something, and this is not the accurate formula
}

/// Never outside [low, high], and never falls by more than rounding: every float between `from` and `to`.
template <class Layer>
void rises(float from, float to, float low, float high) {
  float highest = low, fall = 0;
  bool inside = true;
  each_block<Layer>(std::bit_cast<std::uint32_t>(from), std::bit_cast<std::uint32_t>(to), 1,
                    [&](const Block&, const Block& y) {
                      for (const float value : y) {
                        inside = inside && value >= low && value <= high;
                        fall = std::max(fall, highest - value);
                        highest = std::max(highest, value);
                      }
                    });
  CHECK(inside);
  CHECK(fall <= 0x1p-20F);
}

template <class Layer>
float of(float x) {
  Block in{}, out;
  in[0] = x;
  apply<Layer>(in, out);
  return out[0];
}

}  // namespace

TEST_CASE("the fast formulas are within their bounds on a sample of the floats") {
  is_within<Tanh, test::TanhCase>(6e-5, false);
  is_within<Sigmoid, test::SigmoidCase>(3e-5, false);
  is_within<SiLU, test::SiLUCase>(3e-5, true);
  is_within<GELU<Approximate::tanh>, test::GELUTanhCase>(3e-5, true);
}

TEST_CASE("the fast formulas stay in range and rise") {
  rises<Tanh>(0.25F, 6.0F, 0, 1);
  rises<Sigmoid>(0.5F, 12.0F, 0.5F, 1);
  for (const float x : {5.25F, 10.0F, 1e10F, std::numeric_limits<float>::max()}) {
    CHECK(of<Tanh>(x) == 1.0F);
    CHECK(of<Tanh>(-x) == -1.0F);
    CHECK(of<Sigmoid>(2 * x) == 1.0F);
    CHECK(of<Sigmoid>(-x * 2) == 0.0F);
  }
  CHECK(of<Sigmoid>(0.0F) == 0.5F);
}

#if !defined(__FAST_MATH__)  // which rules out NaN, infinities, signed zeros and reproducible bits

TEST_CASE("the fast tanh is odd") {
  bool odd = true;
  each_block<Tanh>(0, std::bit_cast<std::uint32_t>(math::detail::infinity), 997, [&](const Block& x, const Block& y) {
    Block minus, out;
    for (std::size_t i = 0; i < block; ++i) minus[i] = -x[i];
    apply<Tanh>(minus, out);
    for (std::size_t i = 0; i < block; ++i)
      odd = odd && std::bit_cast<std::uint32_t>(out[i]) == (std::bit_cast<std::uint32_t>(y[i]) ^ 0x80000000U);
  });
  CHECK(odd);
}

TEST_CASE("the fast formulas at NaN, infinities and zeros") {
  constexpr float inf = math::detail::infinity, none = math::detail::not_a_number;
  CHECK(std::isnan(of<Tanh>(none)));
  CHECK(std::isnan(of<Sigmoid>(none)));
  CHECK(of<Tanh>(inf) == 1.0F);
  CHECK(of<Tanh>(-inf) == -1.0F);
  CHECK(of<Sigmoid>(inf) == 1.0F);
  CHECK(of<Sigmoid>(-inf) == 0.0F);
  CHECK((of<Tanh>(-0.0F) == 0.0F && std::signbit(of<Tanh>(-0.0F)) && !std::signbit(of<Tanh>(0.0F))));
  CHECK(of<Tanh>(1e-40F) == Approx(1e-40F).epsilon(3e-4));
  CHECK(of<SiLU>(inf) == inf);
  CHECK(std::isnan(of<SiLU>(-inf)));  // as PyTorch's
  CHECK(std::isnan(of<GELU<Approximate::tanh>>(-inf)));
  CHECK(of<SiLU>(-1e30F) == 0.0F);
}

#endif  // __FAST_MATH__
