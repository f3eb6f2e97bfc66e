// gcc: no parameter has the key 1\.weight, the nearest is 0\.weight
// clang: the network has no parameter of this key
// A layer without parameters has no keys.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

float first(const Parameters<Net>& parameters) { return get<"1.weight">(parameters)[0]; }
