// Golden vectors: the right ones are reproduced, others are not; which number is the farthest, and how it is written.
#include <tenon/run.hpp>

namespace tenon {

using namespace extend;
namespace {

using Net = Sequential<Linear<3, 2>, ReLU, Linear<2, 2>>;
constexpr Parameters<Net> weights{{1, 2, 3, -1, 0, 1, 0.5f, 0.25f, 2, 1, 0, -1, 0.125f, 0}};
constexpr Model<Net> model{weights};

// hidden: 1 + 4 + 9 + 0.5 and -1 + 3 + 0.25; outputs: 2 * 14.5 + 2.25 + 0.125 and -2.25
constexpr Tensor<float, 3> input{{1, 2, 3}};
constexpr Tensor<float, 2> expected{{31.375f, -2.25f}}, near{{31.375f, -2.2501f}}, far{{31, -2.25f}};
static_assert(reproduces<model, input, expected, 0>);
static_assert(reproduces<model, input, expected>);
static_assert(reproduces<model, input, near, 1.5e-4> && !reproduces<model, input, near, 0.5e-4>);
static_assert(!reproduces<model, input, far>);
constexpr std::array<float, 2> array{31.375f, -2.25f};
constexpr std::array<float, 3> array_input{1, 2, 3};
static_assert(reproduces<model, array_input, array>);

constexpr detail::Difference d = detail::difference(model, input, Tensor<float, 2>{{31, -3}}, 1e-5);
static_assert(d.tensors == 1 && d.outputs == 2 && d.wrong == 2 && d.at == 1 && d.off == 0.75 && d.is == -2.25f);

// NaN is no number near to another
constexpr Tensor<float, 2> no_number{{std::bit_cast<float>(0x7fc00000), -2.25f}};
static_assert(!reproduces<model, input, no_number, 1e9>);
static_assert(detail::distance(1, 1.5f) == 0.5 && detail::distance(no_number[0], no_number[0]) == 0);
static_assert(detail::digits_of(no_number[0]) == "nan" &&
              detail::digits_of(std::bit_cast<float>(0xff800000u)) == "-inf");

// several inputs, several outputs
using Two = Sequential<Parallel<Linear<1, 1>, Linear<2, 1>>, Branch<Add, Concat>>;
constexpr Parameters<Two> two_weights{{2, 0, 1, 1, 1}};
constexpr Model<Two> two{two_weights};
constexpr Outputs<Tensor<float, 1>, Tensor<float, 2>> two_inputs = [] {
  Outputs<Tensor<float, 1>, Tensor<float, 2>> x{};
  x.get<0>()[0] = 3;
  x.get<1>()[0] = 4;
  x.get<1>()[1] = 5;
  return x;
}();
constexpr Outputs<Tensor<float, 1>, Tensor<float, 2>> two_outputs = [] {
  Outputs<Tensor<float, 1>, Tensor<float, 2>> y{};
  y.get<0>()[0] = 16;
  y.get<1>()[0] = 6;
  y.get<1>()[1] = 10;
  return y;
}();
static_assert(reproduces<two, two_inputs, two_outputs>);
constexpr detail::Difference of_two = detail::difference(two, two_inputs, two_inputs, 1e-5);
static_assert(of_two.tensors == 2 && of_two.wrong == 3 && of_two.tensor == 0 && of_two.off == 13);

static_assert(detail::digits_of(0.2513105) == "0.2513105" && detail::digits_of(-12.0) == "-12");
static_assert(detail::digits_of(0.0) == "0" && detail::digits_of(100.0) == "100" &&
              detail::digits_of(1.5e-9) == "1.5e-9");
static_assert(detail::digits_of(0.001) == "0.001" && detail::digits_of(1e-5) == "1e-5" &&
              detail::digits_of(9.9999999) == "10");
static_assert(detail::digits_of(-3.25e12) == "-3.25e12" && detail::digits_of(1234567.0) == "1234567");
static_assert(detail::digits_of(1.0 / 3) == "0.3333333" && detail::digits_of(20.5) == "20.5");

}  // namespace
}  // namespace tenon
