// The options of normalising layers.
#pragma once
#include <tenon/layers/linear.hpp>

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
