// gcc: layer 2, Linear<21, 5>, expects \[21\] but gets \[20\] from layer 1, ReLU
// clang: says\("layer", at<2>, type<(tenon::)?Linear<21, 5(, tenon::Bias::yes)?>>, "expects", shape_of<21>, "but gets", shape_of<20>, "from layer", at<1>, type<(tenon::)?ReLU>\).*must have the shape of the output before it
// The outputs of a network that ends in a Branch have names, without a second error.
#include <tenon/run.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, ReLU, Linear<21, 5>, Branch<Linear<5, 4>, Linear<5, 1>>>;

float act(const Model<Broken>& model, const Tensor<float, 10>& x) {
  const auto [policy, value] = model(x);
  return policy[0] + value[0];
}
