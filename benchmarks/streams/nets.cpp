// The streams' names, numbers and answers.
#include "nets.hpp"

#include <cmath>

#include "../rounds/peer.hpp"

namespace bench {

namespace {

std::string name(const Net& net) {
  const std::string hidden = std::to_string(net.hidden);
  if (net.kind == Kind::causal) return "causal conv 1-" + hidden + "-" + hidden + "-" + hidden + ", Linear";
  return (net.kind == Kind::lstm ? "LSTM 1-" : "GRU 1-") + hidden + ", Linear";
}

using Numbers64 = std::vector<double>;

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

/// A network in double, one step at a time.
class Exact {
 public:
  explicit Exact(const Net& net) : net_(net), o_(offsets(net)), p_(parameters(net)) {}

  double step(double x) {
    Numbers64 h = net_.kind == Kind::causal ? convolutions(x) : recurrent(x);
    double y = p(o_.head_bias);
    for (int j = 0; j < net_.hidden; ++j) y += p(o_.head + j) * h[static_cast<std::size_t>(j)];
    return y;
  }

 private:
  double p(int i) const { return static_cast<double>(p_[static_cast<std::size_t>(i)]); }

  const Numbers64& recurrent(double x) {
    const auto size = static_cast<std::size_t>(net_.hidden);
    h_.resize(size);
    c_.resize(size);
    const Numbers64 before = h_;
    for (int j = 0; j < net_.hidden; ++j) {
      const auto from_input = [&](int gate) {
        const int row = gate * net_.hidden + j;
        return p(o_.weight_ih + row) * x + p(o_.bias_ih + row);
      };
      const auto from_state = [&](int gate) {
        const int row = gate * net_.hidden + j;
        double sum = p(o_.bias_hh + row);
        for (int k = 0; k < net_.hidden; ++k)
          sum += p(o_.weight_hh + row * net_.hidden + k) * before[static_cast<std::size_t>(k)];
        return sum;
      };
      const auto gate = [&](int g) { return from_input(g) + from_state(g); };
      double &h = h_[static_cast<std::size_t>(j)], &c = c_[static_cast<std::size_t>(j)];
      if (net_.kind == Kind::lstm) {
        c = sigmoid(gate(1)) * c + sigmoid(gate(0)) * std::tanh(gate(2));
        h = sigmoid(gate(3)) * std::tanh(c);
      } else {
        const double z = sigmoid(gate(1));
        h = (1 - z) * std::tanh(from_input(2) + sigmoid(gate(0)) * from_state(2)) + z * h;
      }
    }
    return h_;
  }

  Numbers64 convolutions(double x) {
    Numbers64 in{x};
    for (int l = 0; l < layers; ++l) {
      std::vector<Numbers64>& past = past_[l];
      past.push_back(in);
      Numbers64 out;
      for (int j = 0; j < net_.hidden; ++j) {
        double sum = p(o_.bias[l] + j);
        for (int k = 0; k < inputs(net_, l); ++k)
          for (int tap = 0; tap < kernel; ++tap) {
            const auto back = static_cast<std::size_t>((kernel - 1 - tap) * dilation(l));
            if (back < past.size())
              sum += p(o_.weight[l] + (j * inputs(net_, l) + k) * kernel + tap) *
                     past[past.size() - 1 - back][static_cast<std::size_t>(k)];
          }
        out.push_back(std::tanh(sum));
      }
      in = out;
    }
    return in;
  }

  Net net_;
  Offsets o_;
  std::vector<float> p_;
  Numbers64 h_, c_;
  std::vector<Numbers64> past_[layers];
};

}  // namespace

const std::vector<Subject>& subjects() {
  static const std::vector<Subject> all = [] {
    std::vector<Subject> made;
    for (const Net& net : nets)
      made.push_back({name(net), multiply_adds(net), offsets(net).floats, net.block, false, true});
    return made;
  }();
  return all;
}

std::vector<float> parameters(const Net& net) {
  std::vector<float> all(static_cast<std::size_t>(offsets(net).floats));
  const float scale = 1.0f / std::sqrt(static_cast<float>(net.hidden));
  Numbers numbers{1};
  for (float& value : all) value = scale * numbers();
  return all;
}

std::vector<float> samples(int, int count) {
  std::vector<float> x(static_cast<std::size_t>(count));
  Numbers numbers{2};
  for (float& value : x) value = numbers();
  return x;
}

std::vector<double> answers(int subject, const std::vector<float>& samples) {
  Exact net(nets[subject]);
  std::vector<double> y;
  for (const float x : samples) y.push_back(net.step(static_cast<double>(x)));
  return y;
}

}  // namespace bench
