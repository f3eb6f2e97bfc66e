// Take: one of several tensors. `Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, Take<1>>`
#pragma once
#include <tenon/graph/refusal.hpp>

namespace tenon {

/// Tensor I, counted from 0, of the several that a Branch or Parallel gives.
template <int I>
struct Take {
  static constexpr extend::Verdict infer(const extend::Shapes& in) {
    if (I < 0 || I >= in.count) return extend::Verdict::refuses(extend::Fault::no_tensor, I);
    return extend::Verdict::gives(in.at[I]);
  }
  static constexpr extend::Operation operation{.role = extend::Role::view, .infer = &infer, .takes = I};
};

}  // namespace tenon
