// gcc: widen<0> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?widen>, shape_of<0>, "has a size below 1"\).*sizes count from 1
// Nothing is left of a network that is made no times as wide.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
using namespace tenon;

using Net = widen<Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>, 0>;
