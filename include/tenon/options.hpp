// Options: what a Model may be built for besides its network.
#pragma once
#include <tenon/target.hpp>

namespace tenon {

/// `Model<Net, Options{.target = native_target}>`. Part of the type, as the target decides how weights are packed.
struct Options {
  Target target = native_target;

  friend constexpr bool operator==(const Options&, const Options&) = default;
};

}  // namespace tenon
