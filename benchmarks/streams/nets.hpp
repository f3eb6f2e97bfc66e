// The streams that are measured: their sizes, their weights in PyTorch's order, and what they should compute.
#pragma once
#include <iterator>
#include <vector>

namespace bench {

enum class Kind {
  lstm,    ///< LSTM 1 -> hidden
  gru,     ///< GRU 1 -> hidden
  causal,  ///< three causal Conv1d to `hidden` channels, kernel 3, dilations 1, 2 and 4, tanh after each
};

/// One number in, one number out; at the end of each stands a Linear hidden -> 1.
struct Net {
  Kind kind;
  int hidden;
  int block;  ///< samples of a block; 1: no blocks
};

inline constexpr Net lstm{Kind::lstm, 20, 512};
inline constexpr Net gru{Kind::gru, 24, 512};
inline constexpr Net causal{Kind::causal, 12, 512};
inline constexpr Net large_lstm{Kind::lstm, 64, 1};
inline constexpr Net nets[]{lstm, gru, causal, large_lstm};
inline constexpr int net_count = static_cast<int>(std::size(nets));
constexpr int batch_of(const Net& net) { return net.block; }

/// Gates of a recurrent layer, in PyTorch's order: i, f, g, o of an LSTM; r, z, n of a GRU.
constexpr int gates(const Net& net) { return net.kind == Kind::lstm ? 4 : 3; }

inline constexpr int layers = 3, kernel = 3;  // of the causal convolutions
constexpr int inputs(const Net& net, int layer) { return layer == 0 ? 1 : net.hidden; }
constexpr int dilation(int layer) { return 1 << layer; }
/// Samples before the present one that a convolution looks at.
constexpr int history(int layer) { return (kernel - 1) * dilation(layer); }

/// Where the numbers begin: [outputs, inputs] row-major, a convolution's [outputs, inputs, kernel].
struct Offsets {
  int weight_ih = 0, weight_hh = 0, bias_ih = 0, bias_hh = 0;  ///< of a recurrent layer
  int weight[layers]{}, bias[layers]{};                        ///< of convolutions
  int head = 0, head_bias = 0;
  int floats = 0;  ///< of all
};

constexpr Offsets offsets(const Net& net) {
  Offsets o;
  const auto add = [&](int floats) {
    const int at = o.floats;
    o.floats += floats;
    return at;
  };
  if (net.kind == Kind::causal) {
    for (int l = 0; l < layers; ++l) {
      o.weight[l] = add(net.hidden * inputs(net, l) * kernel);
      o.bias[l] = add(net.hidden);
    }
  } else {
    const int rows = gates(net) * net.hidden;
    o.weight_ih = add(rows);
    o.weight_hh = add(rows * net.hidden);
    o.bias_ih = add(rows);
    o.bias_hh = add(rows);
  }
  o.head = add(net.hidden);
  o.head_bias = add(1);
  return o;
}

/// Of one step.
constexpr int multiply_adds(const Net& net) {
  int sum = net.hidden;
  if (net.kind != Kind::causal) return sum + gates(net) * net.hidden * (1 + net.hidden);
  for (int l = 0; l < layers; ++l) sum += net.hidden * inputs(net, l) * kernel;
  return sum;
}

/// Weights and biases of about 1 / sqrt(inputs), the same in every run.
std::vector<float> parameters(const Net& net);

}  // namespace bench
