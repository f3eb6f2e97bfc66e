// gcc: constant expressions compute a Math::fast model accurately: reproduces would prove numbers
// clang: constant expressions compute a Math::fast model accurately: reproduces would prove numbers
// Numbers that the program does not give.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<1, 1>, ReLU>;
constexpr Parameters<Net> weights{{1, 2}};
constexpr Model<Net, Options{.math = Math::fast}> net{weights};
constexpr Tensor<float, 1> input{{1}};
constexpr Tensor<float, 1> expected{{3}};
static_assert(reproduces<net, input, expected, 1e-5>);
