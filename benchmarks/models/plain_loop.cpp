// The plain loop: what one writes first, with the sizes known to the compiler and PyTorch's row-major weights.
#include <algorithm>
#include <cmath>

#include "../rounds/fixed_size.hpp"
#include "nets.hpp"

namespace bench {

namespace {

template <Net N, int Batch>
class PlainLoop : public Peer {
 public:
  PlainLoop() {
    std::ranges::copy(parameters(N), p_);
    x = x_;
    y = y_;
  }
  void run() override {
    for (int s = 0; s < Batch; ++s) level<0>(x_ + s * inputs(N), y_ + s * outputs(N));
  }

 private:
  template <int L>
  void level(const float* in, float* out) {
    if constexpr (L + 1 < N.layers) {
      float hidden[N.sizes[L + 1]];
      each<L>(in, hidden, std::make_integer_sequence<int, matrices(N).count>{});
      level<L + 1>(hidden, out);
    } else {
      each<L>(in, out, std::make_integer_sequence<int, matrices(N).count>{});
    }
  }
  template <int L, int... I>
  void each(const float* in, float* out, std::integer_sequence<int, I...>) {
    (linear<L, I>(in, out), ...);
  }
  template <int L, int I>
  void linear(const float* in, float* out) {
    constexpr Matrix m = matrices(N).of[I];
    if constexpr (m.level == L) {
      for (int o = 0; o < m.out; ++o) {
        float sum = p_[m.bias + o];
        for (int k = 0; k < m.in; ++k) sum += p_[m.weight + o * m.in + k] * in[k];
        if (activated(N, L)) sum = N.activation == Activation::relu ? std::max(sum, 0.0f) : std::tanh(sum);
        out[m.at + o] = sum;
      }
    }
  }

  alignas(64) float p_[static_cast<std::size_t>(matrices(N).floats)];
  alignas(64) float x_[static_cast<std::size_t>(inputs(N) * Batch)]{};
  alignas(64) float y_[static_cast<std::size_t>(outputs(N) * Batch)]{};
};

const Registration registration{{"plain loop", "", 6, &make<PlainLoop>}};

}  // namespace

}  // namespace bench
