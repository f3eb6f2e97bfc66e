// tenon::extend::math and the activations: accuracy on a dense sample, PyTorch's special values, and one answer for floats and
// vectors. tests/slow/activations.cpp looks at every float.
#include <tenon/math.hpp>

#include <array>
#include <bit>
#include <cstdint>
#include <limits>

#include "../support/activations.hpp"
#include "../support/catch.hpp"

using namespace tenon;
using namespace tenon::extend;
using test::Erf, test::Exp, test::Expm1, test::Log, test::Log1p, test::V;

namespace tenon::test {

struct Nearest {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace math;
    return nearest(x);
  }
};

}  // namespace tenon::test

using test::Nearest;

namespace {

[[maybe_unused]] constexpr float inf = math::detail::infinity;
[[maybe_unused]] constexpr float none = math::detail::not_a_number;
constexpr float largest = std::numeric_limits<float>::max();

/// The same number: bits, but any NaN for NaN.
[[maybe_unused]] constexpr bool same(float a, float b) {
  return a != a ? b != b : std::bit_cast<std::int32_t>(a) == std::bit_cast<std::int32_t>(b);
}

/// Lane 0 of a vector's answer.
template <class Layer>
float vector_of(float x) {
  alignas(64) std::array<float, kernels::width<V>> lanes;
  kernels::store_aligned(lanes.data(), Layer::apply(V(x)));
  return lanes[0];
}

struct Special {
  float x, y;
};

/// What PyTorch answers, from vectors and from floats.
template <class Layer, std::size_t N>
void gives(const Special (&table)[N]) {
  for (const Special& row : table) {
    INFO("at " << row.x << " gives " << vector_of<Layer>(row.x) << " and not " << row.y);
    CHECK(same(vector_of<Layer>(row.x), row.y));
    CHECK(same(Layer::apply(row.x), row.y));
  }
}

}  // namespace

#if defined(__FAST_MATH__)  // divides by approximate reciprocals, of which processors differ in the last digits
constexpr double approximate_division = 1;
#else
constexpr double approximate_division = 0;
#endif

TEST_CASE("every activation is within its bound on a sample of the floats") {
  for (const test::Case& tested : test::cases()) {
    const test::Worst worst = tested.sweep(0, std::uint64_t{1} << 32, 1009);
    INFO(tested.name << " at " << worst.at << " gives " << worst.got << ", off by " << worst.ulp << " ulp");
    CHECK(worst.ulp <= tested.bound + approximate_division);
  }
}

#if !defined(__FAST_MATH__)  // which rules out NaN, infinities, signed zeros and reproducible bits

