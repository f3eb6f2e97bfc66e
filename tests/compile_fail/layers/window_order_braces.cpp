// gcc: a Window's arguments behind kernel_size and stride are stated by their names
// clang: a Window's arguments behind kernel_size and stride are stated by their names
// A padding in braces, at its place in torch.nn.Conv2d.
#include <tenon/declare.hpp>
using namespace tenon;

constexpr Window broken{3, 1, {1, 2}};
