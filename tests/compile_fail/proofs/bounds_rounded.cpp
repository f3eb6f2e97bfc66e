// gcc: this Model holds its parameters rounded \(Weights::bf16\): give output_bounds the Parameters as_stored
// clang: this Model holds its parameters rounded \(Weights::bf16\): give output_bounds the Parameters as_stored
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

constexpr Parameters<Sequential<Linear<3, 2>>> parameters{};
constexpr Model<Sequential<Linear<3, 2>>, Options{.weights = Weights::bf16}> model(parameters);
constexpr auto bounds = output_bounds(model, box(-1, 1));
