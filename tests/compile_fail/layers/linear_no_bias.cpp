// gcc: Linear<0, 5> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?Linear>, shape_of<0, 5>, "has a size below 1"\).*sizes count from 1
// A size below 1; no stack is needed.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Named<"fc", Linear<0, 5, Bias::no>>>;
