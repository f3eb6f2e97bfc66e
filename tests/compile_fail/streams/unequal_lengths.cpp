// gcc: joins sequences that have not equally many frames
// clang: "joins sequences that have not equally many frames"\).*frame by frame a layer reads frames that have come
// The convolution answers from the third frame on: its input is longer.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Residual<Conv1d<4, 4, 3>>, ReLU>;
State<Net> state;
