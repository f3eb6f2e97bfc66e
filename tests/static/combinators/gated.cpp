// Gated: two layers on one input, of one shape.
#include <tenon/declare.hpp>

using namespace tenon;

static_assert(output_shape<Sequential<Input<3, 9>, Gated<Conv1d<3, 8, 2>, Conv1d<3, 8, 2>>>> == Shape{8, 8});
static_assert(!composable<Input<3, 9>, Gated<Conv1d<3, 8, 2>, Conv1d<3, 8, 3>>>);
