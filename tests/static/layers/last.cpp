// Last: [T, F] to [F].
#include <tenon/declare.hpp>

using namespace tenon;

static_assert(output_shape<Sequential<Input<7, 3>, RNN<3, 8>, Last>> == Shape{8});
static_assert(!composable<Input<4>, Last>);
