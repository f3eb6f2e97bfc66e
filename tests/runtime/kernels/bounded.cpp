// Bounded, the oracle's number: what float32 makes of an operation lies within its error, which is no larger than it
// must be; a comparison that errors leave open takes both answers into account.
#include "../../oracle/bounded.hpp"

#include <random>

#include "../../support/catch.hpp"

using oracle::Bounded;

TEST_CASE("one rounding is within the error, and nearly all of it") {
  std::mt19937 random(1);
  std::uniform_real_distribution<float> number(1, 2);
  double worst[3]{};  // parts of the error
  const auto add = [](double& part, float is, Bounded y) {
    part = std::max(part, std::fabs(static_cast<double>(is) - y.value) / y.error);
  };
  for (int i = 0; i < 10000; ++i) {
    const float a = number(random), b = -number(random);
    add(worst[0], a - b, Bounded(a) - Bounded(b));
    add(worst[1], a * b, Bounded(a) * Bounded(b));
#if !defined(__FAST_MATH__)  // which may divide by way of a reciprocal
    add(worst[2], a / b, Bounded(a) / Bounded(b));
#else
    worst[2] = 1;
#endif
  }
  for (const double part : worst) {
    CHECK(part <= 1);
    CHECK(part > 0.9);
  }
}

TEST_CASE("what a comparison leaves open lies within the error of what is selected") {
  const Bounded one(1.0, 0.1), near(1.1, 0.1), far(2.0, 0.1), low(-5.0, 0), high(7.0, 0);
  CHECK((one < far).sure);
  CHECK(!(one < near).sure);
  CHECK(select(one < far, low, high).error == 0);
  const Bounded open = select(one < near, low, high);
  CHECK((open.value - open.error <= -5 && open.value + open.error >= 7));
}
