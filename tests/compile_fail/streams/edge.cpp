// gcc: layer 0, Conv1d<2, 4, 3, padding \{0, 0, 2, 0\}, padding_mode replicate>, repeats the edge of the sequence, or pads it by more than a window reads back
// clang: says\("layer", at<0>, type<(tenon::)?Conv1d<2, 4, .*>>, "repeats the edge of the sequence, or pads it by more than a window reads back"\).*frame by frame a layer reads frames that have come
// A stream has no edge that could be repeated.
#include <tenon/declare.hpp>
using namespace tenon;

using Net =
    Sequential<Conv1d<2, 4, Window{.kernel_size = 3, .padding = {.left = 2}, .padding_mode = PaddingMode::replicate}>>;
State<Net> state;
