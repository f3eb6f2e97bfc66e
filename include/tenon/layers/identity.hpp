// Identity: y = x, as torch.nn.Identity. `Sequential<Branch<Identity, Linear<8, 8>>, Concat>`
#pragma once
#include <tenon/graph/refusal.hpp>

namespace tenon {

/// torch.nn.Identity: any shape to the same shape. Vanishes when the network is lowered.
struct Identity {
  static constexpr extend::Operation operation{
      .role = extend::Role::view, .infer = &extend::same_shape, .preserves = true};
};

}  // namespace tenon
