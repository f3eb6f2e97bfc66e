// gcc: layer 2, Linear<21, 5>, expects \[21\] but gets \[20\] from layer 1, ReLU
// clang: says\("layer", at<2>, type<(tenon::)?Linear<21, 5(, tenon::Bias::yes)?>>, "expects", shape_of<21>, "but gets", shape_of<20>, "from layer", at<1>, type<(tenon::)?ReLU>\).*must have the shape of the output before it
// All that can be done with a Model, without a second error.
#include <tenon/run.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, ReLU, Linear<21, 5>>;

float act(const Model<Broken>& model, const Tensor<float, 10>& x, std::span<float> out) {
  static_assert(sizeof(model) > 0);
  const auto y = model(x);
  float sum = y[0];
  for (const float value : y) sum += value;
  const bool ok = model.try_run(x, out) && model.batch(x, out);
  return ok ? sum + model(x)[1] : 0.0f;
}
