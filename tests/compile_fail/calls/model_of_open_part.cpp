// gcc: model needs the whole shape of its input but knows \[\?, 3\] \(layer 0 is Linear<3, 4>\)
// clang: says\("model needs the whole shape of its input but knows", shape_of<-1, 3>, "\(layer 0 is", type<(tenon::)?Linear<3, 4(, tenon::Bias::yes)?>>, "\)"\).*put Input<...> in front
// A mean over the frames needs all of them: how many?
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<3, 4>, Softmax<2>, Mean<1>>;
extern Model<Net>* model;
