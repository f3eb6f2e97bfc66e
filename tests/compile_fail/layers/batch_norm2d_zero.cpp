// gcc: BatchNorm2d<0> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?BatchNorm2d>, shape_of<0>, "has a size below 1"\).*sizes count from 1
// A size below 1.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Branch<BatchNorm2d<0>, ReLU>;
