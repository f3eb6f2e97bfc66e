// gcc: model needs the whole shape of its input but knows \[\.\.\.\] \(layer 0 is ReLU\)
// clang: says\("model needs the whole shape of its input but knows", shape_of<>, "\(layer 0 is", type<(tenon::)?ReLU>, "\)"\).*put Input<...> in front
// Nothing says what comes in.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<ReLU, Tanh>;
extern Model<Net>* model;
