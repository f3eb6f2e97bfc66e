// gcc: a parameter is found by its key: get<\\?"0\.weight\\?">\(parameters\)
// clang: a parameter is found by its key: get<\\?"0\.weight\\?">\(parameters\)
// Parameters have keys, and no numbers.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

float first(const Parameters<Net>& parameters) { return get<0>(parameters)(0, 0); }
