// A thousand blocks of named recurrent layers: each of ten thousand keys is its own.
#include <tenon/declare.hpp>
using namespace tenon;

using Block = Module<Named<"recurrent", LSTM<8, 8, 2>>, Named<"normalization", LayerNorm<8>>>;
static_assert(output_shape<Repeat<1000, Block>> == Shape{any, 8});
