// gcc: num_layers counts from 1, and proj_size is smaller than the hidden size
// clang: num_layers counts from 1, and proj_size is smaller than the hidden size
// No layers.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<LSTM<4, 8, 0>>;
