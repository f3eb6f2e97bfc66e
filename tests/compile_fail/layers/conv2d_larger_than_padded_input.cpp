// gcc: layer 0, Conv2d<3, 8, 9, padding 2, dilation 2>, has no place for its window in \[3, 32, 7\] from Input<3, 32, 7>
// clang: says\("layer", at<0>, type<tenon::Conv2d<3, 8, &tenon::detail::kernel_size<9, 9>::stride<1, 1>::padding<2, 2, 2, 2>::dilation<2, 2>::groups<1>::window>>, "has no place for its window in", shape_of<3, 32, 7>, "from layer", at<>, type<(tenon::)?Input<3, 32, 7>>\).*a window must fit into its padded input
// Nine taps, two apart, in seven columns and their padding.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 32, 7>, Conv2d<3, 8, Window{.kernel_size = 9, .padding = {2}, .dilation = 2}>>;
