// FiLM: three tensors of one shape to one.
#include <tenon/declare.hpp>

using namespace tenon;

static_assert(output_shape<Sequential<Linear<4, 6>, Branch<Identity, Linear<6, 6>, Linear<6, 6>>, FiLM>> == Shape{6});
static_assert(!composable<Branch<Linear<6, 6>, Linear<6, 6>>, FiLM>);
