// Math::reproducible: the same bits from every compiler and instruction set. What they are was found once and stands
// here; whoever runs this test anywhere else must find them again.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/conv_transpose.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/recurrent.hpp>
#include <tenon/kernels/softmax.hpp>
#include <tenon/model/model.hpp>

#include <bit>
#include <cstdint>
#include <string_view>

#include "../support/catch.hpp"

using namespace tenon;
using namespace tenon::extend;

namespace {

constexpr Options options{.math = Math::reproducible};

constexpr float pattern(std::uint32_t& state) {
  state = state * 1664525u + 1013904223u;
  return static_cast<float>(static_cast<int>(state >> 16) % 1000 - 500) / 700.0f;
}
template <class Net>
constexpr Parameters<Net> parameters() {
  Parameters<Net> p;
  std::uint32_t state = 1;
  for (float& v : p) v = pattern(state);
  detail::each_parameter(wired<Net>, [&](const Node&, const Parameter& parameter, std::int64_t offset) {
    for (std::int64_t i = offset; i < offset + parameter.shape.size(); ++i)
      if (std::string_view(parameter.name) == "running_var") p.values[i] += 1.0f;
  });
  return p;
}
template <class X>
constexpr X input(std::uint32_t state = 7) {
  X x{};
  for (std::size_t i = 0; i < X::size(); ++i) x[i] = pattern(state) * 3;
  return x;
}
template <class Net>
using InputOf = typename detail::of_shape<Tensor, float, &detail::input_getter<Net, 0>>::type;

constexpr std::uint64_t hash(std::uint64_t h, const auto& numbers) {
  for (const float number : numbers) h = (h ^ std::bit_cast<std::uint32_t>(number)) * 0x100000001b3u;
  return h;
}
constexpr std::uint64_t start = 0xcbf29ce484222325u;

/// Of one call.
template <class Net>
std::uint64_t bits() {
  static const Model<Net, options> model{parameters<Net>()};
  return hash(start, model(input<InputOf<Net>>()));
}
/// Of seven samples together.
template <class Net>
std::uint64_t bits_of_batch() {
  static const Model<Net, options> model{parameters<Net>()};
  InputOf<Net> x[7];
  for (std::uint32_t i = 0; i < 7; ++i) x[i] = input<InputOf<Net>>(i);
  typename Model<Net, options>::Output y[7];
  REQUIRE(model.batch(x, y));
  std::uint64_t h = start;
  for (const auto& one : y) h = hash(h, one);
  return h;
}
/// Of a hundred steps.
template <class Net>
std::uint64_t bits_of_steps() {
  static const Model<Net, options> model{parameters<Net>()};
  State<Net> state;
  std::uint64_t h = start;
  std::uint32_t random = 5;
  for (int t = 0; t < 100; ++t)
    h = hash(h, model.step(Tensor<float, 3>{pattern(random), pattern(random), 0.5f}, state));
  return h;
}
/// In a constant expression and at run time.
template <class Net>
void twin(std::uint64_t expected) {
  constexpr Model<Net, options> model{parameters<Net>()};
  constexpr InputOf<Net> x = input<InputOf<Net>>();
  constexpr std::uint64_t constant = hash(start, model(x));
  InputOf<Net> hidden = x;
  asm volatile("" : : "r"(&hidden) : "memory");
  CHECK(hash(start, model(hidden)) == constant);
  CHECK(constant == expected);
}

using Gelu = Sequential<Linear<19, 33>, GELU<>, Linear<33, 9>, Softmax<>>;
using Smooth = Sequential<Linear<16, 40>, Tanh, Linear<40, 24>, SiLU, Linear<24, 24>, Mish, Linear<24, 8>, Sigmoid>;
using Normal = Sequential<Input<5, 24>, LayerNorm<24>, Linear<24, 3>, LogSoftmax<-1>>;
using Image = Sequential<Input<3, 20, 20>, Conv2d<3, 16, Window{.kernel_size = 3, .padding = {1}}>, BatchNorm2d<16>,
                         ReLU, Conv2d<16, 16, Window{.kernel_size = 3, .padding = {1}, .groups = 16}>, ELU<>,
                         Conv2d<16, 32, Window{.kernel_size = 3, .stride = 2}>, GroupNorm<4, 32>, MaxPool2d<2>,
                         AdaptiveAvgPool2d<1>, Flatten, Linear<32, 10>>;
using Back = Sequential<Input<6, 17>, ConvTranspose1d<6, 5, Window{.kernel_size = 4, .stride = 2}>, LeakyReLU<0.1>,
                        AvgPool1d<3>, Conv1d<5, 7, 5>, Tanh>;
using Recurrent2 = Sequential<LSTM<3, 20>, GRU<20, 13>, Linear<13, 2>>;
template <int In, int Out, int Dilation>
using Causal = Conv1d<In, Out, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = Dilation}>;
using Wave =
    Sequential<Causal<3, 12, 1>, Tanh, Residual<Gated<Causal<12, 12, 2>, Causal<12, 12, 2>>>, Causal<12, 2, 4>>;

}  // namespace

TEST_CASE("reproducible: the same bits everywhere") {
  CHECK(bits<Gelu>() == 0xdcd125529df9b3af);
  CHECK(bits_of_batch<Gelu>() == 0x548d5f26599a9902);
  CHECK(bits<Smooth>() == 0x8bf4fdc4372b6549);
  CHECK(bits<Normal>() == 0x6456ae308651e071);
  CHECK(bits<Image>() == 0x8d940ed31d1a38c4);
  CHECK(bits<Back>() == 0x2bf80238d7f5fde8);
}
TEST_CASE("reproducible: streams") {
  CHECK(bits_of_steps<Recurrent2>() == 0x4270f567b5544d16);
  CHECK(bits_of_steps<Wave>() == 0xa5e8bd8d778572b0);
}
TEST_CASE("reproducible: constant expressions") {
  twin<Sequential<Linear<10, 20>, Tanh, Linear<20, 5>>>(0x743e7a03c7426f69);
  twin<Sequential<Linear<6, 9>, Sigmoid, Linear<9, 4>, Softmax<>>>(0x151d4c0c84c5249f);
  twin<Sequential<Input<2, 5, 5>, Conv2d<2, 3, 3>, ELU<>, Flatten, Linear<27, 3>>>(0xf6b83dfd07614d1f);
}
