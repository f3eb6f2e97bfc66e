// A model in a constant expression computes what the vectors compute at run time: on this target, to the bit.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/interpolate.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/reduce.hpp>

#include "../support/proof.hpp"

using namespace tenon;

namespace {

template <class Net>
constexpr Parameters<Net> parameters() {
  Parameters<Net> p;
  unsigned state = 1;
  for (float& v : p) {
    state = state * 1664525u + 1013904223u;
    v = static_cast<float>(static_cast<int>(state >> 16) % 1000 - 500) / 900.0f;
  }
  return p;
}

template <class X>
constexpr X input() {
  X x{};
  for (std::size_t i = 0; i < X::size(); ++i) x[i] = static_cast<float>(static_cast<int>(i) * 37 % 11 - 5) / 7.0f;
  return x;
}

template <class Net>
using InputOf = typename detail::of_shape<Tensor, float, &detail::input_getter<Net, 0>>::type;

template <class Net>
void agrees() {
  INFO(detail::spelled<Net>(false).s);
  static constexpr Model<Net> model{parameters<Net>()};
  static constexpr InputOf<Net> x = input<InputOf<Net>>();
  constexpr auto expected = model(x);
  static_assert(model(x) == expected);
  InputOf<Net> hidden = x;
  asm volatile("" : : "r"(&hidden) : "memory");  // not a constant any more
  const auto actual = model(hidden);
#if defined(__FAST_MATH__)
  const auto oracle = reference::run<Net>(parameters<Net>(), {std::span<const float>(x.data(), x.size())});
  proof::within(oracle[0], proof::output_of<0>(expected), "constexpr");
  proof::within(oracle[0], proof::output_of<0>(actual), "vectors");
#else
  REQUIRE(proof::same_bits(proof::output_of<0>(actual), proof::output_of<0>(expected)));
#endif
}

using Small = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
using Largest = Sequential<Linear<64, 56>, ReLU, Linear<56, 8>>;  // 4,032 multiply-adds, within default limits
static_assert(multiply_adds<Largest> >= 4000);

}  // namespace

TEST_CASE("constexpr and vectors agree: matrices") {
  agrees<Small>();
  agrees<Largest>();
  agrees<Sequential<Linear<7, 9, Bias::no>, ReLU, Linear<9, 3>>>();
}

TEST_CASE("constexpr and vectors agree: joints") {
  agrees<Sequential<Branch<Sequential<Linear<10, 15>, ReLU>, Sequential<Linear<10, 20>, Sigmoid>>, Concat,
                    Linear<35, 5>>>();
  agrees<Sequential<Branch<Linear<10, 15>, Identity>, Concat, Residual<Linear<25, 25>, PReLU<25>>>>();
  agrees<Sequential<Input<3, 5>, Branch<Linear<5, 4>, Linear<5, 4>>, Multiply>>();
}

TEST_CASE("constexpr and vectors agree: activations") {
  agrees<Sequential<Linear<10, 17>, Tanh>>();
  agrees<Sequential<Linear<10, 17>, Sigmoid>>();
  agrees<Sequential<Linear<10, 17>, GELU<>>>();
  agrees<Sequential<Linear<10, 17>, GELU<Approximate::tanh>>>();
  agrees<Sequential<Linear<10, 17>, SiLU>>();
  agrees<Sequential<Linear<10, 17>, Mish>>();
  agrees<Sequential<Linear<10, 17>, SELU>>();
  agrees<Sequential<Linear<10, 17>, Softplus<>>>();
  agrees<Sequential<Linear<10, 17>, LogSigmoid>>();
}

TEST_CASE("constexpr and vectors agree: norms and reductions") {
  agrees<Sequential<Linear<10, 17>, LayerNorm<17>, ReLU>>();
  agrees<Sequential<Input<3, 5>, RMSNorm<5>>>();
  agrees<Sequential<Input<6, 9>, GroupNorm<2, 6>>>();
  agrees<Sequential<Input<17>, Normalize<>>>();
  agrees<Sequential<Input<5, 9>, Branch<Mean<2>, Sum<2>, Max<2>, Normalize<>>,
                    Parallel<Identity, Identity, Identity, Flatten>, Concat>>();
}

TEST_CASE("constexpr and vectors agree: what moves numbers") {
  agrees<Sequential<Linear<6, 24>, Reshape<2, 3, 4>, Transpose<1, 3>, Slice<2, 1, 3>, ZeroPad2d<1, 0, 2, 1>>>();
  agrees<Sequential<Input<4, 3, 3>, PixelShuffle<2>, ReflectionPad2d<2>, ReplicationPad2d<1>>>();
  agrees<Sequential<Input<2, 3, 3>, Upsample<2>, Upsample<3, Interpolation::bilinear>>>();
}
