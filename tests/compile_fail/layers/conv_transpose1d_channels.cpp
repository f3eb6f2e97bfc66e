// gcc: layer 1, ConvTranspose1d<6, 2, 4, stride 2>, expects \[6, \?\] but gets \[8, 10\] from layer 0, Conv1d<2, 8, 3>
// clang: says\("layer", at<1>, type<tenon::ConvTranspose1d<6, 2, &tenon::detail::kernel_size<4>::stride<2>.*, "expects", shape_of<6, -1>, "but gets", shape_of<8, 10>, "from layer", at<0>, type<tenon::Conv1d<2, 8, 3(, tenon::Bias::yes)?>>\).*must have the shape of the output before it
// Eight channels arrive.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<2, 12>, Conv1d<2, 8, 3>, ConvTranspose1d<6, 2, Window{.kernel_size = 4, .stride = 2}>>;
