// gcc: sizes are whole numbers
// clang: sizes are whole numbers
// Nothing is cut off a number.
#include <tenon/declare.hpp>
using namespace tenon;

constexpr Window broken{.kernel_size = 3.9};