TEST_CASE("NaN, infinities and signed zeros are PyTorch's") {
  gives<ReLU>({{none, none}, {inf, inf}, {-inf, 0}, {0.0F, 0.0F}, {-0.0F, -0.0F}, {1e-40F, 1e-40F}});
  gives<ReLU6>({{none, none}, {inf, 6}, {-inf, 0}, {-0.0F, -0.0F}, {7, 6}});
  gives<LeakyReLU<>>({{none, none}, {inf, inf}, {-inf, -inf}, {0.0F, 0.0F}, {-0.0F, -0.0F}, {-100, -1}});
  gives<ELU<>>({{none, none}, {inf, inf}, {-inf, -1}, {0.0F, 0.0F}, {-0.0F, 0.0F}, {-100, -1}, {largest, largest}});
  gives<SELU>({{none, none}, {inf, inf}, {-inf, -1.75809934F}, {-0.0F, 0.0F}, {largest, inf}});
  gives<CELU<>>({{none, none}, {inf, inf}, {-inf, -1}, {-0.0F, 0.0F}});
  gives<GELU<>>(
      {{none, none}, {inf, inf}, {-inf, none}, {0.0F, 0.0F}, {-0.0F, -0.0F}, {largest, largest}, {-1e30F, 0}});
  gives<GELU<Approximate::tanh>>(
      {{none, none}, {inf, inf}, {-inf, none}, {-0.0F, -0.0F}, {largest, largest}, {-1e30F, -0.0F}});
  gives<SiLU>(
      {{none, none}, {inf, inf}, {-inf, none}, {0.0F, 0.0F}, {-0.0F, -0.0F}, {largest, largest}, {-1e30F, -0.0F}});
  gives<Mish>(
      {{none, none}, {inf, inf}, {-inf, none}, {0.0F, 0.0F}, {-0.0F, -0.0F}, {largest, largest}, {-1e30F, -0.0F}});
  gives<Sigmoid>({{none, none}, {inf, 1}, {-inf, 0}, {0, 0.5F}, {largest, 1}, {-largest, 0}});
  gives<LogSigmoid>({{none, none}, {inf, 0.0F}, {-inf, -inf}, {-largest, -largest}, {-100, -100}});
  gives<Tanh>({{none, none}, {inf, 1}, {-inf, -1}, {0.0F, 0.0F}, {-0.0F, -0.0F}, {1e-40F, 1e-40F}, {-9.5F, -1}});
  gives<Hardtanh<>>({{none, none}, {inf, 1}, {-inf, -1}, {-0.0F, -0.0F}, {0.5F, 0.5F}});
  gives<Hardsigmoid>({{none, none}, {inf, 1}, {-inf, 0}, {0, 0.5F}, {-3, 0}, {3, 1}});
  gives<Hardswish>({{none, none}, {inf, inf}, {-inf, none}, {-0.0F, -0.0F}, {-1e30F, -0.0F}, {6, 6}});
  gives<Softplus<>>({{none, none}, {inf, inf}, {-inf, 0}, {21, 21}, {largest, largest}});
  gives<Softsign>({{none, none}, {inf, none}, {-inf, none}, {-0.0F, -0.0F}, {largest, 1}});
}

TEST_CASE("the logarithms' edges") {
  gives<Log>({{none, none},
              {inf, inf},
              {-1, none},
              {-inf, none},
              {0.0F, -inf},
              {-0.0F, -inf},
              {1, 0.0F},
              {1e-45F, -103.278931F}});
  gives<Log1p>({{none, none}, {inf, inf}, {-1, -inf}, {-2, none}, {-0.0F, -0.0F}, {1e-40F, 1e-40F}});
  gives<Exp>({{none, none}, {inf, inf}, {-inf, 0.0F}, {0, 1}, {-0.0F, 1}, {89, inf}, {-104, 0.0F}, {-103, 1.4e-45F}});
  gives<Expm1>({{none, none}, {inf, inf}, {-inf, -1}, {89, inf}, {1e-40F, 1e-40F}, {-1e-40F, -1e-40F}});
  gives<Nearest>({{0.5F, 0.0F},
                  {1.5F, 2},
                  {-0.5F, -0.0F},
                  {-2.5F, -2},
                  {8388607.5F, 8388608},
                  {8388609, 8388609},
                  {1e10F, 1e10F},
                  {none, none}});
}

namespace {

/// The answers of a constant expression to a fixed set of numbers.
constexpr std::array<float, 24> numbers{-110,  -90.5F, -30.1F, -8.3F,  -5.5F,  -3.7F, -2.2F, -1.3F,
                                        -0.9F, -0.35F, -0.1F,  -1e-3F, 1e-30F, 1e-3F, 0.12F, 0.4F,
                                        0.77F, 1.1F,   1.9F,   2.71F,  4.4F,   8.6F,  15,    88.6F};
template <class Layer>
constexpr auto constants(std::size_t first) {
  std::array<float, numbers.size()> y{};
  for (std::size_t i = first; i < y.size(); ++i) y[i] = Layer::apply(numbers[i]);
  return y;
}
template <class Layer, std::size_t first = 0>
void agrees() {
  static constexpr auto expected = constants<Layer>(first);
  for (std::size_t i = first; i < numbers.size(); ++i) {
    INFO(tenon::detail::spelled<Layer>(false).s << " at " << numbers[i]);
    CHECK(same(vector_of<Layer>(numbers[i]), expected[i]));
    CHECK(same(Layer::apply(numbers[i]), expected[i]));
  }
}
template <class... Layers>
void agree() {
  (agrees<Layers>(), ...);
}

}  // namespace

