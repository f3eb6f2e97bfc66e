// FinalHidden: right behind a recurrent layer, a row for each layer and direction.
#include <tenon/declare.hpp>

using namespace tenon;

static_assert(
    output_shape<Sequential<Input<7, 3>, GRU<3, 8, Recurrent{.num_layers = 3, .bidirectional = true}>, FinalHidden>> ==
    Shape{6, 8});
static_assert(output_shape<Sequential<Input<7, 3>, GRU<3, 8>, FinalHidden, Flatten, Linear<8, 2>>> == Shape{2});
static_assert(composable<GRU<3, 8>, Sequential<FinalHidden, Flatten, Linear<8, 2>>>);
static_assert(!composable<GRU<3, 8>, Tanh, FinalHidden> && !composable<Linear<3, 8>, FinalHidden>);
