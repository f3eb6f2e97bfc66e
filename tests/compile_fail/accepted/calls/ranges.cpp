// Ranges of all kinds: views that end with the call, vectors of Tensors, temporary inputs.
#include <array>
#include <tenon/run.hpp>
#include <vector>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
using Stream = Sequential<GRU<2, 8>, Linear<8, 2>>;

bool run(const Model<Net>& model, std::vector<Tensor<float, 5>>& y, float (&z)[5], Tensor<float, 5>& t) {
  Workspace<Net> workspace;
  const std::vector<Tensor<float, 10>> x(3);
  return model.batch(x, y) && model.batch(std::vector<float>(30), std::span(y)) && model.batch(x, y, workspace) &&
         model.try_run(std::array<float, 10>{}, z) && model.try_run(x[0], t) && model.batch(x, std::span<float>(z));
}
auto run(const Model<Stream>& model, std::span<const float> x, std::vector<float>& y) {
  State<Stream> state;
  const Tensor<float, 4, 2> block{};
  model.process(block, state);
  return model.process(x, y, state) && model.process(x, std::span<float>(y), state);
}
