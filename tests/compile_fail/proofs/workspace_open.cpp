// gcc: model needs the whole shape of its input but knows \[3, \?, \?\] \(layer 0 is Conv2d<3, 8, 3>\)
// clang: says\("model needs the whole shape of its input but knows", shape_of<3, -1, -1>
// Scratch memory for an image that nobody knows.
#include <tenon/declare.hpp>
using namespace tenon;

Workspace<Conv2d<3, 8, 3>> workspace;
