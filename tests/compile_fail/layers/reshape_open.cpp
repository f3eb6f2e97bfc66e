// gcc: Reshape leaves at most one extent open
// clang: Reshape leaves at most one extent open
// Which one is which?
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, Reshape<any, any, 5>>;
