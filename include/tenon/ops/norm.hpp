// The options of normalising layers.
#pragma once
#include <tenon/ops/dense.hpp>

namespace tenon::detail::kernels {

/// Rows of n numbers, each normalised by itself. `run` numbers behind each other share a weight; each row has weights
/// of its own, or all rows share them. The bias is packed behind the weights.
struct Normed {
  int rows, n, run;
  bool own_weights;
  bool centred;  // the mean is taken away
  bool weight, bias;

  constexpr int weights() const { return (own_weights ? rows : 1) * n / run; }
};
/// y = (x - mean) / sqrt(mean of (x - mean)^2 + eps) w + b.
template <Normed, Real Eps>
struct Norm {};

}  // namespace tenon::detail::kernels

namespace tenon {

/// Whether a layer learns a weight and a bias per number or channel, as PyTorch's `affine`: `InstanceNorm2d<8, 1e-5,
/// Affine::yes>`.
enum class Affine { no, yes };

/// What is added to a variance before its root is taken: `LayerNorm<64, Eps{1e-6}>`, where sizes come first, and
/// `BatchNorm2d<8, Eps{1e-3}>`, which is `BatchNorm2d<8, 1e-3>`.
struct Eps {
  Real value;
  constexpr operator Real() const { return value; }
};

}  // namespace tenon
