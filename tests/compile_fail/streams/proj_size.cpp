// gcc: this layer has no such argument: proj_size is LSTM's
// clang: this layer has no such argument: proj_size is LSTM's
// A GRU has no projection.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<GRU<4, 8, Recurrent{.proj_size = 2}>>;
