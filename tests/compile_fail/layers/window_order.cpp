// gcc: a Window's arguments behind kernel_size and stride are stated by their names
// clang: a Window's arguments behind kernel_size and stride are stated by their names
// torch.nn.Conv2d's order: its padding, dilation and groups would become a padding's four sides.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<8, 32, 32>, Conv2d<8, 16, Window{3, 1, 1, 1, 8}>>;
