// A controller whose limits the compiler proves: what it costs, what it answers, and between which numbers it stays.
// If one of them were not so, this file would not compile, and the error would say which layer or number is at fault.
#include <cstdio>
#include <tenon/run.hpp>

using namespace tenon;

// Four measurements of a pole on a cart, scaled to -1 … 1; one force.
using Controller = Sequential<Linear<4, 16>, Tanh, Linear<16, 16>, Tanh, Linear<16, 1>>;

// 1. What it may cost on the chip it is for. A network that costs more names its dearest layers.
static_assert(within<Controller, Budget{.multiply_adds = 400, .model_bytes = 2_KB, .workspace_bytes = 1_KB}>);

// Weights that a script might have written into the program: here a pattern.
constexpr Parameters<Controller> weights = [] {
  Parameters<Controller> p;
  int i = 0;
  for (float& value : p) value = static_cast<float>((i += 37) % 29 - 14) * 0.02f;
  return p;
}();
constexpr Model<Controller> controller{weights};

// 2. What it answers: the right answer to an input, computed elsewhere in double.
constexpr Tensor<float, 4> upright{{0.1f, -0.2f, 0.05f, 0.3f}};
constexpr Tensor<float, 1> force{{-0.00401011f}};
static_assert(reproduces<controller, upright, force, 1e-6>);

// 3. What it can answer at all, whatever it measures: every order of summation and every rounding is in these bounds.
constexpr auto any_force = output_bounds(controller, box(-1, 1));
static_assert(any_force.within(-5, 5));

// And what it answers near a measurement: noise of one percent moves the force by a few percent.
constexpr auto near_upright = output_bounds(controller, around(upright, 0.01f));
static_assert(near_upright.high[0] - near_upright.low[0] < 0.2f);

int main() {
  const float answer = controller(upright)[0];
  std::printf("%zu multiply-adds, %zu bytes of weights\n", multiply_adds<Controller>, model_bytes<Controller>);
  std::printf("upright: %.4f; with noise: %.4f to %.4f; ever: %.4f to %.4f\n", static_cast<double>(answer),
              static_cast<double>(near_upright.low[0]), static_cast<double>(near_upright.high[0]),
              static_cast<double>(any_force.low[0]), static_cast<double>(any_force.high[0]));

  // The same at run time, for weights that are loaded.
  const auto loaded = output_bounds(controller, around(upright, 0.01f));
  return near_upright.contains(controller(upright)) && loaded.low == near_upright.low ? 0 : 1;
}
