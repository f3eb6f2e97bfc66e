// Eigen: fixed-size arrays, column-major, so that outputs lie in the lanes and accumulators stay in registers: twice as
// fast as products by rows. Outputs are padded to whole vectors. A sigmoid is a tanh, (1 + tanh(x / 2)) / 2, twice as
// fast as Eigen's own; the half of x is part of the weights, so that one tanh serves all gates.
#include <Eigen/Core>

#include "../rounds/fixed_size.hpp"
#include "nets.hpp"

namespace bench {

namespace {

template <int R, int C = 1>
using Array = Eigen::Array<float, R, C>;

/// R x C numbers as PyTorch has them.
template <int R, int C = 1>
auto rows(const std::vector<float>& p, int from) {
  using RowMajor = Eigen::Array<float, R, C, C == 1 ? Eigen::ColMajor : Eigen::RowMajor>;
  return Eigen::Map<const RowMajor>(p.data() + from);
}

constexpr int padded(int rows) { return (rows + 7) / 8 * 8; }

template <int H, int P = padded(H)>
struct Head {
  Array<P> weight = Array<P>::Zero();
  float bias = 0;

  Head(const std::vector<float>& p, const Offsets& at) : bias(p[static_cast<std::size_t>(at.head_bias)]) {
    weight.template head<H>() = rows<H>(p, at.head);
  }
  float operator()(const Array<P>& h) const { return (weight * h).sum() + bias; }
};

/// The weights of all gates of a recurrent layer, in PyTorch's order, those of sigmoids halved.
template <Net N, int P>
struct Gates {
  static constexpr int H = N.hidden, count = gates(N);
  /// Products that are taken at once: as many accumulators as there are registers for.
  static constexpr int panel = count * P <= 96 ? count * P : P;
  Array<panel, H> hh[static_cast<std::size_t>(count * P / panel)];
  Array<count * P> ih = Array<count * P>::Zero(), bias_ih = ih, bias_hh = ih;

  Gates(const std::vector<float>& p, const Offsets& at) {
    for (auto& one : hh) one.setZero();
    for (int g = 0; g < count; ++g) {
      const float scale = g == 2 ? 1.0f : 0.5f;
      hh[g * P / panel].template middleRows<H>(g * P % panel) = scale * rows<H, H>(p, at.weight_hh + g * H * H);
      ih.template segment<H>(g * P) = scale * rows<H>(p, at.weight_ih + g * H);
      bias_ih.template segment<H>(g * P) = scale * rows<H>(p, at.bias_ih + g * H);
      bias_hh.template segment<H>(g * P) = scale * rows<H>(p, at.bias_hh + g * H);
    }
  }
  template <int I>
  auto product(const Array<P>& h, const Array<count * P>& bias) const {
    Array<panel> sum = bias.template segment<panel>(I * panel);
    for (int k = 0; k < H; ++k) sum += hh[I].col(k) * h[k];
    return sum;
  }
};

template <Net N, int P>
class Lstm {
  static constexpr int panel = Gates<N, P>::panel;

 public:
  explicit Lstm(const std::vector<float>& p) : gates_(p, offsets(N)), head_(p, offsets(N)) {
    gates_.bias_hh += gates_.bias_ih;
  }
  float step(float x) {
    Array<4 * P> g;
    // The sample comes last: it may depend on the output before, which is later known than the state before.
    [&]<int... I>(std::integer_sequence<int, I...>) {
      ((g.template segment<panel>(I * panel) =
            gates_.template product<I>(h_, gates_.bias_hh) + gates_.ih.template segment<panel>(I * panel) * x),
       ...);
    }(std::make_integer_sequence<int, 4 * P / panel>{});
    g = g.tanh();
    const Array<P> i = g.template segment<P>(0), f = g.template segment<P>(P), n = g.template segment<P>(2 * P),
                   o = g.template segment<P>(3 * P);
    c_ = (0.5f + 0.5f * f) * c_ + (0.5f + 0.5f * i) * n;
    h_ = (0.5f + 0.5f * o) * c_.tanh();
    return head_(h_);
  }

 private:
  Gates<N, P> gates_;
  Head<N.hidden, P> head_;
  Array<P> h_ = Array<P>::Zero(), c_ = h_;
};

template <Net N>
class Gru {
  static constexpr int P = padded(N.hidden);
  static_assert(Gates<N, P>::panel == 3 * P);

 public:
  explicit Gru(const std::vector<float>& p) : gates_(p, offsets(N)), head_(p, offsets(N)) {
    gates_.bias_hh.template head<2 * P>() += gates_.bias_ih.template head<2 * P>();
  }
  float step(float x) {
    const Array<3 * P> g = gates_.template product<0>(h_, gates_.bias_hh);
    const Array<2 * P> rz = (g.template head<2 * P>() + gates_.ih.template head<2 * P>() * x).tanh();
    const Array<P> r = 0.5f + 0.5f * rz.template head<P>(), z = 0.5f + 0.5f * rz.template tail<P>();
    const Array<P> n =
        (gates_.bias_ih.template tail<P>() + gates_.ih.template tail<P>() * x + r * g.template tail<P>()).tanh();
    h_ = n + z * (h_ - n);
    return head_(h_);
  }

 private:
  Gates<N, P> gates_;
  Head<N.hidden> head_;
  Array<P> h_ = Array<P>::Zero();
};

/// The weights of the convolutions, a matrix for each tap.
template <Net N>
struct Taps {
  static constexpr int H = N.hidden, P = padded(H);
  template <int In>
  struct Layer {
    Array<P, In> tap[kernel];
    Array<P> bias = Array<P>::Zero();
  };
  Layer<1> first;
  Layer<H> second, third;

