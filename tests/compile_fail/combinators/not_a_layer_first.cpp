// gcc: layer 0, bool, is not a layer
// clang: says\("layer", at<0>, type<(tenon::)?(detail::)?part_of<(tenon::)?(detail::wiring::)?Branch<>, bool>>, "is not a layer"\).*made of layers
// Something that is not a layer, in the first place.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Branch<bool, ReLU>;
