// gcc: layer 0, ConvTranspose1d<4, 2, 3, padding 2>, leaves nothing of \[4, 2\] from Input<4, 2>
// clang: says\("layer", at<0>, type<tenon::ConvTranspose1d<4, 2, &tenon::detail::kernel_size<3>::stride<1>::padding<2, 2>.*, "leaves nothing of", shape_of<4, 2>, "from layer", at<>, type<tenon::Input<4, 2>>\).*edges are cut off
// Its padding cuts two from each end of four.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<4, 2>, ConvTranspose1d<4, 2, Window{.kernel_size = 3, .padding = {2}}>>;
