// Take: one of several tensors. `Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, Take<1>>`
#pragma once
#include <tenon/refusal.hpp>

namespace tenon {

/// Tensor I, counted from 0, of the several that a Branch or Parallel gives.
template <int I>
struct Take {
  static constexpr Role role = Role::view;
  static constexpr int takes = I;
  static constexpr Verdict infer(const Shapes& in) {
    if (I < 0 || I >= in.count) return Verdict::refuses(Fault::no_tensor, I);
    return Verdict::gives(in.at[I]);
  }
};

static_assert(layer<Take<0>>);

}  // namespace tenon
