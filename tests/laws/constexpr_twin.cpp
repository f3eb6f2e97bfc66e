// Constant expressions give the vectors' bits: matrices, activations, and what has no windows and no time, whose files
// are beside this one.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/interpolate.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/reduce.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/twin.hpp"

using namespace tenon;
using twin::agrees;

namespace {

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
#if !defined(__FAST_MATH__)  // misses the bound by a part of an ulp
  agrees<Sequential<Input<6, 9>, GroupNorm<2, 6>>>();
#endif
  agrees<Sequential<Input<17>, Normalize<>>>();
  agrees<Sequential<Input<5, 9>, Branch<Mean<2>, Sum<2>, Max<2>, Normalize<>>,
                    Parallel<Identity, Identity, Identity, Flatten>, Concat>>();
}

TEST_CASE("constexpr and vectors agree: BatchNorm and softmax") {
  agrees<Sequential<Linear<3, 7>, BatchNorm1d<7>, Tanh, BatchNorm1d<7>>>();
  agrees<Sequential<Input<3, 5>, Softmax<-1>, LogSoftmax<1>>>();
  agrees<Sequential<Input<3, 9>, LogSoftmax<-1>, Softmax<1>>>();
}

TEST_CASE("constexpr and vectors agree: what moves numbers") {
  agrees<Sequential<Linear<6, 24>, Reshape<2, 3, 4>, Transpose<1, 3>, Slice<2, 1, 3>, ZeroPad2d<1, 0, 2, 1>>>();
  agrees<Sequential<Input<4, 3, 3>, PixelShuffle<2>, ReflectionPad2d<2>, ReplicationPad2d<1>>>();
  agrees<Sequential<Input<2, 3, 3>, Upsample<2>, Upsample<3, Interpolation::bilinear>>>();
}