  Taps(const std::vector<float>& p, const Offsets& at) {
    fill(first, p, at.weight[0], at.bias[0]);
    fill(second, p, at.weight[1], at.bias[1]);
    fill(third, p, at.weight[2], at.bias[2]);
  }
  template <int In>
  void fill(Layer<In>& layer, const std::vector<float>& p, int weight, int bias) {
    const Array<H, In * kernel> all = rows<H, In * kernel>(p, weight);
    for (int t = 0; t < kernel; ++t) {
      layer.tap[t].setZero();
      for (int k = 0; k < In; ++k) layer.tap[t].col(k).template head<H>() = all.col(k * kernel + t);
    }
    layer.bias.template head<H>() = rows<H>(p, bias);
  }
};

/// Step by step: the past lies in rings.
template <Net N>
class CausalSteps {
  static constexpr int P = padded(N.hidden), ring = 2 * history(layers - 1);

 public:
  explicit CausalSteps(const std::vector<float>& p) : taps_(p, offsets(N)), head_(p, offsets(N)) {
    for (auto& past : past_)
      for (Array<P>& sample : past) sample.setZero();
  }
  float step(float x) {
    past_[0][now_][0] = x;
    past_[1][now_] = layer<0>(taps_.first);
    past_[2][now_] = layer<1>(taps_.second);
    const Array<P> out = layer<2>(taps_.third);
    now_ = (now_ + 1) % ring;
    return head_(out);
  }

 private:
  /// A sum for each tap, as those that look back need not wait for the layer before; two for the one that must.
  template <int L>
  Array<P> layer(const auto& l) {
    const auto back = [&](int samples) -> const Array<P>& { return past_[L][(now_ - samples) & (ring - 1)]; };
    const Array<P>&a = back(2 * dilation(L)), &b = back(dilation(L)), &c = back(0);
    Array<P> of_a = l.bias, of_b = Array<P>::Zero(), of_c = of_b, of_d = of_b;
    constexpr int in = inputs(N, L), half = in / 2;
    for (int k = 0; k < in; ++k) {
      of_a += l.tap[0].col(k) * a[k];
      of_b += l.tap[1].col(k) * b[k];
    }
    for (int k = 0; k < half; ++k) {
      of_c += l.tap[2].col(k) * c[k];
      of_d += l.tap[2].col(half + k) * c[half + k];
    }
    if constexpr (in % 2 != 0) of_c += l.tap[2].col(in - 1) * c[in - 1];
    return ((of_a + of_b) + (of_c + of_d)).tanh();
  }

  Taps<N> taps_;
  Head<N.hidden> head_;
  Array<P> past_[layers][ring];
  int now_ = 0;
};

/// Layer by layer, where there is a block: samples are columns, those of the past first. Whole matrix products are three
/// times as slow.
template <Net N, int Block>
class CausalBlock {
  static constexpr int P = padded(N.hidden), past = history(layers - 1);

 public:
  explicit CausalBlock(const std::vector<float>& p) : taps_(p, offsets(N)), head_(p, offsets(N)) {
    for (auto& samples : samples_) samples.setZero();
  }
  void run(const float* x, float* y) {
    for (int t = 0; t < Block; ++t) samples_[0](0, past + t) = x[t];
    layer<0>(taps_.first);
    layer<1>(taps_.second);
    layer<2>(taps_.third);
    for (int t = 0; t < Block; ++t) y[t] = head_(samples_[layers].col(past + t));
    for (auto& samples : samples_) samples.template leftCols<past>() = samples.template rightCols<past>().eval();
  }

 private:
  template <int L>
  void layer(const auto& l) {
    for (int t = past; t < past + Block; ++t) {
      const auto a = samples_[L].col(t - 2 * dilation(L)), b = samples_[L].col(t - dilation(L)), c = samples_[L].col(t);
      Array<P> of_a = l.bias, of_b = Array<P>::Zero(), of_c = of_b;
      for (int k = 0; k < inputs(N, L); ++k) {
        of_a += l.tap[0].col(k) * a[k];
        of_b += l.tap[1].col(k) * b[k];
        of_c += l.tap[2].col(k) * c[k];
      }
      samples_[L + 1].col(t) = (of_a + of_b + of_c).tanh();
    }
  }

  Taps<N> taps_;
  Head<N.hidden> head_;
  Array<P, past + Block> samples_[layers + 1];
};

template <Net N, int Block>
auto network() {
  // In single steps, half vectors without padding are a little faster.
  if constexpr (N.kind == Kind::lstm) return Lstm<N, (Block == 1 ? N.hidden : padded(N.hidden))>(parameters(N));
  if constexpr (N.kind == Kind::gru) return Gru<N>(parameters(N));
  if constexpr (N.kind == Kind::causal)
    return std::conditional_t<(Block == 1), CausalSteps<N>, CausalBlock<N, Block>>(parameters(N));
}

template <Net N, int Block>
class EigenStream : public Peer {
 public:
  EigenStream() {
    x = x_;
    y = y_;
  }
  // Without it, tanh is a call for every vector.
  __attribute__((flatten)) void run() override {
    if constexpr (N.kind == Kind::causal && Block > 1)
      net_.run(x_, y_);
    else
      for (int t = 0; t < Block; ++t) y_[t] = net_.step(x_[t]);
  }

 private:
  decltype(network<N, Block>()) net_ = network<N, Block>();
  float x_[static_cast<std::size_t>(Block)]{}, y_[static_cast<std::size_t>(Block)]{};
};

const std::string version = "Eigen " + std::to_string(EIGEN_WORLD_VERSION) + "." + std::to_string(EIGEN_MAJOR_VERSION) +
                            "." + std::to_string(EIGEN_MINOR_VERSION);
const Registration registration{{"Eigen", version, 2, &make<EigenStream>}};

}  // namespace

}  // namespace bench
