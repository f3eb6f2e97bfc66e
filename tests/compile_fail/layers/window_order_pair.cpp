// gcc: a Window's arguments behind kernel_size and stride are stated by their names
// clang: a Window's arguments behind kernel_size and stride are stated by their names
// A padding and a dilation would become the padding of rows and of columns.
#include <tenon/declare.hpp>
using namespace tenon;

constexpr Window broken{3, 1, 2, 2};
