// Combinators, modules and whole networks against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/golden.hpp"

using namespace tenon;

using Block = Module<Residual<Named<"fc1", Linear<8, 12>>, ReLU, Named<"fc2", Linear<12, 8>>>>;
using Tower = Sequential<Linear<4, 16>, Tanh, Linear<16, 16>, Tanh>;
using Half = Sequential<Linear<10, 7>, Sigmoid>;

TEST_CASE("sequential: as PyTorch") {
  const golden::File file("sequential");
  golden::holds<Sequential<ReLU, Linear<10, 7>>>(file, "relu_first");
  golden::holds<Sequential<Sequential<Linear<10, 9>, ReLU>, Sequential<Sequential<Linear<9, 8>>, Tanh>, Linear<8, 3>>>(
      file, "in_sequential");
  golden::holds<Sequential<Input<5, 10>, Linear<10, 9>, ReLU, Linear<9, 4>>>(file, "rank_2");
}

TEST_CASE("module: as PyTorch") {
  const golden::File file("module");
  golden::holds<Sequential<Named<"fc1", Linear<10, 20>>, Named<"act", ReLU>, Named<"fc2", Linear<20, 5>>>>(
      file, "attributes");
  golden::holds<Named<"layers", Sequential<Block, Block>>>(file, "layers_of_blocks");
}

TEST_CASE("branch: as PyTorch") {
  const golden::File file("branch");
  golden::holds<Branch<Linear<10, 7>, Sequential<Linear<10, 5>, ReLU>>>(file, "two_outputs");
  golden::holds<Branch<Linear<6, 2>, Branch<Linear<6, 3>, Linear<6, 4>>>>(file, "nested");
  golden::holds<Branch<Identity, Linear<10, 7>>>(file, "identity");
  golden::holds<Sequential<
      Branch<Named<"branch1", Sequential<Linear<10, 15>, ReLU>>, Named<"branch2", Sequential<Linear<10, 20>, ReLU>>>,
      Concat, Named<"final_linear", Linear<35, 5>>>>(file, "tutorial");
}

TEST_CASE("take: as PyTorch") {
  const golden::File file("take");
  golden::holds<Sequential<Branch<Linear<10, 7>, Linear<10, 5>>, Take<1>>>(file, "second");
  golden::holds<Sequential<Branch<Linear<10, 7>, Linear<10, 5>>, Take<0>, ReLU>>(file, "first_then_relu");
}

TEST_CASE("concat: as PyTorch") {
  const golden::File file("concat");
  golden::holds<Sequential<Branch<Linear<10, 15>, Linear<10, 20>>, Concat>>(file, "15_and_20");
  golden::holds<Sequential<Branch<Linear<9, 5>, Sequential<Linear<9, 8>, ReLU, Linear<8, 7>>,
                                  Sequential<Linear<9, 4>, Tanh, Linear<4, 6>, ReLU, Linear<6, 3>>>,
                           Concat>>(file, "uneven_branches");
  golden::holds<Sequential<Branch<Identity, Linear<10, 7>>, Concat>>(file, "identity_first");
  golden::holds<Sequential<Branch<Linear<10, 7>, Identity>, Concat>>(file, "identity_last");
  golden::holds<
      Sequential<Branch<Linear<10, 7>, Identity, Sequential<Linear<10, 3>, ReLU>>, Concat, ReLU, Linear<20, 6>>>(
      file, "identity_then_linear");
  golden::holds<
      Sequential<Parallel<golden::Shaped<Linear<6, 5>, 3, 6>, golden::Shaped<Linear<6, 5>, 4, 6>>, ConcatAlong<1>>>(
      file, "dim_1");
  golden::holds<
      Sequential<Parallel<golden::Shaped<Linear<4, 4>, 3, 4>, golden::Shaped<Linear<6, 5>, 3, 6>>, ConcatAlong<2>>>(
      file, "dim_2");
  golden::holds<Sequential<Input<3, 6>, Branch<Linear<6, 4>, Linear<6, 5>>, ConcatAlong<-1>>>(file, "dim_minus_1");
}

TEST_CASE("add: as PyTorch") {
  const golden::File file("add");
  golden::holds<Sequential<Branch<Linear<10, 7>, Linear<10, 7>>, Add>>(file, "two");
  golden::holds<Sequential<
      Branch<Linear<10, 7>, Sequential<Linear<10, 4>, ReLU, Linear<4, 7>>, Sequential<Linear<10, 7>, Tanh>>, Add>>(
      file, "three_uneven");
  golden::holds<Sequential<Branch<Identity, Sequential<Linear<9, 9>, ReLU>>, Add, Linear<9, 2>>>(file, "identity");
  golden::holds<Sequential<Input<3, 6>, Branch<Linear<6, 5>, Linear<6, 5>>, Add>>(file, "rank_2");
}

