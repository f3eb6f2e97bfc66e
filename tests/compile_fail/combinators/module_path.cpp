// gcc: layer 1\.0\.1\.1, Linear<7, 8>, expects \[7\] but gets \[8\] from layer 1\.0\.1\.0, Tanh
// clang: says\("layer", at<1, 0, 1, 1>, type<(tenon::)?Linear<7, 8(, tenon::Bias::yes)?>>, "expects", shape_of<7>, "but gets", shape_of<8>, "from layer", at<1, 0, 1, 0>, type<(tenon::)?Tanh>\).*must have the shape of the output before it
// Through Named and Module the path counts places, as print(net) of PyTorch shows them.
#include <tenon/declare.hpp>
using namespace tenon;

using Block = Module<Named<"relu", ReLU>, Sequential<Tanh, Named<"fc", Linear<7, 8>>>>;
using Broken = Sequential<Linear<4, 8>, Named<"body", Branch<Named<"odd", Block>, ReLU>>, Add>;
