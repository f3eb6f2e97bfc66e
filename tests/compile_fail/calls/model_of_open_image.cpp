// gcc: model needs the whole shape of its input but knows \[3, \?, \?\] \(layer 0 is Conv2d<3, 8, 3, padding 1>\)
// clang: says\("model needs the whole shape of its input but knows", shape_of<3, -1, -1>, "\(layer 0 is", type<tenon::Conv2d<3, 8, &tenon::detail::kernel_size<3, 3>::stride<1, 1>::padding<1, 1, 1, 1>::dilation<1, 1>::groups<1>::window>>, "\)"\).*put Input<...> in front
// A convolution fits many images.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Conv2d<3, 8, Window{.kernel_size = 3, .padding = {1}}>, ReLU, AdaptiveAvgPool2d<1>, Flatten>;

Model<Net>* model = nullptr;
