// gcc: (?<!, )int, is not a layer
// clang: says\("layer", at<>, type<int>, "is not a layer"\).*made of layers
// A member that is not a layer; the stack around the struct is silent.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
using namespace tenon;

struct Odd {
  BOOST_HANA_DEFINE_STRUCT(Odd, (Linear<10, 20>, linear), (int, count));
};
using Net = Sequential<Odd, Linear<20, 2>>;
