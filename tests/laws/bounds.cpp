// Whatever a model answers to a point of a box lies within the box's bounds: matrices, activations, rows.
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/reduce.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/box.hpp"

namespace math = tenon::extend::math;

using namespace tenon;
using box::holds;

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
