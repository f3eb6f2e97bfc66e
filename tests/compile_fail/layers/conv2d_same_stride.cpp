// gcc: Padding::same has no stride
// clang: Padding::same has no stride
// torch.nn.Conv2d refuses padding="same" with a stride too.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken =
    Sequential<Input<3, 32, 32>, Conv2d<3, 8, Window{.kernel_size = 3, .stride = 2, .padding = Padding::same}>>;
