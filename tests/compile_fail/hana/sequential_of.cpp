// gcc: layer 1, Linear<21, 5>, expects \[21\] but gets \[20\] from layer 0, Linear<10, 20>
// clang: says\("layer", at<1>, type<(tenon::)?Linear<21, 5(, tenon::Bias::yes)?>>, "expects", shape_of<21>, "but gets", shape_of<20>, "from layer", at<0>, type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>\).*must have the shape of the output before it
// A computed list of layers is checked like one that a hand wrote.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
using namespace tenon;

using Net = decltype(sequential_of(boost::hana::tuple_t<Linear<10, 20>, Linear<21, 5>>))::type;
