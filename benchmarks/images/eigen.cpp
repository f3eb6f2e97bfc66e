// Eigen: convolutions as products of fixed-size matrices, channels innermost, written by hand for the small network.
#define EIGEN_STACK_ALLOCATION_LIMIT 0
#include <Eigen/Core>
#include <algorithm>

#include "../rounds/peer.hpp"
#include "nets.hpp"

namespace bench {

namespace {

/// An image: a pixel is a column of channels.
template <int Channels, int Size>
using Image = Eigen::Matrix<float, Channels, Size * Size>;

template <int In, int Out, int Kernel>
struct Conv {
  static constexpr int inputs = In * Kernel * Kernel;
  Eigen::Matrix<float, Out, inputs> weight;  // its columns in the order of a window: row, column, channel
  Eigen::Matrix<float, Out, 1> bias;

  void fill(const float* w, const float* b) {
    for (int o = 0; o < Out; ++o)
      for (int i = 0; i < In; ++i)
        for (int k = 0; k < Kernel * Kernel; ++k) weight(o, k * In + i) = w[(o * In + i) * Kernel * Kernel + k];
    std::copy(b, b + Out, bias.data());
  }
  /// Of the ways to write it, the faster for each: all windows as one matrix, or each position's rows by themselves.
  template <int Size>
  void run(const Image<In, Size>& x, Image<Out, Size - Kernel + 1>& y) {
    constexpr int size = Size - Kernel + 1;
    const auto each = [&](const auto& position) {
      for (int row = 0; row < size; ++row)
        for (int column = 0; column < size; ++column)
          position(row * size + column, [&](int r) { return x.data() + ((row + r) * Size + column) * In; });
    };
    if constexpr (In == 1) {
      each([&](int position, const auto& window) {
        Eigen::Matrix<float, Out, 1> sum = bias;
        for (int r = 0; r < Kernel; ++r)
          sum.noalias() += weight.template middleCols<Kernel * In>(r * Kernel * In)
                               .lazyProduct(Eigen::Map<const Eigen::Matrix<float, Kernel * In, 1>>(window(r)));
        y.col(position) = sum.cwiseMax(0.0f);
      });
    } else {
      static Eigen::Matrix<float, inputs, size * size> windows;
      each([&](int position, const auto& window) {
        for (int r = 0; r < Kernel; ++r)
          std::copy_n(window(r), Kernel * In, windows.data() + position * inputs + r * Kernel * In);
      });
      y.noalias() = weight * windows;
      y = (y.colwise() + bias).cwiseMax(0.0f);
    }
  }
};

template <int Channels, int Size>
void halve(const Image<Channels, Size>& x, Image<Channels, Size / 2>& y) {
  for (int row = 0; row < Size / 2; ++row)
    for (int column = 0; column < Size / 2; ++column) {
      const int from = 2 * row * Size + 2 * column;
      y.col(row * (Size / 2) + column) =
          x.col(from).cwiseMax(x.col(from + 1)).cwiseMax(x.col(from + Size)).cwiseMax(x.col(from + Size + 1));
    }
}

class EigenCnn : public Peer {
 public:
  EigenCnn() {
    const std::vector<float> p = parameters(cnn);
    first_.fill(p.data() + weights(cnn, 0).weight, p.data() + weights(cnn, 0).bias());
    second_.fill(p.data() + weights(cnn, 2).weight, p.data() + weights(cnn, 2).bias());
    const Weights last = weights(cnn, 4);
    for (int o = 0; o < 10; ++o)
      for (int c = 0; c < 16; ++c)
        for (int k = 0; k < 25; ++k)
          last_(o, k * 16 + c) = p[static_cast<std::size_t>(last.weight + (o * 16 + c) * 25 + k)];
    std::copy_n(p.data() + last.bias(), 10, bias_.data());
    x = x_.data();
    y = y_.data();
  }
  void run() override {
    first_.run<28>(x_, a_);
    halve<8, 26>(a_, b_);
    second_.run<13>(b_, c_);
    halve<16, 11>(c_, d_);
    y_ = bias_;
    y_.noalias() += last_ * Eigen::Map<const Eigen::Matrix<float, 400, 1>>(d_.data());
  }

 private:
  Conv<1, 8, 3> first_;
  Conv<8, 16, 3> second_;
  Eigen::Matrix<float, 10, 400> last_;
  Eigen::Matrix<float, 10, 1> bias_;
  Image<1, 28> x_;
  Image<8, 26> a_;
  Image<8, 13> b_;
  Image<16, 11> c_;
  Image<16, 5> d_;
  Eigen::Matrix<float, 10, 1> y_;
};

std::unique_ptr<Peer> make_eigen(int net, int) { return net == 0 ? std::make_unique<EigenCnn>() : nullptr; }

const Registration registration{{"Eigen",
                                 "Eigen " + std::to_string(EIGEN_WORLD_VERSION) + "." +
                                     std::to_string(EIGEN_MAJOR_VERSION) + "." + std::to_string(EIGEN_MINOR_VERSION),
                                 3, &make_eigen}};

}  // namespace

}  // namespace bench
