// gcc: one index per dimension
// clang: one index per dimension
// A weight has two dimensions.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

float first(const Parameters<Net>& parameters) { return get<"0.weight">(parameters)(0); }
