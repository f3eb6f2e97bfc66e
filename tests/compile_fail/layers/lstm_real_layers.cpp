// gcc: sizes are whole numbers
// clang: sizes are whole numbers
// Not two layers.
#include <tenon/declare.hpp>
using namespace tenon;

constexpr detail::RecurrentArgument broken = 2.9;
