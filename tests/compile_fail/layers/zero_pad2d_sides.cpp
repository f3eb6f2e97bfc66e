// gcc: a padding is one number, or left and right, in two dimensions left, right, top and bottom
// clang: a padding is one number, or left and right, in two dimensions left, right, top and bottom
// Two numbers could mean two things.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<2, 5, 5>, ZeroPad2d<1, 2>, Linear<6, 3>>;
