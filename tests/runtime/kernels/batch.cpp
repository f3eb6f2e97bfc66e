// Vector: each operation on every lane is what the same word means for one float, on the native target and on arrays.
#include <tenon/kernels/vector.hpp>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <vector>

#include "../../support/catch.hpp"

namespace math = tenon::extend::math;

using namespace tenon;
using namespace tenon::detail::kernels;

namespace {

constexpr Target one_lane{InstructionSet::scalar, 1, native_target.fused};
constexpr Target four_lanes{InstructionSet::wasm, 4, native_target.fused};

constexpr float inf = std::numeric_limits<float>::infinity();
constexpr float none = std::numeric_limits<float>::quiet_NaN();
#if defined(__FAST_MATH__)  // which promises ordinary numbers only, and their rounding nowhere
constexpr std::array<float, 16> interesting{0.25F,  -0.75F, 1,    -1.5F, 2.5F, -3.5F, 1e-12F, 3e8F,
                                            -2e-5F, -100,   0.1F, 0.5F,  7,    -8,    1e-3F,  12345.678F};

bool same(float a, float b) { return !std::isnormal(b) || std::fabs(a - b) <= 1e-6F * std::fabs(b); }
#else
constexpr std::array<float, 16> interesting{0.0F, -0.0F, 1,    -1.5F, 2.5F, -3.5F, 1e-40F, 3e38F,
                                            inf,  -inf,  none, 0.5F,  7,    -8,    1e-20F, 12345.678F};

bool same(float a, float b) {
  return std::isnan(a) ? std::isnan(b) : std::bit_cast<std::int32_t>(a) == std::bit_cast<std::int32_t>(b);
}
#endif

/// Numbers in memory, aligned, with guards on both sides that must survive.
struct Lanes {
  static constexpr float guard = -77.0F;
  alignas(64) std::array<float, 16 * 3> memory;
  Lanes() { memory.fill(guard); }
  float* data() { return &memory[16]; }
  float& operator[](int i) { return memory[static_cast<std::size_t>(16 + i)]; }
  /// Nothing outside of the first n was touched.
  bool intact_after(int n) {
    for (int i = -16; i < 32; ++i)
      if ((i < 0 || i >= n) && (*this)[i] != guard) return false;
    return true;
  }
};

/// Checks f(V, V, V) against f(float, float, float) on all triples of interesting numbers.
template <class V, class F>
void agrees(const char* name, F f) {
  constexpr int lanes = width<V>;
  for (std::size_t i = 0; i < interesting.size(); ++i)
    for (std::size_t j = 0; j < interesting.size(); ++j) {
      Lanes a, b, c, y;
      for (int k = 0; k < lanes; ++k) {
        a[k] = interesting[(i + static_cast<std::size_t>(k)) % 16];
        b[k] = interesting[j];
        c[k] = interesting[(i + j + static_cast<std::size_t>(3 * k)) % 16];
      }
      store(y.data(), f(load<V>(a.data()), load_aligned<V>(b.data()), load<V>(c.data())));
      CHECK(y.intact_after(lanes));
      for (int k = 0; k < lanes; ++k) {
        const float expected = f(a[k], b[k], c[k]);
        INFO(name << " of " << a[k] << ", " << b[k] << ", " << c[k] << " is " << y[k] << " and not " << expected);
        CHECK(same(y[k], expected));
      }
    }
}

template <class V>
void operations() {
  using namespace math;
  agrees<V>("sum", [](auto a, auto b, auto) { return a + b; });
  agrees<V>("difference", [](auto a, auto b, auto) { return a - b; });
  agrees<V>("product", [](auto a, auto b, auto) { return a * b; });
  agrees<V>("quotient", [](auto a, auto b, auto) { return a / b; });
  agrees<V>("negation", [](auto a, auto, auto) { return -a; });
  agrees<V>("fma", [](auto a, auto b, auto c) { return fma(a, b, c); });
  agrees<V>("abs", [](auto a, auto, auto) { return abs(a); });
  agrees<V>("sqrt", [](auto a, auto, auto) { return sqrt(abs(a)); });
  agrees<V>("copysign", [](auto a, auto b, auto) { return copysign(a, b); });
  agrees<V>("max", [](auto a, auto b, auto) { return max(a, b); });
  agrees<V>("min", [](auto a, auto b, auto) { return min(a, b); });
  agrees<V>("at_least", [](auto a, auto, auto) { return at_least(a, decltype(a)(0.0F)); });
  agrees<V>("at_most", [](auto a, auto, auto) { return at_most(a, decltype(a)(0.0F)); });
  agrees<V>("nearest", [](auto a, auto, auto) { return nearest(a); });
  agrees<V>("<", [](auto a, auto b, auto c) { return select(a < b, a, c); });
  agrees<V>("<=", [](auto a, auto b, auto c) { return select(a <= b, a, c); });
  agrees<V>(">", [](auto a, auto b, auto c) { return select(a > b, a, c); });
  agrees<V>(">=", [](auto a, auto b, auto c) { return select(a >= b, a, c); });
  agrees<V>("==", [](auto a, auto b, auto c) { return select(a == b, a, c); });
  agrees<V>("!=", [](auto a, auto b, auto c) { return select(a != b, a, c); });
  agrees<V>("masks", [](auto a, auto b, auto c) { return select(((a < b) & !(b < c)) | (a > c), b, c); });
  agrees<V>("integers", [](auto a, auto b, auto) {
    using I = Int<decltype(a)>;
    return from_bits(((bits(a) >> 3) + (bits(b) & I(0xff00)) - (I(5) | (I(3) << 4))) << 1);
  });
  agrees<V>("conversion", [](auto a, auto, auto) {
    using U = decltype(a);
    return to_float(to_int(at_most(at_least(select(a != a, U(0.0F), a), U(-4e6F)), U(4e6F))));
  });
}

template <class V>
void memory() {
  constexpr int lanes = width<V>;
  for (int n = -1; n <= lanes + 1; ++n) {
    const int valid = n < 0 ? 0 : n > lanes ? lanes : n;
    // An array of exactly the valid floats: the address sanitizer sees a read past it.
    std::vector<float> from(static_cast<std::size_t>(valid));
    for (int i = 0; i < valid; ++i) from[static_cast<std::size_t>(i)] = static_cast<float>(i + 1);
    Lanes whole, part;
    store_aligned(whole.data(), load_partial<V>(from.data(), n));
    for (int i = 0; i < lanes; ++i) CHECK(whole[i] == (i < valid ? static_cast<float>(i + 1) : 0.0F));
    store_partial(part.data() + 1, load<V>(whole.data()), n);
    for (int i = 0; i < valid; ++i) CHECK(part[i + 1] == static_cast<float>(i + 1));
    CHECK(part[0] == Lanes::guard);
    CHECK(part.intact_after(valid + 1));
  }
}

template <class V>
void reductions() {
  constexpr int lanes = width<V>;
  for (int at = 0; at < lanes; ++at) {
    Lanes x;
    for (int i = 0; i < lanes; ++i) x[i] = static_cast<float>(i + 1);
    CHECK(reduce_add(load<V>(x.data())) == static_cast<float>(lanes * (lanes + 1) / 2));
    x[at] = 100;
    CHECK(reduce_max(load<V>(x.data())) == 100);
#if !defined(__FAST_MATH__)
    x[at] = none;
    CHECK(std::isnan(reduce_max(load<V>(x.data()))));
    CHECK(std::isnan(reduce_add(load<V>(x.data()))));
#endif
  }
}

// The same words in a constant expression.
constexpr float horner(float x) {
  using math::at_most, math::copysign, math::fma, math::max;  // hide <cmath>'s
  return fma(fma(x, 2.0F, max(x, 1.0F)), x, at_most(copysign(x, -1.0F), 0.0F));
}
static_assert(horner(3) == 24);
static_assert(width<float> == 1 && width<Vector<native_target>> == native_target.lanes);
static_assert(sizeof(Vector<native_target>) == sizeof(float) * native_target.lanes);
static_assert(std::is_trivially_copyable_v<Vector<native_target>>);

}  // namespace

TEST_CASE("a vector computes in every lane what a float computes") {
  operations<Vector<native_target>>();
  operations<Vector<one_lane>>();
  operations<Vector<four_lanes>>();
}

TEST_CASE("partial loads and stores touch only what is valid") {
  memory<Vector<native_target>>();
  memory<Vector<one_lane>>();
  memory<Vector<four_lanes>>();
  memory<float>();
}

TEST_CASE("reductions see every lane") {
  reductions<Vector<native_target>>();
  reductions<Vector<one_lane>>();
  reductions<Vector<four_lanes>>();
  reductions<float>();
}
