// NaN, infinities and signed zeros in every layer, as PyTorch treats them. Not built with -ffast-math, which rules them
// out.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/golden.hpp"

using namespace tenon;

namespace {

bool same_kind(float mine, float torch) {
  if (std::isnan(torch)) return std::isnan(mine);
  if (std::isinf(torch)) return std::isinf(mine) && std::signbit(mine) == std::signbit(torch);
  return std::isfinite(mine);
}

/// The kind of every answer is PyTorch's; where PyTorch's float32 overflowed and the exact answer does not, the exact
/// answer's kind serves. The sign of a zero that a zero gives is PyTorch's; `zero_from_expm1` excepts the layers where
/// PyTorch 1.13 computes exp(x) - 1, which loses it.
template <class Net>
void kinds(const std::string& name, bool keeps_zero = true) {
  static const golden::File file("special");
  INFO(name);
  const auto parameters = std::make_unique<Parameters<Net>>();
  if (parameter_count < Net >> 0) load(file.path(), *parameters, {.prefix = name + "/parameters/"});
  const Model<Net> model{*parameters};
  const auto& in = file.tensor(name + "/input.0").values;
  const auto& torch = file.tensor(name + "/output.0").values;
  const auto& exact = file.tensor(name + "/exact.0").values;
  std::vector<float> out(torch.size());
  REQUIRE(model.batch(in, out));
  for (std::size_t i = 0; i < out.size(); ++i) {
    INFO("number " << i << " is " << out[i] << ", PyTorch " << torch[i] << ", exact " << exact[i]);
    REQUIRE((same_kind(out[i], torch[i]) || (std::isfinite(exact[i]) && std::isfinite(out[i]))));
    if (in.size() == out.size() && in[i] == 0 && torch[i] == 0 && keeps_zero)
      REQUIRE(std::signbit(out[i]) == std::signbit(torch[i]));
  }
}

template <class L>
using On = Sequential<Input<24>, L>;

}  // namespace

TEST_CASE("special values: activations as PyTorch") {
  kinds<On<ReLU>>("relu");
  kinds<On<ReLU6>>("relu6");
  kinds<On<LeakyReLU<>>>("leaky_relu");
  kinds<On<LeakyReLU<0.1>>>("leaky_relu_slope_0_1");
  kinds<golden::Shaped<PReLU<>, 24>>("prelu");
  kinds<On<ELU<>>>("elu", false);
  kinds<On<Abs>>("abs");
  kinds<On<Square>>("square");
  kinds<On<Sqrt>>("sqrt");
  kinds<On<Exp>>("exp");
  kinds<On<Log>>("log");
  kinds<On<Clamp<-2, 3>>>("clamp_minus_2_to_3");
  kinds<On<Pow<3>>>("pow_3");
  kinds<On<Pow<-1>>>("pow_minus_1");
  kinds<On<SELU>>("selu", false);
  kinds<On<CELU<>>>("celu", false);
  kinds<On<GELU<>>>("gelu");
  kinds<On<GELU<Approximate::tanh>>>("gelu_tanh");
  kinds<On<SiLU>>("silu");
  kinds<On<Mish>>("mish");
  kinds<On<Sigmoid>>("sigmoid");
  kinds<On<LogSigmoid>>("log_sigmoid");
  kinds<On<Tanh>>("tanh");
  kinds<On<Hardtanh<>>>("hardtanh");
  kinds<On<Hardsigmoid>>("hardsigmoid");
  kinds<On<Hardswish>>("hardswish");
  kinds<On<Softplus<>>>("softplus");
  kinds<On<Softsign>>("softsign");
}

TEST_CASE("special values: sums and softmax as PyTorch") {
  kinds<Linear<4, 3>>("linear", false);
  kinds<Sequential<Input<4>, Softmax<>>>("softmax", false);
  kinds<Sequential<Input<4>, LogSoftmax<>>>("log_softmax", false);
}
