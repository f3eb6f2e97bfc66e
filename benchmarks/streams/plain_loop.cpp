// Plain loops: sizes known to the compiler, weights as PyTorch has them, one step after the other.
#include <algorithm>
#include <cmath>

#include "../rounds/fixed_size.hpp"
#include "nets.hpp"

namespace bench {

namespace {

float sigmoid(float x) { return 1.0f / (1.0f + std::exp(-x)); }

template <Net N, int Block>
class PlainLoop : public Peer {
  static constexpr int H = N.hidden;
  static constexpr Offsets at = offsets(N);

 public:
  PlainLoop() {
    std::ranges::copy(parameters(N), p_);
    x = x_;
    y = y_;
  }
  void run() override {
    for (int t = 0; t < Block; ++t) y_[t] = step(x_[t]);
  }

 private:
  float step(float value) {
    if constexpr (N.kind == Kind::causal)
      convolutions(value);
    else
      recurrent(value);
    float sum = p_[at.head_bias];
    for (int j = 0; j < H; ++j) sum += p_[at.head + j] * h_[j];
    return sum;
  }

  void recurrent(float value) {
    constexpr int rows = gates(N) * H;
    float from_input[rows], from_state[rows];
    for (int o = 0; o < rows; ++o) {
      from_input[o] = p_[at.weight_ih + o] * value + p_[at.bias_ih + o];
      float sum = p_[at.bias_hh + o];
      for (int k = 0; k < H; ++k) sum += p_[at.weight_hh + o * H + k] * h_[k];
      from_state[o] = sum;
    }
    for (int j = 0; j < H; ++j) {
      const auto gate = [&](int g) { return from_input[g * H + j] + from_state[g * H + j]; };
      if constexpr (N.kind == Kind::lstm) {
        c_[j] = sigmoid(gate(1)) * c_[j] + sigmoid(gate(0)) * std::tanh(gate(2));
        h_[j] = sigmoid(gate(3)) * std::tanh(c_[j]);
      } else {
        const float z = sigmoid(gate(1));
        const float n = std::tanh(from_input[2 * H + j] + sigmoid(gate(0)) * from_state[2 * H + j]);
        h_[j] = (1.0f - z) * n + z * h_[j];
      }
    }
  }

  /// Each convolution's last samples lie in a ring; a power of two, so that turning it is a mask.
  static constexpr int ring = 2 * history(layers - 1);
  void convolutions(float value) {
    past_[0][now_][0] = value;
    [&]<int... L>(std::integer_sequence<int, L...>) {
      (convolution<L>(L + 1 < layers ? past_[L + 1][now_] : h_), ...);
    }(std::make_integer_sequence<int, layers>{});
    now_ = (now_ + 1) & (ring - 1);
  }
  template <int L>
  void convolution(float* out) {
    constexpr int window = inputs(N, L) * kernel;
    float in[window];
    for (int tap = 0; tap < kernel; ++tap) {
      const float* const past = past_[L][(now_ - (kernel - 1 - tap) * dilation(L)) & (ring - 1)];
      for (int k = 0; k < inputs(N, L); ++k) in[k * kernel + tap] = past[k];
    }
    for (int o = 0; o < H; ++o) {
      float sum = p_[at.bias[L] + o];
      for (int i = 0; i < window; ++i) sum += p_[at.weight[L] + o * window + i] * in[i];
      out[o] = sum;
    }
    for (int o = 0; o < H; ++o) out[o] = std::tanh(out[o]);
  }

  alignas(64) float p_[static_cast<std::size_t>(at.floats)];
  float h_[static_cast<std::size_t>(H)]{}, c_[static_cast<std::size_t>(H)]{};
  float past_[layers][ring][static_cast<std::size_t>(H)]{};
  int now_ = 0;
  float x_[static_cast<std::size_t>(Block)]{}, y_[static_cast<std::size_t>(Block)]{};
};

const Registration registration{{"plain loop", "", 4, &make<PlainLoop>}};

}  // namespace

}  // namespace bench
