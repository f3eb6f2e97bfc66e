// gcc: Linear<10, 0> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?Linear>, shape_of<10, 0>, "has a size below 1"\).*sizes count from 1
// A size below 1; no stack is needed.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 0>>;
