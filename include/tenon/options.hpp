// Options: what a Model may be built for besides its network.
#pragma once
#include <tenon/target.hpp>

namespace tenon {

/// How exact the activations are. fast: tanh is within 6e-5 of the true value and sigmoid within 3e-5, in recurrent
/// layers too; SiLU and GELU<Approximate::tanh>, x times a sigmoid, are within 3e-5 |x|. In constant expressions all are
/// accurate, so that there a fast model gives other bits than at run time.
enum class Math { accurate, fast };

/// `Model<Net, Options{.math = Math::fast, .target = native_target}>`. Part of the type: the target decides how weights
/// are packed, and models with other formulas are other functions.
struct Options {
  Math math = Math::accurate;
  Target target = native_target;

  friend constexpr bool operator==(const Options&, const Options&) = default;
};

}  // namespace tenon
