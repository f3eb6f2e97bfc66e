// gcc: Conv1d<0, 8> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?Conv1d>, shape_of<0, 8>, "has a size below 1"\).*sizes count from 1
// No inputs, in a stack that is silent.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Conv1d<0, 8, 3>, ReLU, Linear<1, 1>>;
