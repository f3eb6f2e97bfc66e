// Every activation against PyTorch, alone and behind a Linear.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>

#include "../support/golden.hpp"

using namespace tenon;

TEST_CASE("relu: as PyTorch") {
  const golden::File file("relu");
  golden::holds<Sequential<Input<37>, ReLU>>(file, "default");
}

TEST_CASE("relu6: as PyTorch") {
  const golden::File file("relu6");
  golden::holds<Sequential<Input<37>, ReLU6>>(file, "default");
}

TEST_CASE("selu: as PyTorch") {
  const golden::File file("selu");
  golden::holds<Sequential<Input<37>, SELU>>(file, "default");
}

TEST_CASE("PyTorch's functions of one number: as PyTorch") {
  const golden::File file("functions");
  golden::holds<Sequential<Input<37>, Abs>>(file, "abs");
  golden::holds<Sequential<Input<37>, Square>>(file, "square");
  golden::holds<Sequential<Input<37>, Sqrt>>(file, "sqrt");
  golden::holds<Sequential<Input<37>, Exp>>(file, "exp");
  golden::holds<Sequential<Input<37>, Log>>(file, "log");
  golden::holds<Sequential<Input<37>, Clamp<-2, 3>>>(file, "clamp_minus_2_to_3");
  golden::holds<Sequential<Input<37>, Pow<3>>>(file, "pow_3");
  golden::holds<Sequential<Input<37>, Pow<8>>>(file, "pow_8");
  golden::holds<Sequential<Input<37>, Pow<-1>>>(file, "pow_minus_1");
  golden::holds<Sequential<Input<37>, Pow<-5>>>(file, "pow_minus_5");
}

TEST_CASE("silu: as PyTorch") {
  const golden::File file("silu");
  golden::holds<Sequential<Input<37>, SiLU>>(file, "default");
}

TEST_CASE("mish: as PyTorch") {
  const golden::File file("mish");
  golden::holds<Sequential<Input<37>, Mish>>(file, "default");
}

TEST_CASE("sigmoid: as PyTorch") {
  const golden::File file("sigmoid");
  golden::holds<Sequential<Input<37>, Sigmoid>>(file, "default");
}

TEST_CASE("log_sigmoid: as PyTorch") {
  const golden::File file("log_sigmoid");
  golden::holds<Sequential<Input<37>, LogSigmoid>>(file, "default");
}

TEST_CASE("tanh: as PyTorch") {
  const golden::File file("tanh");
  golden::holds<Sequential<Input<37>, Tanh>>(file, "default");
}

TEST_CASE("hardsigmoid: as PyTorch") {
  const golden::File file("hardsigmoid");
  golden::holds<Sequential<Input<37>, Hardsigmoid>>(file, "default");
}

TEST_CASE("hardswish: as PyTorch") {
  const golden::File file("hardswish");
  golden::holds<Sequential<Input<37>, Hardswish>>(file, "default");
}

TEST_CASE("softsign: as PyTorch") {
  const golden::File file("softsign");
  golden::holds<Sequential<Input<37>, Softsign>>(file, "default");
}

TEST_CASE("leaky_relu: as PyTorch") {
  const golden::File file("leaky_relu");
  golden::holds<Sequential<Input<37>, LeakyReLU<>>>(file, "default");
  golden::holds<Sequential<Input<37>, LeakyReLU<0.1>>>(file, "slope_0_1");
}

TEST_CASE("elu: as PyTorch") {
  const golden::File file("elu");
  golden::holds<Sequential<Input<37>, ELU<>>>(file, "default");
  golden::holds<Sequential<Input<37>, ELU<0.5>>>(file, "alpha_0_5");
}

TEST_CASE("celu: as PyTorch") {
  const golden::File file("celu");
  golden::holds<Sequential<Input<37>, CELU<>>>(file, "default");
  golden::holds<Sequential<Input<37>, CELU<0.5>>>(file, "alpha_0_5");
  golden::holds<Sequential<Input<37>, CELU<2>>>(file, "alpha_2");
}

TEST_CASE("gelu: as PyTorch") {
  const golden::File file("gelu");
  golden::holds<Sequential<Input<37>, GELU<>>>(file, "default");
  golden::holds<Sequential<Input<37>, GELU<Approximate::tanh>>>(file, "tanh");
}

TEST_CASE("hardtanh: as PyTorch") {
  const golden::File file("hardtanh");
  golden::holds<Sequential<Input<37>, Hardtanh<>>>(file, "default");
  golden::holds<Sequential<Input<37>, Hardtanh<-2, 3>>>(file, "minus_2_to_3");
}

TEST_CASE("softplus: as PyTorch") {
  const golden::File file("softplus");
  golden::holds<Sequential<Input<37>, Softplus<>>>(file, "default");
  golden::holds<Sequential<Input<37>, Softplus<2, 5>>>(file, "beta_2_threshold_5");
}
