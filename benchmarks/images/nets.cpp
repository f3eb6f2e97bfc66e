// The networks' names, numbers and answers.
#include "nets.hpp"

#include <algorithm>
#include <cmath>

#include "../rounds/peer.hpp"

namespace bench {

namespace {

std::string name(const Net& net) {
  if (net.kind == Kind::cnn) return "CNN 1x28x28";
  if (net.kind == Kind::resnet8) return "ResNet-8 3x32x32";
  if (net.kind == Kind::mobilenet) return "MobileNet 0.25 3x96x96";
  if (net.kind == Kind::separable) return "depthwise-separable 3x32x32";
  const Operation& o = net.operations[0];
  const std::string size = std::to_string(net.size);
  return std::to_string(net.channels) + "x" + size + "x" + size + " -> " + std::to_string(o.out) + " k" +
         std::to_string(o.kernel) + " s" + std::to_string(o.stride) + (o.groups > 1 ? " depthwise" : "");
}

using Image = std::vector<double>;

/// The windows of one channel: `each(value, row, column)` for all that lie on the image.
void for_window(const Image& in, const Extents& size, const Operation& o, int channel, int y, int x, const auto& each) {
  for (int r = 0; r < o.kernel; ++r)
    for (int c = 0; c < o.kernel; ++c) {
      const int row = y * o.stride - o.before + r, column = x * o.stride - o.before + c;
      if (row < 0 || row >= size.size || column < 0 || column >= size.size) continue;
      each(in[static_cast<std::size_t>((channel * size.size + row) * size.size + column)], r, c);
    }
}

Image computed(const Net& net, int operation, const std::vector<Image>& tensors, const std::vector<float>& p) {
  const Operation& o = net.operations[operation];
  const Image& in = tensors[static_cast<std::size_t>(o.from)];
  const Extents from = extents(net, o.from), to = extents(net, operation + 1);
  const Weights w = weights(net, operation);
  Image out(static_cast<std::size_t>(to.floats()));
  const auto weight = [&](int output, int k) {
    return static_cast<double>(p[static_cast<std::size_t>(w.weight + output * w.inputs + k)]);
  };
  for (int i = 0; i < to.floats(); ++i) {
    const int channel = i / (to.size * to.size), y = i / to.size % to.size, x = i % to.size;
    double result = o.op == Op::max_pool ? -HUGE_VAL : 0.0;
    if (o.op == Op::linear) {
      for (int k = 0; k < w.inputs; ++k) result += weight(channel, k) * in[static_cast<std::size_t>(k)];
    } else if (o.op == Op::conv) {
      const int ins = from.channels / o.groups, first = channel / (o.out / o.groups) * ins;
      for (int k = 0; k < ins; ++k)
        for_window(in, from, o, first + k, y, x, [&](double value, int r, int c) {
          result += value * weight(channel, (k * o.kernel + r) * o.kernel + c);
        });
    } else {
      for_window(in, from, o, channel, y, x, [&](double value, int, int) {
        result = o.op == Op::max_pool ? std::max(result, value) : result + value / (o.kernel * o.kernel);
      });
    }
    if (w.outs > 0) result += static_cast<double>(p[static_cast<std::size_t>(w.bias() + channel)]);
    if (o.add >= 0) result += tensors[static_cast<std::size_t>(o.add)][static_cast<std::size_t>(i)];
    out[static_cast<std::size_t>(i)] = o.relu ? std::max(result, 0.0) : result;
  }
  return out;
}

}  // namespace

const std::vector<Subject>& subjects() {
  static const std::vector<Subject> all = [] {
    std::vector<Subject> made;
    for (const Net& net : nets)
      made.push_back({name(net), multiply_adds(net), floats(net), 1, net.kind == Kind::single});
    return made;
  }();
  return all;
}

std::vector<float> parameters(const Net& net) {
  std::vector<float> all;
  Numbers numbers{1};
  for (int i = 0; i < net.count; ++i) {
    const Weights w = weights(net, i);
    for (int k = 0; k < w.end() - w.weight; ++k) all.push_back(numbers() / std::sqrt(static_cast<float>(w.inputs)));
  }
  return all;
}

std::vector<float> samples(int subject, int batch) {
  std::vector<float> x(static_cast<std::size_t>(extents(nets[subject], 0).floats() * batch));
  Numbers numbers{2};
  for (float& value : x) value = numbers();
  return x;
}

std::vector<double> answers(int subject, const std::vector<float>& samples) {
  const Net& net = nets[subject];
  const std::vector<float> p = parameters(net);
  std::vector<Image> tensors{Image(samples.begin(), samples.end())};
  for (int i = 0; i < net.count; ++i) tensors.push_back(computed(net, i, tensors, p));
  return tensors.back();
}

}  // namespace bench
