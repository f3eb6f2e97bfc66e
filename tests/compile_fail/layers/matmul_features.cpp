// gcc: layer 1, MatMul, cannot multiply \[4\] and \[4\] from layer 0, Branch
// clang: says\("layer", at<1>, type<(tenon::)?MatMul<.*>>, "cannot multiply", shape_of<4>, "and", shape_of<4>, "from layer", at<0>
// Features are no matrices.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<8>, Branch<Linear<8, 4>, Linear<8, 4>>, MatMul<>>;
