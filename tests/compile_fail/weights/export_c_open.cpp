// gcc: model needs the whole shape of its input but knows \[1, \?, \?\] \(layer 0 is Conv2d<1, 8, 3>\)
// clang: says\("model needs the whole shape of its input but knows", shape_of<1, -1, -1>
// A network that makes no Model has no C functions either.
#include <tenon/declare.hpp>
#include <tenon/weights/export_c.hpp>
using namespace tenon;

using Net = Sequential<Conv2d<1, 8, 3>, ReLU>;
TENON_EXPORT_C(net, Net)
