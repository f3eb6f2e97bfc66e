// Text, numbers and lists of types as template arguments, and the names that people read.
#include <tenon/declare.hpp>

namespace tenon {

template <Text T>
struct Holds {
  static constexpr char second = T.s[1];
  static constexpr auto size = sizeof(T.s);
};
static_assert(Holds<"fc1">::second == 'c' && Holds<"fc1">::size == 4);

template <Real R>
inline constexpr double value = R.value();
static_assert(value<0.1> == 0.1 && value<3> == 3.0 && value<-1e-300> == -1e-300);

static_assert(Words{}.put("a").put('.').put(-12).put(0).put(std::int64_t{9'000'000'000}) == "a.-1209000000000");
static_assert(Words{}.put(-2147483647 - 1) == "-2147483648");
static_assert(Words{}.put(Real(0.01)) == "0.01" && Words{}.put(Real(1e-3)) == "0.001");
static_assert(Words{}.put(Real(-2.5)) == "-2.5" && Words{}.put(Real(20)) == "20");
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
