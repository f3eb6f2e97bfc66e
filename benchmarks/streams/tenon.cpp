// Tenon: y = model.step(x, state) for one sample, model.process(x, y, state) for a block; with accurate and with fast math.
#include <algorithm>
#include <span>
#include <tenon/run.hpp>

#include "../rounds/fixed_size.hpp"
#include "nets.hpp"

namespace bench {

namespace {

using namespace tenon;

template <int In, int Out, int Dilation>
using CausalConv = Conv1d<In, Out, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = Dilation}>;

template <Net N>
struct network;
template <>
struct network<lstm> {
  using type = Sequential<Named<"lstm", LSTM<1, 20>>, Named<"head", Linear<20, 1>>>;
};
template <>
struct network<gru> {
  using type = Sequential<GRU<1, 24>, Linear<24, 1>>;
};
template <>
struct network<causal> {
  using type = Sequential<CausalConv<1, 12, 1>, Tanh, CausalConv<12, 12, 2>, Tanh, CausalConv<12, 12, 4>, Tanh,
                          Transpose<1, 2>, Linear<12, 1>>;
};
template <>
struct network<large_lstm> {
  using type = Sequential<LSTM<1, 64>, Linear<64, 1>>;
};

template <class Type>
Parameters<Type> parameters_of(const Net& net) {
  Parameters<Type> p;
  std::ranges::copy(parameters(net), p.begin());
  return p;
}

template <Net N, int Block, Options O>
class TenonStream : public Peer {
  using Type = typename network<N>::type;
  static_assert(parameter_count<Type> == static_cast<std::size_t>(offsets(N).floats));

 public:
  TenonStream() {
    x = x_.data();
    y = y_.data();
  }
  void run() override {
    if constexpr (Block == 1)
      y_ = model_.step(x_, state_);
    else
      model_.process(std::span<const float>(x_.begin(), x_.end()), std::span<float>(y_.begin(), y_.end()), state_);
  }

 private:
  Model<Type, O> model_{parameters_of<Type>(N)};
  State<Type> state_;
  Tensor<float, Block> x_{}, y_{};
};

template <Net N, int Block>
using Accurate = TenonStream<N, Block, Options{}>;
template <Net N, int Block>
using Fast = TenonStream<N, Block, Options{.math = Math::fast}>;

const Registration accurate{{"Tenon",
                             "xsimd " + std::to_string(XSIMD_VERSION_MAJOR) + "." +
                                 std::to_string(XSIMD_VERSION_MINOR) + "." + std::to_string(XSIMD_VERSION_PATCH),
                             0, &make<Accurate>}};
const Registration fast{{"Tenon fast", "", 1, &make<Fast>, true, 1e-3}};

}  // namespace

}  // namespace bench
