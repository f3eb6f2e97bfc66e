// gcc: LSTMCell<4, 8>, expects 3 tensors but gets 2
// clang: LSTMCell<4, 8.*>>, "expects this many tensors:", 3
// c is missing.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Parallel<Linear<4, 4>, Linear<4, 8>>, LSTMCell<4, 8>>;