TEST_CASE("constant expressions give the bits that vectors give") {
  agree<ReLU, ReLU6, LeakyReLU<>, ELU<>, SELU, CELU<0.7>, GELU<>, GELU<Approximate::tanh>, SiLU, Mish, Sigmoid>();
  agree<LogSigmoid, Tanh, Hardtanh<>, Hardsigmoid, Hardswish, Softplus<2, 10>, Softsign, Exp, Expm1, Log, Erf>();
  agrees<Log1p, 8>();  // clang refuses a constant expression whose arithmetic gives NaN, as below -1
}

#endif  // __FAST_MATH__

TEST_CASE("an argument of a layer reaches its formula") {
  CHECK(LeakyReLU<0.5>::apply(-3.0F) == -1.5F);
  CHECK(ELU<2>::apply(-50.0F) == -2.0F);
  CHECK(Hardtanh<-2, 0.5>::apply(3.0F) == 0.5F);
  CHECK(Hardtanh<-2, 0.5>::apply(-3.0F) == -2.0F);
  CHECK(Softplus<2, 1>::apply(0.75F) == 0.75F);
  CHECK(CELU<2>::apply(Truth(-1.0F)).value == Approx(-0.7869386805747332).epsilon(1e-15));
  CHECK(Softplus<2>::apply(Truth(1.0F)).value == Approx(1.063464005521486).epsilon(1e-15));
}

// fma in constant expressions is what the instruction gives. The last four lie so close to the middle of two floats
// that a sum rounded to double falls on it, from below and from above.
static_assert(math::detail::fused(1 + 0x1p-23F, 1 + 0x1p-23F, -1 - 0x1p-22F) == 0x1p-46F);
static_assert(math::detail::fused(0x1.000002p0F, 0x1.000002p0F, 0x1p-60F) == 0x1.000004p0F);
static_assert(math::detail::fused(1 + 0x1p-23F, (1 - 0x1p-23F) * 0x1p-24F, 1 + 0x1p-23F) == 1 + 0x1p-23F);
static_assert(math::detail::fused(-1 - 0x1p-23F, (1 - 0x1p-23F) * 0x1p-24F, -1 - 0x1p-23F) == -1 - 0x1p-23F);
static_assert(math::detail::fused(1 + 0x1p-12F, (1 - 0x1p-12F + 0x1p-24F) * 0x1p-24F, 1) == 1 + 0x1p-23F);
static_assert(math::detail::fused(-1 - 0x1p-12F, (1 - 0x1p-12F + 0x1p-24F) * 0x1p-24F, -1) == -1 - 0x1p-23F);
static_assert(math::sqrt(2.0F) == 0x1.6a09e6p0F && math::sqrt(1e-45F) == 0x1.6a09e6p-75F &&
              math::sqrt(largest) == 0x1.fffffep63F);

#if !defined(__FAST_MATH__)  // rounding errors are what they compute with
TEST_CASE("the constant expressions' fma and sqrt are correctly rounded") {
  std::uint32_t state = 12345;
  const auto draw = [&] { return std::bit_cast<float>(state = state * 1664525U + 1013904223U); };
  for (int i = 0; i < 200000; ++i) {
    const float a = draw(), b = draw();
    // A third number of the product's size, so that all its bits matter.
    const float c = i % 2 != 0 ? draw() : -a * b * (1 + static_cast<float>(i % 64) * 0x1p-21F);
    const float expected = std::fma(a, b, c);
    if (!same(math::detail::fused(a, b, c), expected)) FAIL("fma(" << a << ", " << b << ", " << c << ")");
    if (!same(math::detail::square_root(std::fabs(a)), std::sqrt(std::fabs(a)))) FAIL("sqrt(" << a << ")");
  }
}
#endif
