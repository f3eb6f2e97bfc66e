// Nine hundred blocks of layers that are made of seven each; a thousand take more steps than clang grants.
#include <tenon/declare.hpp>
using namespace tenon;

using Block = Residual<LSTM<8, 4, Recurrent{.num_layers = 2, .bidirectional = true}>>;
static_assert(output_shape<Repeat<900, Block>> == Shape{any, 8});
