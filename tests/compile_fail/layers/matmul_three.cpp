// gcc: layer 1, MatMul, expects 2 tensors but gets
// clang: says\("layer", at<1>, type<(tenon::)?MatMul<.*>>, "expects this many tensors:", 2, "but gets"
// Attention takes three: scores of two, then their product with the third.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 4>, Branch<Identity, Identity, Identity>, MatMul<>>;
