// sigmoid_tanh, the product that gates are made of: its error over pairs of numbers, and its edges.
#include <cmath>
#include <random>

#include "../../support/activations.hpp"
#include "../../support/catch.hpp"

namespace kernels = tenon::detail::kernels;
namespace math = tenon::extend::math;

using namespace tenon;
using test::V;

namespace {

template <class W>
float product(float x, float y) {
  alignas(64) float lanes[kernels::width<W>];
  kernels::store_aligned(lanes, math::sigmoid_tanh(W(x), W(y)));
  return lanes[0];
}
double truth(float x, float y) {
  return test::SigmoidCase::truth(static_cast<double>(x)) * test::TanhCase::truth(static_cast<double>(y));
}

}  // namespace

TEST_CASE("sigmoid_tanh is within 6 ulp, or 2^-112") {
  std::mt19937 random(1);
  std::uniform_real_distribution<float> near(-10.0F, 10.0F), far(-120.0F, 120.0F), exponent(-40.0F, 3.0F);
  double worst = 0;
  for (int i = 0; i < 1000000; ++i) {
    const float x = i % 4 == 0 ? far(random) : near(random);
    const float y = i % 2 == 0 ? near(random) : std::copysign(std::exp2(exponent(random)), near(random));
    const double exact = truth(x, y);
    const float got = product<V>(x, y);
    if (std::fabs(static_cast<double>(got) - exact) <= 0x1p-112) continue;
    worst = std::max(worst, ulps(got, exact));
  }
  INFO("off by " << worst << " ulp");
  CHECK(worst <= (test::fast_math ? 9 : 6));
  CHECK(worst > 1);
}

TEST_CASE("the fast sigmoid_tanh is within the sum of both errors") {
  using Fast = kernels::Vector<native_target, Math::fast>;
  std::mt19937 random(2);
  std::uniform_real_distribution<float> near(-15.0F, 15.0F);
  double worst = 0;
  for (int i = 0; i < 1000000; ++i) {
    const float x = near(random), y = near(random);
    worst = std::max(worst, std::fabs(static_cast<double>(product<Fast>(x, y)) - truth(x, y)));
  }
  CHECK(worst <= 9e-5);
  CHECK(worst > 2e-5);
}

#if !defined(__FAST_MATH__)
TEST_CASE("sigmoid_tanh at NaN and infinities") {
  constexpr float inf = math::detail::infinity, none = math::detail::not_a_number;
  CHECK(std::isnan(product<V>(none, 1)));
  CHECK(std::isnan(product<V>(1, none)));
  CHECK(product<V>(inf, inf) == 1.0F);
  CHECK(product<V>(inf, -inf) == -1.0F);
  CHECK(std::fabs(product<V>(-inf, inf)) <= 0x1p-112F);
  CHECK(product<V>(1, 0.0F) == 0.0F);
}
#endif
