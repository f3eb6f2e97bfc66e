// Blocks of all kinds, a thousand behind one another.
#include <tenon/declare.hpp>
using namespace tenon;

template <class Block>
using Net = Repeat<1000, Block>;
using Norms = Net<Module<LayerNorm<64>, Residual<Linear<64, 64>>, ReLU>>;
using Modulated = Net<Sequential<Branch<Identity, Linear<8, 8>, Linear<8, 8>>, FiLM>>;
using Mixer =
    Sequential<Input<16, 8>, Net<Residual<Transpose<1, 2>, Linear<16, 16>, GELU<>, Transpose<1, 2>, LayerNorm<8>>>>;

static_assert(output_shape<Norms> == Shape{64} && parameter_count<Norms> == 1000 * (64 * 64 + 3 * 64));
static_assert(output_shape<Modulated> == Shape{8} && output_shape<Mixer> == Shape{16, 8});
