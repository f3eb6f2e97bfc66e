// gcc: TODO
// clang: TODO
// The second convolution has nothing left.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<1, 8>, Conv1d<1, 4, 5>, ReLU, Conv1d<4, 4, 5>>;
