// FlushDenormals: inside its scope subnormal numbers are zero, outside everything is as it was.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/model/denormals.hpp>
#include <tenon/model/model.hpp>

#include <atomic>
#include <bit>
#include <cstdint>
#include <thread>
#include <type_traits>

#include "../support/catch.hpp"

using namespace tenon;

namespace {

static_assert(!std::is_copy_constructible_v<FlushDenormals> && !std::is_copy_assignable_v<FlushDenormals>);
static_assert(!std::is_move_constructible_v<FlushDenormals>);

// Read at run time: a product that the compiler works out knows nothing of the guard. Products are compared as bits,
// because a comparison of floats takes subnormals for zero inside the scope, and compilers may move it there.
volatile float least = 0x1p-126F, subnormal = 0x1p-130F, half = 0.5F, large = 0x1p+20F;

bool is_zero(float product) {
  const volatile auto bits = std::bit_cast<std::uint32_t>(product);
  return bits == 0;
}
/// A subnormal result becomes zero.
bool flushes_results() { return is_zero(least * half); }
/// A subnormal operand counts as zero: the product would be a normal number.
bool flushes_operands() { return is_zero(subnormal * large); }
bool flushes() { return flushes_results() && flushes_operands(); }

}  // namespace

// A program that was linked with -ffast-math flushes from the start.
TEST_CASE("subnormals are zero inside the scope and what they were outside") {
  const bool results = flushes_results(), operands = flushes_operands();
#if !defined(__FAST_MATH__)
  CHECK((!results && !operands));
#endif
  {
    const FlushDenormals guard;
    CHECK(flushes_results() == (FlushDenormals::works || results));
    CHECK(flushes_operands() == (FlushDenormals::works || operands));
  }
  CHECK(flushes_results() == results);
  CHECK(flushes_operands() == operands);
}

TEST_CASE("guards nest") {
  const bool outside = flushes();
  {
    const FlushDenormals outer;
    {
      const FlushDenormals inner;
      CHECK(flushes() == (FlushDenormals::works || outside));
    }
    CHECK(flushes() == (FlushDenormals::works || outside));
  }
  CHECK(flushes() == outside);
}

TEST_CASE("a guard is its thread's own") {
  const bool outside = flushes();
  bool elsewhere = !outside, after = !outside;
  std::thread other([&] {
    elsewhere = flushes();
    const FlushDenormals guard;
  });
  other.join();
  after = flushes();
  CHECK(elsewhere == outside);
  CHECK(after == outside);

  // A thread inherits the setting of the one that starts it, so this one has to be running before the guard.
  std::atomic<int> step = 0;
  bool beside = !outside;
  std::thread running([&] {
    step = 1;
    while (step != 2) std::this_thread::yield();
    beside = flushes();
  });
  while (step != 1) std::this_thread::yield();
  {
    const FlushDenormals guard;
    step = 2;
    running.join();
  }
  CHECK(beside == outside);
}

TEST_CASE("a state that decays becomes zero") {
  using Decay = Sequential<Linear<4, 4>>;
  Parameters<Decay> parameters{};
  for (int i = 0; i < 4; ++i) parameters.values[5 * i] = 0.5F;
  const Model<Decay> model{parameters};
  const auto steps_to_zero = [&] {
    Tensor<float, 4> x{1, 1, 1, 1};
    int steps = 0;
    for (; x[0] != 0.0F; ++steps) x = model(x);
    return steps;
  };
  const int outside = steps_to_zero();
  const FlushDenormals guard;
  CHECK(steps_to_zero() == (FlushDenormals::works ? 127 : outside));
#if !defined(__FAST_MATH__)
  CHECK(outside == 150);
#endif
}
