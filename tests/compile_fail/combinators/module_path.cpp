// gcc: layer 1\.1\.1, Linear<7, 8>, expects \[7\] but gets \[8\] from layer 1\.1\.0, ReLU
// clang: says\("layer", at<1, 1, 1>, type<(tenon::)?Linear<7, 8(, tenon::Bias::yes)?>>, "expects", shape_of<7>, "but gets", shape_of<8>, "from layer", at<1, 1, 0>, type<(tenon::)?ReLU>\).*must have the shape of the output before it
// Through Named and Module the path counts places as PyTorch does.
#include <tenon/declare.hpp>
using namespace tenon;

using Block = Module<Named<"fc", Linear<8, 8>>, ReLU>;
using Broken = Sequential<Linear<4, 8>, Named<"body", Branch<Block, Named<"odd", Sequential<ReLU, Linear<7, 8>>>>>, Add>;
