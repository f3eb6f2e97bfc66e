// The networks of images that are measured: lists of operations, their weights in PyTorch's order.
#pragma once
#include <iterator>
#include <string>
#include <vector>

namespace bench {

enum class Op { conv, max_pool, average_pool, linear };

/// One operation. Tensor 0 is the input, tensor i + 1 the output of operation i. All have a bias, as BatchNorm is part of
/// the weights everywhere. Then `add` is added, where it is a tensor, then ReLU.
struct Operation {
  Op op = Op::conv;
  int from = 0;
  int out = 0;  ///< channels
  int kernel = 1, stride = 1;
  int before = 0, after = 0;  ///< zeros above and to the left, below and to the right
  int groups = 1;
  bool relu = false;
  int add = -1;
};

enum class Kind { cnn, resnet8, separable, mobilenet, single };

struct Net {
  Kind kind;
  int channels, size;  ///< of a square image
  Operation operations[32];
  int count;
};

struct Extents {
  int channels, size;
  constexpr int floats() const { return channels * size * size; }
};
/// The extents of tensor t; a linear layer's output has size 1.
constexpr Extents extents(const Net& net, int t) {
  if (t == 0) return {net.channels, net.size};
  const Operation& o = net.operations[t - 1];
  const Extents in = extents(net, o.from);
  if (o.op == Op::linear) return {o.out, 1};
  const int size = (in.size + o.before + o.after - o.kernel) / o.stride + 1;
  return {o.op == Op::conv ? o.out : in.channels, size};
}

/// Where an operation's weight begins, [out, in / groups, kernel, kernel] or [out, in] as in PyTorch; the bias follows.
struct Weights {
  int weight = 0, inputs = 0, outs = 0;  ///< inputs: of one output
  constexpr int bias() const { return weight + inputs * outs; }
  constexpr int end() const { return bias() + outs; }
};
constexpr Weights weights(const Net& net, int operation) {
  int at = 0;
  for (int i = 0;; ++i) {
    const Operation& o = net.operations[i];
    const Extents in = extents(net, o.from);
    Weights w{at, 0, 0};
    if (o.op == Op::conv) w = {at, in.channels / o.groups * o.kernel * o.kernel, o.out};
    if (o.op == Op::linear) w = {at, in.floats(), o.out};
    if (i == operation) return w;
    at = w.end();
  }
}
constexpr int floats(const Net& net) { return weights(net, net.count - 1).end(); }
constexpr int batch_of(const Net&) { return 1; }
constexpr int outputs(const Net& net) { return extents(net, net.count).floats(); }
constexpr int multiply_adds(const Net& net) {
  int sum = 0;
  for (int i = 0; i < net.count; ++i) {
    const Extents out = extents(net, i + 1);
    sum += weights(net, i).inputs * out.floats();
  }
  return sum;
}

/// A convolution of `from`, its stride 1, padded to the size of its input, and ReLU.
constexpr Operation conv(int from, int out, int kernel) {
  return {.from = from, .out = out, .kernel = kernel, .before = kernel / 2, .after = kernel / 2, .relu = true};
}
constexpr Operation without_relu(Operation o) {
  o.relu = false;
  return o;
}
/// Strided, with zeros below and to the right alone, as TensorFlow pads.
constexpr Operation halving(int from, int out, int kernel) {
  return {.from = from, .out = out, .kernel = kernel, .stride = 2, .after = kernel / 2, .relu = true};
}
constexpr Operation added(Operation o, int tensor) {
  o.add = tensor;
  return o;
}
/// Every channel by itself.
constexpr Operation depthwise(int from, int channels, int kernel, int stride) {
  return {.from = from,
          .out = channels,
          .kernel = kernel,
          .stride = stride,
          .before = kernel / 2,
          .after = kernel / 2,
          .groups = channels,
          .relu = true};
}

inline constexpr Net cnn{Kind::cnn,
                         1,
                         28,
                         {{.from = 0, .out = 8, .kernel = 3, .relu = true},
                          {.op = Op::max_pool, .from = 1, .kernel = 2, .stride = 2},
                          {.from = 2, .out = 16, .kernel = 3, .relu = true},
                          {.op = Op::max_pool, .from = 3, .kernel = 2, .stride = 2},
                          {.op = Op::linear, .from = 4, .out = 10}},
                         5};
/// MLPerf Tiny's image classifier.
inline constexpr Net resnet8{Kind::resnet8,
                             3,
                             32,
                             {conv(0, 16, 3),
                              conv(1, 16, 3),
                              added(conv(2, 16, 3), 1),
                              halving(3, 32, 3),
                              without_relu(halving(3, 32, 1)),
                              added(conv(4, 32, 3), 5),
                              halving(6, 64, 3),
                              without_relu(halving(6, 64, 1)),
                              added(conv(7, 64, 3), 8),
                              {.op = Op::average_pool, .from = 9, .kernel = 8, .stride = 8},
                              {.op = Op::linear, .from = 10, .out = 10}},
                             11};
/// The blocks of MobileNet (Howard et al. 2017), at the size of MLPerf Tiny's images.
inline constexpr Net separable{Kind::separable,
                               3,
                               32,
                               {conv(0, 16, 3),
                                depthwise(1, 16, 3, 1),
                                conv(2, 32, 1),
                                depthwise(3, 32, 3, 2),
                                conv(4, 64, 1),
                                depthwise(5, 64, 3, 1),
                                conv(6, 64, 1),
                                depthwise(7, 64, 3, 2),
                                conv(8, 128, 1),
                                {.op = Op::average_pool, .from = 9, .kernel = 8, .stride = 8},
                                {.op = Op::linear, .from = 10, .out = 10}},
                               11};
/// MLPerf Tiny's person detector: MobileNet with a quarter of the channels, 96 x 96.
inline constexpr Net mobilenet = [] {
  Net net{Kind::mobilenet, 3, 96, {halving(0, 8, 3)}, 1};
  const auto block = [&](int in, int out, int stride) {
    net.operations[net.count] = depthwise(net.count, in, 3, stride);
    net.operations[net.count + 1] = conv(net.count + 1, out, 1);
    net.count += 2;
  };
  block(8, 16, 1), block(16, 32, 2), block(32, 32, 1), block(32, 64, 2), block(64, 64, 1), block(64, 128, 2);
  for (int i = 0; i < 5; ++i) block(128, 128, 1);
  block(128, 256, 2), block(256, 256, 1);
  net.operations[net.count] = {.op = Op::average_pool, .from = net.count, .kernel = 3, .stride = 3};
  net.operations[net.count + 1] = {.op = Op::linear, .from = net.count + 1, .out = 2};
  net.count += 2;
  return net;
}();

/// One convolution, padded by half its kernel, of PyTorch's order in and out.
constexpr Net single(int in, int out, int kernel, int stride, int size, int groups = 1) {
  return {Kind::single,
          in,
          size,
          {{.from = 0,
            .out = out,
            .kernel = kernel,
            .stride = stride,
            .before = kernel / 2,
            .after = kernel / 2,
            .groups = groups}},
          1};
}

inline constexpr Net nets[]{cnn,
                            resnet8,
                            separable,
                            mobilenet,
                            single(1, 1, 3, 1, 64),
                            single(1, 3, 5, 1, 64),
                            single(1, 16, 5, 2, 64),
                            single(1, 64, 5, 1, 16),
                            single(3, 3, 1, 1, 64),
                            single(3, 16, 3, 1, 32),
                            single(3, 16, 3, 2, 64),
                            single(3, 64, 5, 2, 32),
                            single(16, 1, 1, 1, 32),
                            single(16, 3, 3, 1, 32),
                            single(16, 16, 3, 1, 8),
                            single(16, 16, 3, 1, 64),
                            single(16, 64, 1, 1, 32),
                            single(16, 64, 3, 2, 32),
                            single(64, 1, 3, 1, 32),
                            single(64, 3, 5, 1, 64),
                            single(64, 16, 1, 2, 32),
                            single(64, 64, 1, 1, 8),
                            single(64, 64, 1, 1, 64),
                            single(64, 64, 3, 1, 8),
                            single(64, 64, 5, 1, 16),
                            single(16, 16, 3, 1, 64, 16),
                            single(64, 64, 3, 2, 32, 64),
                            single(64, 64, 5, 1, 16, 64),
                            single(3, 3, 3, 1, 48, 3),  // fewer channels than lanes, or some over
                            single(4, 4, 3, 1, 48, 4),
                            single(6, 6, 3, 1, 48, 6),
                            single(12, 12, 3, 1, 48, 12),
                            single(20, 20, 3, 1, 48, 20),
                            single(24, 24, 3, 1, 48, 24)};
inline constexpr int net_count = static_cast<int>(std::size(nets));

/// Weights and biases of about 1 / sqrt(inputs), the same in every run.
std::vector<float> parameters(const Net& net);

}  // namespace bench
