// gcc: layer 0, Conv2d<3, 8, 5, padding 2, reflect>, has no place for its window in \[3, 32, 2\] from Input<3, 32, 2>
// clang: says\("layer", at<0>, type<(tenon::)?Conv2d<3, 8, .*(, tenon::Bias::yes)?>>, "has no place for its window in", shape_of<3, 32, 2>, "from layer", at<>, type<(tenon::)?Input<3, 32, 2>>\).*as must what a slice or a reflection takes
// Two columns have one to reflect.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 32, 2>,
                          Conv2d<3, 8, Window{.kernel_size = 5, .padding = {2}, .padding_mode = PaddingMode::reflect}>>;
