// gcc: reproduces<model, input, expected> expects as many numbers as the model gives
// clang: reproduces<model, input, expected> expects as many numbers as the model gives
// Two outputs, three expected numbers.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<3, 2>, ReLU, Linear<2, 2>>;
constexpr Parameters<Net> weights{};
constexpr Model<Net> net{weights};
constexpr Tensor<float, 3> input{{1, 2, 3}};
constexpr Tensor<float, 3> expected{};
static_assert(reproduces<net, input, expected>);
