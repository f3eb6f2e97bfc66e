// Whatever a model answers to a point of a box lies within the box's bounds: points inside, corners, one point alone.
#include <tenon/bounds/output_bounds.hpp>
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/conv_transpose.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/reduce.hpp>
#include <tenon/kernels/softmax.hpp>
#include <tenon/kernels/winograd.hpp>

#include "../support/proof.hpp"

namespace math = tenon::extend::math;

using namespace tenon;

namespace {

template <class Net>
using InputOf = typename detail::of_shape<Tensor, float, &detail::input_getter<Net, 0>>::type;

/// A single point's bounds are at most so many times as wide as the oracle's: both ends of each activation, the
/// quotients of norms whose numerator and denominator are the same numbers.
template <class Net, bool Batch = false>
void holds(unsigned seed, double times_oracle = 4) {
  INFO(detail::spelled<Net>(false).s);
  using X = InputOf<Net>;
  std::mt19937 random(seed);
  const auto parameters = proof::random_parameters<Net>(seed);
  const auto model = std::make_unique<Model<Net>>(*parameters);
  std::uniform_real_distribution<float> part(0, 1);
  std::normal_distribution<float> normal(0, 2);
  X x{};
  for (int trial = 0; trial < 12; ++trial) {
    const float radius = std::pow(10.0f, static_cast<float>(trial % 6) - 4);
    Bounds<X> in{};
    for (std::size_t i = 0; i < x.size(); ++i) {
      const float middle = trial % 5 == 4 ? 0 : normal(random);
      in.low[i] = middle - radius * part(random);
      in.high[i] = middle + radius * part(random);
    }
    const auto out = output_bounds(*parameters, in);
    for (int point = 0; point < 24; ++point) {
      for (std::size_t i = 0; i < x.size(); ++i) {
        const float at = in.low[i] + part(random) * (in.high[i] - in.low[i]);
        x[i] = point < 12 ? (random() % 2 == 0 ? in.low[i] : in.high[i]) : std::clamp(at, in.low[i], in.high[i]);
      }
      REQUIRE(in.contains(x));
      const auto y = (*model)(x);
      for (std::size_t i = 0; i < y.size(); ++i) {
        INFO("radius " << radius << ", point " << point << ": output " << i << " is " << y[i] << ", bounds "
                       << out.low[i] << " and " << out.high[i]);
        REQUIRE((out.low[i] <= y[i] && y[i] <= out.high[i]));
      }
      if constexpr (Batch) {
        std::array<std::remove_const_t<decltype(y)>, 1> together{};
        REQUIRE(model->batch(std::span<const X>(&x, 1), together));
        REQUIRE(out.contains(together[0]));
      }
    }
    if constexpr (Batch) {
      const auto read_back = output_bounds(*model, in);
      REQUIRE((read_back.low == out.low && read_back.high == out.high));
    }
    const auto alone = output_bounds(*parameters, x);
    REQUIRE(alone.contains((*model)(x)));
    const auto oracle = oracle::run<Net>(*parameters, {std::span<const float>(x.data(), x.size())});
    for (std::size_t i = 0; i < oracle[0].size(); ++i) {
      const double value = oracle[0][i].value;
      const double width = static_cast<double>(alone.high[i]) - static_cast<double>(alone.low[i]);
      INFO("output " << i << ": width " << width << ", the oracle's error " << oracle[0][i].error);
      REQUIRE(width <= times_oracle * 2 * oracle[0][i].error + 4 * 0x1p-24 * std::fabs(value) + 1e-30);
    }
  }
}

}  // namespace

TEST_CASE("bounds hold: matrices and joints") {
  holds<Sequential<Linear<16, 64>, ReLU, Linear<64, 33>, Tanh, Linear<33, 5>>, true>(1);
  holds<Sequential<Branch<Sequential<Linear<10, 15>, Sigmoid>, Linear<10, 15>, Identity>, Concat,
                   Residual<Linear<40, 40>, GELU<>>, Branch<Linear<40, 7>, Linear<40, 7>>, Multiply>,
        true>(2);
  holds<Sequential<Linear<300, 9>, LayerNorm<9>, Linear<9, 3>>>(3, 16);
}

TEST_CASE("bounds hold: activations") {
  holds<Sequential<Input<11>,
                   Branch<ReLU, ELU<>, SELU, CELU<2.0>, LeakyReLU<0.1>, PReLU<11>, Hardtanh<>, ReLU6, Hardswish,
                          Hardsigmoid, Softsign, Softplus<>>,
                   Concat>>(4);
  holds<Sequential<Input<11>,
                   Branch<Tanh, Sigmoid, SiLU, GELU<>, GELU<Approximate::tanh>, Mish, LogSigmoid, Scale<3>, Shift<-1>>,
                   Concat>>(5);
}

TEST_CASE("bounds hold: windows") {
  holds<Sequential<Input<3, 9, 8>, Conv2d<3, 10, Window{.kernel_size = 3, .stride = 2, .padding = {1}}>,
                   BatchNorm2d<10>, ReLU, MaxPool2d<2>, ConvTranspose2d<10, 4, Window{.kernel_size = 2, .stride = 2}>,
                   AvgPool2d<2>, Flatten, Linear<16, 3>>>(6);
  holds<Sequential<Input<16, 8, 8>, Conv2d<16, 16, Window{.kernel_size = 3, .padding = {1}}>, AdaptiveAvgPool2d<2>>>(7);
}

TEST_CASE("bounds hold: rows") {
  holds<Sequential<Input<4, 6>, Branch<Softmax<2>, LogSoftmax<1>, LayerNorm<6>, RMSNorm<6>, Normalize<>>, Concat>>(8,
                                                                                                                   64);
  holds<Sequential<Input<4, 6>, Branch<Mean<1>, Sum<2>, Max<2>>, Parallel<Identity, Linear<4, 6>, Linear<4, 6>>, Add>>(
      9);
  holds<Sequential<Input<3, 4, 4>, ReflectionPad2d<1>, Transpose<1, 2>, Upsample<2>>>(10);
}

TEST_CASE("tanh and sigmoid stay within their limits, as bounds say") {
  for (std::uint32_t i = 0; i < 0x7f800000u; i += 257) {
    const float x = std::bit_cast<float>(i);
    if (math::tanh(x) > 1 || math::tanh(-x) < -1 || math::sigmoid(x) > 1 || math::sigmoid(-x) < 0) FAIL(x);
  }
}
