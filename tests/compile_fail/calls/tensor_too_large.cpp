// gcc: a Tensor has at most 2\^31 - 64 elements
// clang: a Tensor has at most 2\^31 - 64 elements
// Four thousand million numbers.
#include <tenon/declare.hpp>
using namespace tenon;

Tensor<float, 65536, 65536>* image;
auto first() { return image->size(); }
