// Identity: y = x, as torch.nn.Identity. `Sequential<Branch<Identity, Linear<8, 8>>, Concat>`
#pragma once
#include <tenon/refusal.hpp>

namespace tenon {

/// torch.nn.Identity: any shape to the same shape. Vanishes when the network is lowered.
struct Identity {
  static constexpr extend::Role role = extend::Role::view;
  static constexpr bool preserves = true;
  static constexpr extend::Verdict infer(const Shape& in) { return extend::Verdict::gives(in); }
};

static_assert(extend::layer<Identity>);

}  // namespace tenon
