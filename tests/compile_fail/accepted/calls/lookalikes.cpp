// Everything a model may be called with.
#include <array>
#include <span>
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
using Two = Sequential<Parallel<Linear<3, 4>, Linear<5, 4>>, Branch<Add, Concat>>;
using Image = Sequential<Input<2, 5>, Flatten, Linear<10, 1>>;

float run(const Model<Net>& model, const Tensor<float, 10>& tensor, const std::array<float, 10>& array,
          std::span<const float, 10> span, const float (&c_array)[10], Workspace<Net>& workspace) {
  Tensor<float, 5> y = model(tensor);
  y = model(array);
  y = model(span);
  y = model(c_array);
  y = model(tensor, workspace);
  y = model(Tensor<float, 10>{});
  return y[0];
}

float run(const Model<Two>& model, const Tensor<float, 3>& a, const std::array<float, 5>& b) {
  const auto [sum, both] = model(a, b);
  return sum[3] + both[7];
}

float run(const Model<Image>& model, const Tensor<float, 2, 5>& image, const std::array<float, 10>& flat) {
  return model(image)[0] + model(flat)[0];
}

float first(const Parameters<Net>& parameters) { return get<"2.weight">(parameters)(4, 19); }
