// Flatten: [A, B, …] to [A B …], as torch.nn.Flatten. `Sequential<Input<1, 28, 28>, Flatten, Linear<784, 10>>`
#pragma once
#include <tenon/graph/refusal.hpp>

namespace tenon {

/// torch.nn.Flatten(start_dim = 1): a sample of any rank to its numbers in order. Costs nothing.
struct Flatten {
  static constexpr extend::Verdict infer(const Shape& in) {
    if (in.rank < 0) return extend::Verdict::gives({});
    return extend::Verdict::gives(in.known() ? Shape{detail::extent_of(in.size())} : Shape::of_rank(1));
  }
  static constexpr extend::Operation operation{.role = extend::Role::view, .infer = &infer};
};

}  // namespace tenon
