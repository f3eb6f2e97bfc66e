// Blocks whose layers find out their input's shape, one behind another.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Repeat<600, Module<LayerNorm<64>, Residual<Linear<64, 64>>, ReLU>>;
static_assert(output_shape<Net> == Shape{64} && parameter_count<Net> == 600 * (64 * 64 + 3 * 64));
