// gcc: PixelShuffle<0> has a size below 1
// clang: says\(type<(tenon::detail::named::)?(tenon::)?PixelShuffle>, shape_of<0>, "has a size below 1"\).*sizes count from 1
// The stack around it is silent, though its neighbours do not fit either.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<6, 9>, PixelShuffle<0>, Linear<5, 3>>;
