// Tenon: y = m(x) for one sample, m.batch(x, y) for many; with the bits that it has on every machine, and with weights in
// bf16.
#include <algorithm>
#include <tenon/run.hpp>

#include "../rounds/fixed_size.hpp"
#include "nets.hpp"

namespace bench {

namespace {

using namespace tenon;

template <Net N>
struct network;
template <>
struct network<policy> {
  using type = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
};
template <>
struct network<branches> {
  using type =
      Sequential<Branch<Sequential<Linear<10, 15>, ReLU>, Sequential<Linear<10, 20>, ReLU>>, Concat, Linear<35, 5>>;
};
template <>
struct network<mlp> {
  using type = Sequential<Linear<16, 64>, ReLU, Linear<64, 32>, ReLU, Linear<32, 32>, ReLU, Linear<32, 5>>;
};
template <>
struct network<control> {
  using type = Sequential<Linear<48, 256>, Tanh, Linear<256, 256>, Tanh, Linear<256, 12>>;
};
template <>
struct network<digits> {
  using type = Sequential<Linear<784, 128>, ReLU, Linear<128, 10>>;
};

template <class Type>
Parameters<Type> parameters_of(const Net& net) {
  Parameters<Type> p;
  std::ranges::copy(parameters(net), p.begin());
  return p;
}

template <Net N, int Batch, Options O>
class TenonNet : public Peer {
  using Type = typename network<N>::type;
  static_assert(tenon::multiply_adds<Type> == static_cast<std::size_t>(bench::multiply_adds(N)));

 public:
  TenonNet() {
    x = x_.data();
    y = y_.data();
  }
  void run() override {
    if constexpr (Batch == 1)
      y_ = model_(x_);
    else
      model_.batch(x_, y_);
  }

 private:
  Model<Type, O> model_{parameters_of<Type>(N)};
  std::conditional_t<Batch == 1, Tensor<float, inputs(N)>,
                     std::array<float, static_cast<std::size_t>(inputs(N) * Batch)>>
      x_{};
  std::conditional_t<Batch == 1, Tensor<float, outputs(N)>,
                     std::array<float, static_cast<std::size_t>(outputs(N) * Batch)>>
      y_{};
};

template <Net N, int Batch>
using Accurate = TenonNet<N, Batch, Options{}>;
template <Net N, int Batch>
using Reproducible = TenonNet<N, Batch, Options{.math = Math::reproducible}>;

template <Net N, int Batch>
using Bf16 = TenonNet<N, Batch, Options{.weights = Weights::bf16}>;

const Registration accurate{{"Tenon",
                             "xsimd " + std::to_string(XSIMD_VERSION_MAJOR) + "." +
                                 std::to_string(XSIMD_VERSION_MINOR) + "." + std::to_string(XSIMD_VERSION_PATCH),
                             0, &make<Accurate>}};
const Registration reproducible{{"Tenon reproducible", "", 1, &make<Reproducible>}};
const Registration bf16{{"Tenon bf16", "", 2, &make<Bf16>, true, 0.05}};

}  // namespace

}  // namespace bench
