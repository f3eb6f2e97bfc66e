// Gated: two layers on one input, of one shape.
#include <tenon/declare.hpp>

using namespace tenon;
using namespace tenon::extend;

static_assert(output_shape<Sequential<Input<3, 9>, Gated<Conv1d<3, 8, 2>, Conv1d<3, 8, 2>>>> == Shape{8, 8});
static_assert(!composable<Input<3, 9>, Gated<Conv1d<3, 8, 2>, Conv1d<3, 8, 3>>>);

// The tanh of the first, the sigmoid of the second.
using Unit = Gated<Linear<4, 3>, Linear<4, 3>>;
template <int I>
constexpr int reads = wired<Unit>.values[wired<Unit>.operands[wired<Unit>.nodes[I].first_operand]].producer;
static_assert(std::same_as<leaf_at<Unit, 2>, Tanh> && reads<2> == 0);
static_assert(std::same_as<leaf_at<Unit, 3>, Sigmoid> && reads<3> == 1);
