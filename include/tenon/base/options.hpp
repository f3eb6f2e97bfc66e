// Options: what a Model may be built for besides its network.
#pragma once
#include <tenon/base/target.hpp>

namespace tenon {

/// How exact the activations are. fast: tanh is within 6e-5 of the true value and sigmoid within 3e-5, in recurrent
/// layers too; SiLU and GELU<Approximate::tanh>, x times a sigmoid, are within 3e-5 |x|. In constant expressions all
/// are accurate, so that there a fast model gives other bits than at run time. reproducible: the accurate formulas, and
/// the same bits from every compiler, instruction set and constant expression: eight lanes wherever the program runs,
/// in registers or not, every product rounded before it is added. Slower: by half where there are registers of eight
/// lanes, more elsewhere. Not with -ffast-math.
enum class Math { accurate, fast, reproducible };

/// How a Model stores the matrices of Linear, RNN, LSTM, GRU and their cells. bf16: half the bytes, each weight rounded
/// to 8 significant bits, as torch.bfloat16, and widened in registers; biases, sums, convolutions and all else are
/// float32. `as_stored` gives the rounded parameters.
enum class Weights { float32, bf16 };

/// `Model<Net, Options{.math = Math::fast, .target = native_target}>`. Part of the type: the target decides how weights
/// are packed, and models with other formulas are other functions.
struct Options {
  Math math = Math::accurate;
  Target target = native_target;
  /// 3 x 3 convolutions of 16 and more channels and 48 and more positions are computed by Winograd's products, 16
  /// multiplications in place of 36. Each output then rounds as if every input of its window met the largest weight: one
  /// pixel of 10^4 among ones costs up to 10^4 times the accuracy where the weights that meet it are 0, and an infinite
  /// one can give NaN where plain sums are infinite. false: plain sums. The model takes the same memory.
  bool winograd = true;
  Weights weights = Weights::float32;

  /// What the kernels compute with: `target`, but of reproducible models the same lanes and roundings everywhere.
  constexpr Target computes_with() const {
    Target t = math == Math::reproducible ? Target{target.instructions, 8, false} : target;
    t.winograd = winograd;
    t.weights = weights == Weights::bf16 ? extend::Element::bfloat16 : extend::Element::float32;
    return t;
  }

  friend constexpr bool operator==(const Options&, const Options&) = default;
};

}  // namespace tenon
