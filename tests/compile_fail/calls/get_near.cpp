// gcc: no parameter has the key fc2\.wieght, the nearest is fc2\.weight
// clang: says\("no parameter has the key", text<'f', 'c', '2', .*>, "the nearest is", text<'f', 'c', '2', '\.', 'w', 'e', 'i', 'g', 'h', 't'>\)
// A slip in the key of a layer that stands behind others.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Named<"fc1", Linear<10, 20>>, ReLU, Named<"fc2", Linear<20, 5>>>;

float first(Parameters<Net>& parameters) { return get<"fc2.wieght">(parameters)(3, 4) = 1; }
