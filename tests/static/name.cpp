// Text, numbers and lists of types as template arguments, and the names that people read.
#include <bit>
#include <limits>
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

template <Text T>
struct Holds {
  static constexpr char second = T.s[1];
  static constexpr auto size = sizeof(T.s);
};
static_assert(Holds<"fc1">::second == 'c' && Holds<"fc1">::size == 4);

template <Real R>
inline constexpr double value = R.value();
static_assert(value<0.1> == 0.1 && value<3> == 3.0 && value<-1e-300> == -1e-300);
static_assert(value<1.0 / 3> == 1.0 / 3 && value<2.0 / 3> == 2.0 / 3 && value<1e300> == 1e300 && value<1e18> == 1e18);
static_assert(value<1e-5> == 1e-5 && value<3.141592653589793> == 3.141592653589793 && value<-12.75> == -12.75);
static_assert(std::bit_cast<std::uint64_t>(value<-0.0>) == std::uint64_t{1} << 63 && value<0> == 0);
constexpr double infinity = std::numeric_limits<double>::infinity();
static_assert(value<infinity> == infinity && value<-infinity> == -infinity && Real(0.5) == Real(5.0 / 10));

// what compilers print of it
static_assert(Real(0.1).numerator == 1 && Real(0.1).denominator == 10);
static_assert(Real(-1e-5).numerator == -1 && Real(-1e-5).denominator == 100'000);
static_assert(Real(20).numerator == 20 && Real(20).denominator == 1 && Real(1e-300).denominator == 0);

static_assert(Words{}.put("a").put('.').put(-12).put(0).put(std::int64_t{9'000'000'000}) == "a.-1209000000000");
static_assert(Words{}.put(-2147483647 - 1) == "-2147483648");
static_assert(Words{}.put(Real(0.01)) == "0.01" && Words{}.put(Real(1e-3)) == "0.001");
static_assert(Words{}.put(Real(-2.5)) == "-2.5" && Words{}.put(Real(20)) == "20");
static_assert(Words{}.put(Real(1e-12)) == "0.000000000001" && Words{}.put(Real(-0.5)) == "-0.5");
static_assert(Words{}.put(Real(infinity)) == "inf" && Words{}.put(Real(-infinity)) == "-inf");
static_assert(Words{}.put(Real(1e9)) == "large" && Words{}.put(Real(1e-300)) == "0" && Words{}.put(Real(0)) == "0");
static_assert(Words{}.put(Real(0.1 + 0.2)) == "0.3" && !(Real(0.1 + 0.2) == Real(0.3)));
static_assert(!(Words{}.put("ab") == "abc") && !(Words{}.put("abc") == "ab"));

// a text that is too long is cut, not overrun
constexpr Words long_text = [] {
  Words words;
  for (int i = 0; i < 2 * Words::capacity; ++i) words.put('x');
  return words;
}();
static_assert(long_text.length == Words::capacity && long_text.s[Words::capacity] == '\0');

using List = types<int, char, types<float>>;
static_assert(List::size == 3 && types<>::size == 0);
static_assert(std::same_as<List::at<0>, int> && std::same_as<List::at<1>, char>);
static_assert(std::same_as<List::at<2>, types<float>>);

static_assert(Arguments{}.put(10).put("Bias::no").words == "<10, Bias::no");

// the same on every compiler
static_assert(type_name<ReLU>() == "ReLU");
static_assert(type_name<Linear<10, 20>>() == "Linear<10, 20>");
static_assert(type_name<Linear<10, 20, Bias::no>>() == "Linear<10, 20, Bias::no>");
static_assert(type_name<Input<any, 4>>() == "Input<-1, 4>");
static_assert(type_name<LeakyReLU<0.1>>() == "LeakyReLU<0.1>" && type_name<ELU<>>() == "ELU<1>");
static_assert(type_name<Softplus<2, 10.5>>() == "Softplus<2, 10.5>" && type_name<Hardtanh<>>() == "Hardtanh<-1, 1>");
static_assert(type_name<CELU<0.5>>() == "CELU<0.5>" && type_name<GELU<>>() == "GELU");
static_assert(type_name<Softmax<>>() == "Softmax" && type_name<Softmax<-1>>() == "Softmax<-1>");
static_assert(type_name<Sequential<ReLU, Linear<1, 2>>>() == "Sequential<...>");
static_assert(type_name<Repeat<3, Linear<4, 4>>>() == "Repeat<3, Linear<4, 4>>");
static_assert(type_name<Named<"fc1", Branch<ReLU, ReLU>>>() == "Named<\"fc1\", Branch<...>>");
static_assert(type_name<int>() == "int");

}  // namespace tenon
