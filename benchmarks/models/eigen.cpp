// Eigen: fixed-size matrices; column-major, as Eigen has them by default, row-major, as PyTorch has them, and what is
// faster for each layer.
#define EIGEN_STACK_ALLOCATION_LIMIT 0  // the weights of 784-128-10 exceed its limit for objects on the stack
#include <Eigen/Core>
#include <algorithm>
#include <tuple>

#include "../rounds/fixed_size.hpp"
#include "nets.hpp"

namespace bench {

namespace {

enum class Order { columns, rows, mixed };

/// For few outputs Eigen is fastest with dot products along rows; for more, with outputs in the lanes.
constexpr bool row_major(Order order, const Matrix& m) {
  return order == Order::rows || (order == Order::mixed && m.out < 8);
}

template <Net N, int Batch, Order O>
class EigenNet : public Peer {
  static constexpr Matrices all = matrices(N);
  template <int I>
  struct Layer {
    Eigen::Matrix<float, all.of[I].out, all.of[I].in, row_major(O, all.of[I]) ? Eigen::RowMajor : Eigen::ColMajor>
        weight;
    Eigen::Matrix<float, all.of[I].out, 1> bias;
  };

 public:
  EigenNet() {
    x = x_.data();
    y = y_.data();
    fill(parameters(N), std::make_integer_sequence<int, all.count>{});
  }
  void run() override { level<0>(x_, y_); }

 private:
  template <int... I>
  void fill(const std::vector<float>& p, std::integer_sequence<int, I...>) {
    const auto one = [&](auto& layer, const Matrix& m) {
      using Weight = std::remove_reference_t<decltype(layer.weight)>;
      using RowMajor = Eigen::Matrix<float, Weight::RowsAtCompileTime, Weight::ColsAtCompileTime, Eigen::RowMajor>;
      layer.weight = Eigen::Map<const RowMajor>(p.data() + m.weight);
      layer.bias = Eigen::Map<const Eigen::Matrix<float, Weight::RowsAtCompileTime, 1>>(p.data() + m.bias);
    };
    (one(std::get<I>(layers_), all.of[I]), ...);
  }

  template <int L>
  void level(const auto& in, auto& out) {
    if constexpr (L + 1 < N.layers) {
      Eigen::Matrix<float, N.sizes[L + 1], Batch> hidden;
      each<L>(in, hidden, std::make_integer_sequence<int, all.count>{});
      level<L + 1>(hidden, out);
    } else {
      each<L>(in, out, std::make_integer_sequence<int, all.count>{});
    }
  }
  template <int L, int... I>
  void each(const auto& in, auto& out, std::integer_sequence<int, I...>) {
    (linear<L, I>(in, out), ...);
  }
  template <int L, int I>
  void linear(const auto& in, auto& out) {
    constexpr Matrix m = all.of[I];
    if constexpr (m.level == L) {
      if constexpr (m.out == N.sizes[L + 1])
        compute<L>(std::get<I>(layers_), in, out);
      else
        compute<L>(std::get<I>(layers_), in, out.template middleRows<m.out>(m.at));
    }
  }
  template <int L>
  void compute(const auto& layer, const auto& in, auto&& out) {
    // Of the ways to write it, the fastest for each: the bias first and added to, or added last.
    if constexpr (Batch == 1) {
      out = layer.bias;
      out.noalias() += layer.weight * in;
    } else {
      out.noalias() = layer.weight * in;
      out.colwise() += layer.bias;
    }
    if constexpr (activated(N, L) && N.activation == Activation::relu) out = out.cwiseMax(0.0f);
    if constexpr (activated(N, L) && N.activation == Activation::tanh) out = out.array().tanh().matrix();
  }

  template <class Sequence>
  struct tuple_of;
  template <int... I>
  struct tuple_of<std::integer_sequence<int, I...>> {
    using type = std::tuple<Layer<I>...>;
  };
  typename tuple_of<std::make_integer_sequence<int, all.count>>::type layers_;
  Eigen::Matrix<float, inputs(N), Batch> x_;
  Eigen::Matrix<float, outputs(N), Batch> y_;
};

template <Net N, int Batch>
using ByColumns = EigenNet<N, Batch, Order::columns>;
template <Net N, int Batch>
using ByRows = EigenNet<N, Batch, Order::rows>;
template <Net N, int Batch>
using Mixed = EigenNet<N, Batch, Order::mixed>;

const std::string version = "Eigen " + std::to_string(EIGEN_WORLD_VERSION) + "." + std::to_string(EIGEN_MAJOR_VERSION) +
                            "." + std::to_string(EIGEN_MINOR_VERSION);
const Registration by_columns{{"Eigen", version, 3, &make<ByColumns>}};
const Registration by_rows{{"Eigen row-major", "", 4, &make<ByRows>}};
const Registration mixed{{"Eigen mixed", "", 5, &make<Mixed>}};

}  // namespace

}  // namespace bench
