// gcc: model needs the whole shape of its input but knows \[3, \?, \?\] \(layer 0 is Conv2d<3, 8, 3>\)
// clang: says\("model needs the whole shape of its input but knows", shape_of<3, -1, -1>
// The packed weights depend on the image: Winograd's transform, depthwise rows.
#include <tenon/declare.hpp>
using namespace tenon;

constexpr auto bytes = model_bytes<Conv2d<3, 8, 3>>;
