// gcc: Mlp<ReLU, 10> has fewer than two sizes
// clang: says\(type<(tenon::detail::named::)?(tenon::)?Mlp>, "of", type<(tenon::)?ReLU>, "and", shape_of<10>, "has fewer than two sizes"\).*the size of its input, of its hidden layers, of its output
// One size makes no layer; the stack around it is silent.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
using namespace tenon;

using Net = Mlp<ReLU, 10>;
using Around = Sequential<Net, Linear<5, 2>>;
