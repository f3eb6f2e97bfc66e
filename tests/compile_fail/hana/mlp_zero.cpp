// gcc: Mlp<10, 0, 5> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?Mlp>, shape_of<10, 0, 5>, "has a size below 1"\).*sizes count from 1
// A size below 1 is one error, not one for each Linear beside it; what is asked has an answer.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
using namespace tenon;

using Net = Mlp<ReLU, 10, 0, 5>;
using Around = Sequential<Net, Linear<5, 2>>;
constexpr auto count = parameter_count<Around>;
