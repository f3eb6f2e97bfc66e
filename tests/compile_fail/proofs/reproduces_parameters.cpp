// gcc: reproduces<model, input, expected> takes a Model: constexpr Model<Net> model{parameters}
// clang: reproduces<model, input, expected> takes a Model: constexpr Model<Net> model{parameters}
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<4, 4>, ReLU>;
constexpr Parameters<Net> parameters{};
constexpr Tensor<float, 4> x{};
static_assert(reproduces<parameters, x, x, 1e-5>);
