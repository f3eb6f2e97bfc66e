// gcc: layer 1, Linear<21, 2>, expects \[21\] but gets \[20\] from layer 0\.0, Linear<10, 20>
// clang: says\("layer", at<1>, type<(tenon::)?Linear<21, 2(, tenon::Bias::yes)?>>, "expects", shape_of<21>, "but gets", shape_of<20>, "from layer", at<0, 0>, type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>\).*must have the shape of the output before it
// A struct that fits and the layer after it, which does not: the path leads to the member.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
using namespace tenon;

struct Fine {
  BOOST_HANA_DEFINE_STRUCT(Fine, (Linear<10, 20>, linear));
};
using Net = Sequential<Fine, Linear<21, 2>>;
