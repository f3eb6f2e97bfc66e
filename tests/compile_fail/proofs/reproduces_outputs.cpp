// gcc: of a model with several outputs reproduces expects an Outputs of as many tensors
// clang: of a model with several outputs reproduces expects an Outputs of as many tensors
// Two outputs, one expected tensor.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<3, 2>, Branch<Linear<2, 2>, Linear<2, 1>>>;
constexpr Parameters<Net> weights{};
constexpr Model<Net> net{weights};
constexpr Tensor<float, 3> input{{1, 2, 3}};
constexpr Tensor<float, 2> expected{};
static_assert(reproduces<net, input, expected>);
