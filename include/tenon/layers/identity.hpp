// Identity: y = x, as torch.nn.Identity. `Sequential<Branch<Identity, Linear<8, 8>>, Concat>`
#pragma once
#include <tenon/refusal.hpp>

namespace tenon {

/// torch.nn.Identity: any shape to the same shape. Vanishes when the network is lowered.
struct Identity {
  static constexpr Role role = Role::view;
  static constexpr bool preserves = true;
  static constexpr Verdict infer(const Shape& in) { return Verdict::gives(in); }
};

static_assert(layer<Identity>);

}  // namespace tenon
