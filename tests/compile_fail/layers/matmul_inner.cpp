// gcc: layer 1, MatMul, cannot multiply \[3, 4\] and \[3, 4\] from layer 0, Branch
// clang: says\("layer", at<1>, type<(tenon::)?MatMul<.*>>, "cannot multiply", shape_of<3, 4>, "and", shape_of<3, 4>, "from layer", at<0>.*either transposed by Transposed
// Queries by keys that are not transposed.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Sequential<Input<3, 8>, Linear<8, 4>>, Linear<8, 4>>, MatMul<>>;
