// The networks' names, numbers and answers.
#include "nets.hpp"

#include <algorithm>
#include <cmath>

#include "../rounds/peer.hpp"

namespace bench {

namespace {

/// 10-20-5 ReLU, 10-{15,20}-35-5 ReLU.
std::string name(const Net& net) {
  std::string text = std::to_string(inputs(net));
  if (net.split > 0) text += "-{" + std::to_string(net.split) + "," + std::to_string(net.sizes[1] - net.split) + "}";
  for (int l = 1; l <= net.layers; ++l) text += "-" + std::to_string(net.sizes[l]);
  return text + (net.activation == Activation::relu ? " ReLU" : " tanh");
}

}  // namespace

const std::vector<Subject>& subjects() {
  static const std::vector<Subject> all = [] {
    std::vector<Subject> made;
    for (const Net& net : nets) made.push_back({name(net), multiply_adds(net), matrices(net).floats, net.batch, false});
    return made;
  }();
  return all;
}

std::vector<float> parameters(const Net& net) {
  const Matrices m = matrices(net);
  std::vector<float> all(static_cast<std::size_t>(m.floats));
  Numbers numbers{1};
  for (int i = 0; i < m.count; ++i) {
    const float scale = 1.0f / std::sqrt(static_cast<float>(m.of[i].in));
    for (int k = m.of[i].weight; k < m.of[i].bias + m.of[i].out; ++k)
      all[static_cast<std::size_t>(k)] = scale * numbers();
  }
  return all;
}

std::vector<float> samples(int subject, int batch) {
  std::vector<float> x(static_cast<std::size_t>(inputs(nets[subject]) * batch));
  Numbers numbers{2};
  for (float& value : x) value = numbers();
  return x;
}

std::vector<double> answers(int subject, const std::vector<float>& samples) {
  const Net& net = nets[subject];
  const Matrices m = matrices(net);
  const std::vector<float> p = parameters(net);
  std::vector<double> result;
  for (auto sample = samples.begin(); sample != samples.end(); sample += inputs(net)) {
    std::vector<double> x(sample, sample + inputs(net)), y;
    for (int l = 0; l < net.layers; ++l) {
      y.assign(static_cast<std::size_t>(net.sizes[l + 1]), 0.0);
      for (int i = 0; i < m.count; ++i) {
        const Matrix& a = m.of[i];
        if (a.level != l) continue;
        for (int o = 0; o < a.out; ++o) {
          double sum = p[static_cast<std::size_t>(a.bias + o)];
          for (int k = 0; k < a.in; ++k)
            sum += static_cast<double>(p[static_cast<std::size_t>(a.weight + o * a.in + k)]) *
                   x[static_cast<std::size_t>(k)];
          if (activated(net, l)) sum = net.activation == Activation::relu ? std::max(sum, 0.0) : std::tanh(sum);
          y[static_cast<std::size_t>(a.at + o)] = sum;
        }
      }
      x = y;
    }
    result.insert(result.end(), x.begin(), x.end());
  }
  return result;
}

}  // namespace bench
