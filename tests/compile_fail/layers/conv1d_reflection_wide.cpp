// gcc: layer 0, Conv1d<2, 4, 9, padding 4, padding_mode reflect>, needs more than 4 numbers to pad with but gets \[2, 4\] from Input<2, 4>
// clang: says\("layer", at<0>, type<tenon::Conv1d<2, 4, &tenon::detail::kernel_size<9>::stride<1>::padding<4, 4>.*, "needs more numbers to pad with than", 4, "but gets", shape_of<2, 4>, "from layer", at<>, type<tenon::Input<2, 4>>\).*each side must be narrower
// Four places have three to reflect.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<2, 4>,
                          Conv1d<2, 4, Window{.kernel_size = 9, .padding = {4}, .padding_mode = PaddingMode::reflect}>>;
