// Layers with parameters or a dimension against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/golden.hpp"

using namespace tenon;

using golden::Shaped;

TEST_CASE("linear: as PyTorch") {
  const golden::File file("linear");
  golden::holds<Linear<1, 1>>(file, "1_to_1");
  golden::holds<Linear<7, 9>>(file, "7_to_9");
  golden::holds<Linear<8, 8>>(file, "8_to_8");
  golden::holds<Linear<10, 20>>(file, "10_to_20");
  golden::holds<Linear<16, 17>>(file, "16_to_17");
  golden::holds<Linear<31, 33>>(file, "31_to_33");
  golden::holds<Linear<64, 63>>(file, "64_to_63");
  golden::holds<Linear<20, 18>>(file, "20_to_18");
  golden::holds<Linear<257, 3>>(file, "257_to_3");
  golden::holds<Linear<1, 1, Bias::no>>(file, "no_bias_1_to_1");
  golden::holds<Linear<7, 9, Bias::no>>(file, "no_bias_7_to_9");
  golden::holds<Linear<31, 33, Bias::no>>(file, "no_bias_31_to_33");
}

TEST_CASE("linear: on the last dimension of any rank, as PyTorch") {
  const golden::File file("linear");
  golden::holds<Shaped<Linear<7, 9>, 5, 7>>(file, "rank_2");
  golden::holds<Shaped<Linear<10, 20>, 2, 3, 10>>(file, "rank_3");
  golden::holds<Shaped<Linear<16, 17, Bias::no>, 4, 16>>(file, "no_bias_rank_2");
}

TEST_CASE("prelu: as PyTorch") {
  const golden::File file("prelu");
  golden::holds<Shaped<PReLU<>, 37>>(file, "default");
  golden::holds<Shaped<PReLU<>, 5, 7>>(file, "one_5_7");
  golden::holds<Shaped<PReLU<5>, 5>>(file, "channels_5");
  golden::holds<Shaped<PReLU<5>, 5, 7>>(file, "channels_5_7");
  golden::holds<Shaped<PReLU<3>, 3, 4, 5>>(file, "channels_3_4_5");
}

TEST_CASE("learned swish: as PyTorch") {
  const golden::File file("learned_swish");
  golden::holds<Shaped<LearnedSwish<>, 37>>(file, "default");
  golden::holds<Shaped<LearnedSwish<>, 5, 7>>(file, "one_5_7");
  golden::holds<Shaped<LearnedSwish<5>, 5>>(file, "channels_5");
  golden::holds<Shaped<LearnedSwish<5>, 5, 7>>(file, "channels_5_7");
  golden::holds<Shaped<LearnedSwish<3>, 3, 4, 5>>(file, "channels_3_4_5");
}

TEST_CASE("parameters of a module: as PyTorch") {
  const golden::File file("parameter");
  golden::holds<Shaped<Named<"scale", MultiplyParameter<>>, 7>>(file, "number");
  golden::holds<Shaped<Named<"shift", AddParameter<1>>, 5, 7>>(file, "one");
  golden::holds<Shaped<Named<"mean", SubtractParameter<7>>, 5, 7>>(file, "features");
  golden::holds<Shaped<Named<"std", DivideParameter<5, 1>>, 5, 7>>(file, "channels");
  golden::holds<Shaped<Sequential<Named<"mean", SubtractParameter<1, 10>>, Named<"std", DivideParameter<1, 10>>, Tanh,
                                  Named<"scale", MultiplyParameter<10>>, Named<"offset", AddParameter<>>>,
                       10>>(file, "policy");
  golden::holds<Shaped<Sequential<Named<"conv", Conv2d<3, 9, 3>>, Named<"scale", MultiplyParameter<9, 1, 1>>, ReLU,
                                  Named<"columns", AddParameter<6>>>,
                       3, 5, 8>>(file, "image");
}

TEST_CASE("softmax: as PyTorch") {
  const golden::File file("softmax");
  golden::holds<Shaped<Softmax<1>, 10>>(file, "10");
  golden::holds<Shaped<Softmax<1>, 6, 5>>(file, "6_5_dim_1");
  golden::holds<Shaped<Softmax<-1>, 6, 5>>(file, "6_5_dim_minus_1");
  golden::holds<Shaped<Softmax<1>, 3, 4, 5>>(file, "3_4_5_dim_1");
  golden::holds<Shaped<Softmax<2>, 3, 4, 5>>(file, "3_4_5_dim_2");
  golden::holds<Shaped<Softmax<3>, 3, 4, 5>>(file, "3_4_5_dim_3");
  golden::holds<Shaped<Softmax<>, 8>>(file, "large");
  golden::holds<Shaped<Softmax<>, 37>>(file, "random_80");
}

TEST_CASE("log_softmax: as PyTorch") {
  const golden::File file("log_softmax");
  golden::holds<Shaped<LogSoftmax<1>, 10>>(file, "10");
  golden::holds<Shaped<LogSoftmax<1>, 6, 5>>(file, "6_5_dim_1");
  golden::holds<Shaped<LogSoftmax<-1>, 6, 5>>(file, "6_5_dim_minus_1");
  golden::holds<Shaped<LogSoftmax<1>, 3, 4, 5>>(file, "3_4_5_dim_1");
  golden::holds<Shaped<LogSoftmax<2>, 3, 4, 5>>(file, "3_4_5_dim_2");
  golden::holds<Shaped<LogSoftmax<3>, 3, 4, 5>>(file, "3_4_5_dim_3");
  golden::holds<Shaped<LogSoftmax<>, 8>>(file, "large");
  golden::holds<Shaped<LogSoftmax<>, 37>>(file, "random_80");
}

TEST_CASE("flatten: as PyTorch") {
  const golden::File file("flatten");
  golden::holds<Shaped<Flatten, 5>>(file, "5");
  golden::holds<Shaped<Flatten, 4, 6>>(file, "4_6");
  golden::holds<Shaped<Flatten, 2, 3, 4>>(file, "2_3_4");
  golden::holds<Sequential<Input<2, 3, 4>, Flatten, Linear<24, 5>>>(file, "then_linear");
}

TEST_CASE("identity, dropout: as PyTorch in eval()") {
  const golden::File file("dropout");
  golden::holds<Shaped<Dropout<>, 7>>(file, "7");
  golden::holds<Sequential<Linear<7, 9>, Dropout<0.2>, ReLU>>(file, "between");
}
