// Bounds in constant expressions: a controller's limits are proved within the compilers' default limits.
#include <tenon/run.hpp>

namespace tenon {
namespace {

template <class Net>
constexpr Parameters<Net> pattern(int modulus, float size) {
  Parameters<Net> p;
  int i = 0;
  for (float& value : p) value = static_cast<float>((i += 37) % modulus - modulus / 2) * size;
  return p;
}

// a controller: 16 inputs, 16 tanh, 4 outputs, each at most the sum of its row's sizes and its bias
using Policy = Sequential<Linear<16, 16>, Tanh, Linear<16, 4>>;
constexpr Parameters<Policy> weights = pattern<Policy>(23, 0.02f);
constexpr Model<Policy> policy{weights};
constexpr auto command = output_bounds(policy, box(-1, 1));
static_assert(command.within(-3, 3) && !command.within(-1, 1));

// the model's packed weights are read back as they were given
constexpr auto same = output_bounds(weights, box(-1, 1));
static_assert(same.low == command.low && same.high == command.high);

// a point's bounds hold the answer, and little else
constexpr Tensor<float, 16> x{{1, -1, 0.5f, 0.25f, 0, 3, 1, -2}};
constexpr auto at_x = output_bounds(policy, x);
static_assert(at_x.contains(policy(x)));
static_assert(at_x.high[0] - at_x.low[0] < 2e-5f && at_x.high[3] - at_x.low[3] < 2e-5f);
static_assert(output_bounds(policy, around(x, 0.1f)).contains(policy(x)));

// exact where arithmetic is: 2 x - 3 y + 1 over [0, 1] x [0, 2], and what ReLU leaves of it
using Sum = Sequential<Linear<2, 1>, ReLU>;
constexpr Parameters<Sum> sum{{2, -3, 1}};
constexpr auto positive = output_bounds(sum, box(Tensor<float, 2>{{0, 0}}, Tensor<float, 2>{{1, 2}}));
static_assert(positive.low[0] == 0 && positive.high[0] >= 3 && positive.high[0] < 3.00001f);
constexpr auto negative = output_bounds(Parameters<Sequential<Linear<2, 1>>>{{2, -3, 1}},
                                        box(Tensor<float, 2>{{0, 0}}, Tensor<float, 2>{{1, 2}}));
static_assert(negative.low[0] <= -5 && negative.low[0] > -5.00001f);

// what every layer's range is, whatever comes
template <class L, int N = 4>
constexpr auto range = output_bounds(Parameters<Sequential<Input<N>, L>>{}, box(-50, 50));
static_assert(range<Tanh>.within(-1, 1) && range<Sigmoid>.within(0, 1) && range<ReLU>.within(0, 50));
static_assert(range<Softmax<>>.within(0, 1.0001f) && range<Hardsigmoid>.within(0, 1.00001f));
static_assert(range<SiLU>.within(-0.2786f, 50.001f) && range<GELU<>>.within(-0.1702f, 50.001f));
static_assert(range<Mish>.within(-0.309f, 50.001f) && range<Hardswish>.within(-0.8f, 50.001f));
static_assert(range<ELU<>>.within(-1.00001f, 50) && range<Softsign>.within(-1.1f, 1.1f));
static_assert(range<Softplus<>>.within(-1e-30f, 50.7f) && range<Hardtanh<>>.within(-1, 1));

// three inputs softmaxed around a known place
constexpr auto shares =
    output_bounds(Parameters<Sequential<Input<2>, Softmax<>>>{}, around(Tensor<float, 2>{{0, 0}}, 0));
static_assert(shares.low[0] > 0.4999f && shares.high[0] < 0.5001f && shares.low[0] <= 0.5f && shares.high[0] >= 0.5f);

// a sum of three is taken from any of them: 1e8 and 1 may meet first, and 1 be lost
using Three = Sequential<Parallel<Input<1>, Input<1>, Sequential<Input<1>, ReLU>>, Add>;
constexpr auto lost = output_bounds(Parameters<Three>{}, box(1e8f, 1e8f), box(-1e8f, -1e8f), box(1, 1));
static_assert(lost.low[0] <= 0 && lost.high[0] >= 1 && lost.within(-20, 20));

// several inputs and outputs
using Two = Sequential<Parallel<Linear<1, 1>, Linear<2, 1>>, Branch<Add, Concat>>;
constexpr auto two = output_bounds(Parameters<Two>{{2, 0, 1, 1, 1}}, box(0, 1), box(-1, 1));
static_assert(two.get<0>().within(-1.0001f, 5.0001f) && two.get<1>().within(-1.0001f, 3.0001f));
static_assert(two.get<1>().low[0] <= 0 && two.get<1>().low[0] > -1e-5f && two.get<1>().high[0] >= 2);

// past float's range nothing is known
constexpr auto beyond = output_bounds(Parameters<Sequential<Linear<2, 1>, Tanh>>{{3e38f, 3e38f, 0}}, box(-1, 1));
static_assert(!beyond.within(-1e38f, 1e38f) && beyond.low[0] < -3.4e38f);

}  // namespace
}  // namespace tenon
