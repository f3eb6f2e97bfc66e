// Bounds in constant expressions: a controller's limits are proved within the compilers' default limits.
#include <tenon/run.hpp>

namespace tenon {

using namespace extend;
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

static_assert(around(Tensor<float, 1>{{1}}, 1e-9f).low[0] < 1 && around(Tensor<float, 1>{{1}}, 1e-9f).high[0] > 1);

// exact where arithmetic is: 2 x - 3 y + 1 over [0, 1] x [0, 2], and what ReLU leaves of it
using Sum = Sequential<Linear<2, 1>, ReLU>;
constexpr Parameters<Sum> sum{{2, -3, 1}};
constexpr auto positive = output_bounds(sum, box(Tensor<float, 2>{{0, 0}}, Tensor<float, 2>{{1, 2}}));
static_assert(positive.low[0] == 0 && positive.high[0] >= 3 && positive.high[0] < 3.00001f);
static_assert(positive.within(0, 4) && !positive.within(0, 2) && !positive.within(1, 4));
constexpr auto negative = output_bounds(Parameters<Sequential<Linear<2, 1>>>{{2, -3, 1}},
                                        box(Tensor<float, 2>{{0, 0}}, Tensor<float, 2>{{1, 2}}));
static_assert(negative.low[0] <= -5 && negative.low[0] > -5.00001f);

// a sum may lose small terms beside a large one, each in a rounding of its own: 1e8 + 1 is 1e8 in float
constexpr auto sum_of_ones = [] {
  Parameters<Sequential<Linear<33, 1, Bias::no>>> p;
  p.values[0] = 1e8f;
  for (int k = 1; k < 33; ++k) p.values[k] = 1;
  return output_bounds(p, box(1, 1));
}();
static_assert(sum_of_ones.low[0] <= 1e8f && sum_of_ones.high[0] >= 1e8f + 32 && sum_of_ones.within(9.99e7f, 1.001e8f));
constexpr auto cancelled = output_bounds(Parameters<Sequential<Linear<3, 1, Bias::no>>>{{1e8f, 1, -1e8f}}, box(1, 1));
static_assert(cancelled.low[0] <= 0 && cancelled.high[0] >= 1);

// windows at the edges of a row 2, 3, 5: what lies behind them, and by which number a mean is divided
template <class L>
using OfRow = Parameters<Sequential<Input<1, 3>, L>>;
template <class Net>
constexpr bool at_edges(const Parameters<Net>& p, float first, float last) {
  const auto y = output_bounds(p, Tensor<float, 1, 3>{{2, 3, 5}});
  const std::size_t end = y.low.size() - 1;
  return y.low[0] <= first && first <= y.high[0] && y.low[end] <= last && last <= y.high[end] &&
         y.high[0] - y.low[0] < 1e-3f && y.high[end] - y.low[end] < 1e-3f;
}
template <PaddingMode Mode>
using Edge = Conv1d<1, 1, Window{.kernel_size = 3, .padding = {1}, .padding_mode = Mode}, Bias::no>;
static_assert(at_edges(OfRow<Edge<PaddingMode::zeros>>{{1, 10, 100}}, 320, 53));
static_assert(at_edges(OfRow<Edge<PaddingMode::replicate>>{{1, 10, 100}}, 322, 553));
static_assert(at_edges(OfRow<Edge<PaddingMode::reflect>>{{1, 10, 100}}, 323, 353));
template <bool Pad>
using Means = AvgPool1d<Window{.kernel_size = 3, .stride = 1, .padding = {1}, .count_include_pad = Pad}>;
static_assert(at_edges(OfRow<Means<true>>{}, 5 / 3.0f, 8 / 3.0f) && at_edges(OfRow<Means<false>>{}, 2.5f, 4));
using Back = ConvTranspose1d<1, 1, Window{.kernel_size = 4, .stride = 2, .padding = {1}}, Bias::no>;
static_assert(at_edges(OfRow<Back>{{1, 10, 100, 1000}}, 20, 500));

// what every layer's range is, whatever comes
template <class L, int N = 4>
constexpr auto range = output_bounds(Parameters<Sequential<Input<N>, L>>{}, box(-50, 50));
static_assert(range<Tanh>.within(-1, 1) && range<Sigmoid>.within(0, 1) && range<ReLU>.within(0, 50));
static_assert(range<Softmax<>>.within(0, 1.0001f) && range<Hardsigmoid>.within(0, 1.00001f));
static_assert(range<SiLU>.within(-0.2786f, 50.001f) && range<GELU<>>.within(-0.1702f, 50.001f));
static_assert(range<Mish>.within(-0.309f, 50.001f) && range<Hardswish>.within(-0.8f, 50.001f));
static_assert(range<ELU<>>.within(-1.00001f, 50) && range<Softsign>.within(-1.1f, 1.1f));
static_assert(range<Softplus<>>.within(-1e-30f, 50.7f) && range<Hardtanh<>>.within(-1, 1));
// and no less: what lies between two ends is met
static_assert(!range<SiLU>.within(-0.278f, 51) && !range<GELU<>>.within(-0.1699f, 51));
static_assert(!range<Normalize<>>.within(-0.99f, 0.99f) && !range<Hardswish>.within(-0.374f, 51));
static_assert(output_bounds(Parameters<Sequential<Input<1>, Sigmoid>>{}, box(0, 0)).high[0] >= 0.5f);

// three inputs softmaxed around a known place
constexpr auto shares =
    output_bounds(Parameters<Sequential<Input<2>, Softmax<>>>{}, around(Tensor<float, 2>{{0, 0}}, 0));
static_assert(shares.low[0] > 0.4999f && shares.high[0] < 0.5001f && shares.low[0] <= 0.5f && shares.high[0] >= 0.5f);

// the share of a number is largest where it is and the other is least: 1 / (1 + 1/e)
// a product of two computed matrices, rows [1, 2] and [x, 0] each by each: 5, x, x, x^2, whose intervals do not know
// that they are the same x
constexpr Bounds<Tensor<float, 2, 2>> rows{{{1, 2, -1, 0}}, {{1, 2, 2, 0}}};
constexpr auto gram =
    output_bounds(Parameters<Sequential<Input<2, 2>, Branch<Identity, Identity>, MatMul<Transposed::second>>>{}, rows);
constexpr bool near(float a, float b) { return a - b < 0.001f && b - a < 0.001f; }
static_assert(near(gram.low[0], 5) && near(gram.high[0], 5) && near(gram.low[1], -1) && near(gram.high[1], 2));
static_assert(near(gram.low[2], -1) && near(gram.high[2], 2) && near(gram.low[3], -2) && near(gram.high[3], 4));

constexpr auto two_shares = output_bounds(Parameters<Sequential<Input<2>, Softmax<>>>{}, box(0, 1));
static_assert(two_shares.low[0] <= 0.26894143f && two_shares.low[0] > 0.2689f);
static_assert(two_shares.high[1] >= 0.7310586f && two_shares.high[1] < 0.7312f);

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
