// gcc: model needs the whole shape of its input but knows \[3, \?, \?\] \(layer 0 is Conv2d<3, 8, 3>\)
// clang: says\("model needs the whole shape of its input but knows", shape_of<3, -1, -1>
// The order of packed weights depends on the image.
#include <tenon/declare.hpp>
using namespace tenon;

PackedWeights<Conv2d<3, 8, 3>> weights;
