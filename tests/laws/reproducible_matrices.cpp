// The same bits everywhere: matrices, norms and activations.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/reproducible.hpp"

using namespace reproducible;

namespace {

using Gelu = Sequential<Linear<19, 33>, GELU<>, Linear<33, 9>, Softmax<>>;
using Smooth = Sequential<Linear<16, 40>, Tanh, Linear<40, 24>, SiLU, Linear<24, 24>, Mish, Linear<24, 8>, Sigmoid>;
using Normal = Sequential<Input<5, 24>, LayerNorm<24>, Linear<24, 3>, LogSoftmax<-1>>;

}  // namespace

TEST_CASE("reproducible: matrices") {
  CHECK(bits<Gelu>() == 0xdcd125529df9b3af);
  CHECK(bits_of_batch<Gelu>() == 0x548d5f26599a9902);
  CHECK(bits<Smooth>() == 0x8bf4fdc4372b6549);
  CHECK(bits<Normal>() == 0x6456ae308651e071);
}
TEST_CASE("reproducible: matrices in constant expressions") {
  twin<Sequential<Linear<10, 20>, Tanh, Linear<20, 5>>>(0x743e7a03c7426f69);
  twin<Sequential<Linear<6, 9>, Sigmoid, Linear<9, 4>, Softmax<>>>(0x151d4c0c84c5249f);
}
