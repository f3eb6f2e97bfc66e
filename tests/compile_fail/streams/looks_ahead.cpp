// gcc: layer 1, Conv1d<8, 8, 3, padding 1>, reads 1 frame ahead
// clang: says\("layer", at<1>, type<(tenon::)?Conv1d<8, 8, .*>>, "reads this many frames ahead:", 1\).*frame by frame a layer reads frames that have come
// Padding on both sides: the window reaches into what is still to come.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Conv1d<1, 8, 3>, Conv1d<8, 8, Window{.kernel_size = 3, .padding = {1}}>, ReLU>;
State<Net> state;
