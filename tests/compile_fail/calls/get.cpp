// gcc: Text<9>\{"0\.weigth"\}
// clang: the network has no parameter of this key
// A key that no parameter has.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

float first(const Parameters<Net>& parameters) { return get<"0.weigth">(parameters)[0]; }
