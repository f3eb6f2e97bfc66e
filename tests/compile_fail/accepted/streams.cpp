// What looks like the refused networks and runs frame by frame.
#include <tenon/declare.hpp>
using namespace tenon;

State<Sequential<LSTM<3, 20, 2>, Linear<20, 2>>> two_layers;
State<Sequential<Conv1d<1, 8, 3>, Conv1d<8, 8, Window{.kernel_size = 3, .padding = {.left = 2}}>>> padded_in_front;
State<Sequential<Conv1d<3, 8, 3>, Transpose<1, 2>, Linear<8, 3>>> linear_per_frame;
State<Sequential<Residual<Conv1d<4, 4, Window{.kernel_size = 3, .padding = Padding::causal}>>, ReLU>> equal_lengths;
State<Sequential<GRU<3, 8>, Last, Linear<8, 2>>> last;
State<Sequential<Linear<10, 3>, ReLU>> nothing_to_remember;
