// gcc: Mlp<ReLU> has fewer than two sizes
// clang: says\(type<(tenon::detail::named::)?(tenon::)?Mlp>, "of", type<(tenon::)?ReLU>, "and", shape_of<>, "has fewer than two sizes"\).*the size of its input, of its hidden layers, of its output
// An Mlp without a size.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
using namespace tenon;

using Net = Mlp<ReLU>;