TEST_CASE("multiply: as PyTorch") {
  const golden::File file("multiply");
  golden::holds<Sequential<Branch<Half, Sequential<Linear<10, 7>, Tanh>>, Multiply>>(file, "gate");
  golden::holds<Sequential<Branch<Linear<10, 7>, Linear<10, 7>, Linear<10, 7>>, Multiply>>(file, "three");
  golden::holds<Sequential<Linear<10, 7>, Branch<Identity, Identity>, Multiply>>(file, "square");
}

TEST_CASE("residual: as PyTorch") {
  const golden::File file("residual");
  golden::holds<Residual<Linear<8, 12>, ReLU, Linear<12, 8>>>(file, "mlp");
  golden::holds<Sequential<Linear<10, 8>, Residual<Linear<8, 8>, ReLU, Linear<8, 8>>, ReLU, Linear<8, 3>>>(
      file, "in_sequential");
  golden::holds<Residual<Linear<9, 9>, Residual<Linear<9, 9>, Tanh>, ReLU>>(file, "nested");
  golden::holds<Sequential<Residual<Linear<9, 9>>, ReLU>>(file, "then_relu");
  golden::holds<Sequential<Linear<10, 9>, Residual<ReLU>>>(file, "of_relu");
  golden::holds<Residual<Input<5, 7>, Linear<7, 7>, Tanh>>(file, "rank_2");
}

TEST_CASE("repeat: as PyTorch") {
  const golden::File file("repeat");
  golden::holds<Repeat<3, Linear<6, 6>>>(file, "linear");
  golden::holds<Sequential<Linear<5, 6>, Repeat<2, Sequential<Linear<6, 6>, ReLU>>, Linear<6, 2>>>(file,
                                                                                                   "in_sequential");
  golden::holds<
      Sequential<Named<"h", Repeat<3, Residual<Named<"fc1", Linear<6, 12>>, ReLU, Named<"fc2", Linear<12, 6>>>>>,
                 Named<"head", Linear<6, 4>>>>(file, "blocks");
}

TEST_CASE("parallel: as PyTorch") {
  const golden::File file("parallel");
  golden::holds<Sequential<Parallel<Linear<10, 7>, Linear<4, 7>>, Add>>(file, "added");
  golden::holds<Sequential<Parallel<Sequential<Linear<10, 7>, ReLU>, Linear<4, 5>>, Concat, Linear<12, 3>>>(file,
                                                                                                            "joined");
  golden::holds<Parallel<Linear<10, 7>, Linear<4, 3>>>(file, "two_outputs");
  golden::holds<Sequential<Parallel<Linear<3, 5>, Linear<4, 5>, Linear<2, 5>>, Multiply>>(file, "three_inputs");
  golden::holds<Sequential<Parallel<Sequential<Parallel<Linear<3, 5>, Linear<4, 5>>, Add>, Linear<2, 6>>, Concat>>(
      file, "nested");
}

TEST_CASE("actor-critic: as PyTorch") {
  const golden::File file("actor_critic");
  golden::holds<Branch<Sequential<Named<"mlp_extractor.policy_net", Tower>, Named<"action_net", Linear<16, 2>>>,
                       Sequential<Named<"mlp_extractor.value_net", Tower>, Named<"value_net", Linear<16, 1>>>>>(
      file, "stable_baselines3");
  golden::holds<
      Sequential<Linear<11, 16>, ReLU, Branch<Named<"policy", Linear<16, 3>>, Named<"value", Linear<16, 1>>>>>(
      file, "shared_trunk");
}

using Nest = Sequential<
    Linear<12, 16>, Tanh,
    Branch<Residual<Linear<16, 16>, ReLU, Sequential<Branch<Linear<16, 9>, Identity>, Concat, Linear<25, 16>>>,
           Sequential<Repeat<2, Sequential<Linear<16, 16>, SiLU>>, Linear<16, 10>>, Identity>,
    Concat, Branch<Sequential<Linear<42, 7>, Sigmoid>, Sequential<Linear<42, 7>, Residual<Linear<7, 7>, GELU<>>>>,
    Multiply, Branch<Named<"policy", Sequential<Linear<7, 4>, Softmax<1>>>, Named<"value", Linear<7, 1>>>>;

TEST_CASE("a deep nest: as PyTorch") {
  const golden::File file("nest");
  golden::holds<Nest>(file, "all");
}

TEST_CASE("plain MLPs: as PyTorch") {
  const golden::File file("mlps");
  golden::holds<Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>>(file, "10_20_5_relu");
  golden::holds<Sequential<Linear<16, 64>, ReLU, Linear<64, 32>, ReLU, Linear<32, 32>, ReLU, Linear<32, 5>>>(
      file, "16_64_32_32_5_relu");
}
