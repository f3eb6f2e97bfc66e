// gcc: a recurrent layer has less than 2\^28 inputs and units together
// clang: a recurrent layer has less than 2\^28 inputs and units together
// No int counts the rows of its matrices.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<GRU<4, 500000000>, Linear<500000000, 1>>;
