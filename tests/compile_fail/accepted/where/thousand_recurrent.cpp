// A thousand blocks of layers that are made of seven each.
#include <tenon/declare.hpp>
using namespace tenon;

using Block = Residual<LSTM<8, 4, Recurrent{.num_layers = 2, .bidirectional = true}>>;
static_assert(output_shape<Repeat<1000, Block>> == Shape{any, 8});
