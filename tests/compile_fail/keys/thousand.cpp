// gcc: layer 1, Linear<8, 8>, has the parameter key b_900.weight of layer 0\.900, Linear<8, 8>
// clang: says\("layer", at<1>, type<(tenon::)?Linear<8, 8(, tenon::Bias::yes)?>>, "has the parameter key", text<'b', '_', '9', '0', '0', '\.', 'w'.*>, "of layer", at<0, 900>, type<(tenon::)?Linear<8, 8(, tenon::Bias::yes)?>>\)
// One key of a thousand.
#include <tenon/declare.hpp>
using namespace tenon;

constexpr Text<6> numbered(int i) {
  Text<6> name("b_000");
  for (int place = 4; i > 0; i /= 10) name.s[place--] = static_cast<char>('0' + i % 10);
  return name;
}
template <class Places>
struct stack;
template <std::size_t... I>
struct stack<std::index_sequence<I...>> {
  using type =
      Sequential<Sequential<Named<numbered(static_cast<int>(I)), Linear<8, 8>>...>, Named<"b_900", Linear<8, 8>>>;
};
using Broken = stack<std::make_index_sequence<1000>>::type;
