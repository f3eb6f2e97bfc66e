// A controller for a chip without an operating system: the model in read-only memory, one function.
#include <tenon/run.hpp>

using Controller = tenon::Sequential<tenon::Linear<10, 20>, tenon::ReLU, tenon::Linear<20, 5>>;

static constexpr tenon::Parameters<Controller> weights() {
  tenon::Parameters<Controller> all;
  float number = 0;
  for (float& weight : all) weight = number = number > 1 ? number - 1.9f : number + 0.3f;
  return all;
}
static constinit const tenon::Model<Controller> model{weights()};

extern "C" void controller_run(const float* x, float* y) {
  model.try_run(std::span<const float, 10>(x, 10), std::span<float, 5>(y, 5));
}
