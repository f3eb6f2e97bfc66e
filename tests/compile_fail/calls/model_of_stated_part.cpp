// gcc: model needs the whole shape of its input but knows \[\?, 4\] \(layer 0 is Flatten\)
// clang: says\("model needs the whole shape of its input but knows", shape_of<-1, 4>, "\(layer 0 is", type<(tenon::)?Flatten>, "\)"\).*put Input<...> in front
// A part of the input is stated.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Input<any, 4>, Flatten, ReLU>;
extern Model<Net>* model;
