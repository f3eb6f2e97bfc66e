// gcc: layer 2, Linear<21, 5>, expects \[21\] but gets \[20\] from layer 1, ReLU
// clang: says\("layer", at<2>, type<(tenon::)?Linear<21, 5(, tenon::Bias::yes)?>>, "expects", shape_of<21>, "but gets", shape_of<20>, "from layer", at<1>, type<(tenon::)?ReLU>\).*must have the shape of the output before it
// A name for a bad struct; the stack around it is silent.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
using namespace tenon;

struct Broken {
  BOOST_HANA_DEFINE_STRUCT(Broken, (Linear<10, 20>, linear1), (ReLU, relu), (Linear<21, 5>, linear2));
};
using Net = Named<"net", Broken>;
using Around = Sequential<Net, Linear<5, 1>>;
