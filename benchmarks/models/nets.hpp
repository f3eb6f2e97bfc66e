// The networks that are measured: their sizes, their weights in PyTorch's order, and what they should compute.
#pragma once
#include <array>
#include <string>
#include <vector>

namespace bench {

enum class Activation { relu, tanh };

/// Linear layers with an activation between them. With a `split`, the first layer is two on one input, of `split` and
/// of sizes[1] - split outputs, each activated and then concatenated.
struct Net {
  int sizes[5];
  int layers;
  Activation activation;
  int split;
  int batch;  ///< samples of a batch
};

inline constexpr Net policy{{10, 20, 5}, 2, Activation::relu, 0, 32};
inline constexpr Net branches{{10, 35, 5}, 2, Activation::relu, 15, 32};
inline constexpr Net mlp{{16, 64, 32, 32, 5}, 4, Activation::relu, 0, 32};
inline constexpr Net control{{48, 256, 256, 12}, 3, Activation::tanh, 0, 32};
inline constexpr Net digits{{784, 128, 10}, 2, Activation::relu, 0, 64};
inline constexpr Net nets[]{policy, branches, mlp, control, digits};
inline constexpr int net_count = static_cast<int>(std::size(nets));

/// One Linear: level L reads the activations of level L and writes its outputs from column `at` of those of L + 1.
/// `weight` and `bias` say where its numbers begin, row-major as in PyTorch.
struct Matrix {
  int level, in, out, at, weight, bias;
};
struct Matrices {
  Matrix of[5]{};
  int count = 0;
  int floats = 0;  ///< of all weights and biases
};

constexpr Matrices matrices(const Net& net) {
  Matrices m;
  const auto add = [&](int level, int in, int out, int at) {
    m.of[m.count++] = {level, in, out, at, m.floats, m.floats + in * out};
    m.floats += (in + 1) * out;
  };
  for (int l = 0; l < net.layers; ++l) {
    const int in = net.sizes[l], out = net.sizes[l + 1];
    const int first = l == 0 && net.split > 0 ? net.split : out;
    add(l, in, first, 0);
    if (first < out) add(l, in, out - first, first);
  }
  return m;
}

constexpr bool activated(const Net& net, int level) { return level + 1 < net.layers; }
constexpr int inputs(const Net& net) { return net.sizes[0]; }
constexpr int batch_of(const Net& net) { return net.batch; }
constexpr int outputs(const Net& net) { return net.sizes[net.layers]; }
constexpr int multiply_adds(const Net& net) {
  int sum = 0;
  for (int l = 0; l < net.layers; ++l) sum += net.sizes[l] * net.sizes[l + 1];
  return sum;
}

/// Weights and biases of about 1 / sqrt(in), the same in every run.
std::vector<float> parameters(const Net& net);

}  // namespace bench
