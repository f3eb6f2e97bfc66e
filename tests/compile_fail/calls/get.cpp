// gcc: no parameter has the key 0\.weigth, the nearest is 0\.weight
// clang: says\("no parameter has the key", text<'0', '\.', 'w', 'e', 'i', 'g', 't', 'h'>, "the nearest is", text<'0', '\.', 'w', 'e', 'i', 'g', 'h', 't'>\).*the network has no parameter of this key
// A key that no parameter has.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

float first(const Parameters<Net>& parameters) { return get<"0.weigth">(parameters)(3, 4); }
