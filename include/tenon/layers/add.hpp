// Add: y = a + b + …, the elementwise sum of several tensors of one shape. `Sequential<Branch<A, B>, Add>`
#pragma once
#include <tenon/graph/refusal.hpp>
#include <tenon/math/scalar.hpp>

namespace tenon {

/// y = a + b + …: several tensors of one shape to one of that shape.
struct Add {
  static constexpr extend::Verdict infer(const extend::Shapes& in) {
    Shape out = in.at[0];
    for (int i = 1; i < in.count; ++i) {
      if (!agree(out, in.at[i])) return extend::Verdict::refuses(extend::Fault::cannot_combine);
      out = merge(out, in.at[i]);
    }
    return extend::Verdict::gives(out);
  }
  static constexpr extend::Operation operation{.role = extend::Role::combine, .infer = &infer};
  template <class V>
  TENON_INLINE static constexpr V apply(V a, V b) {
    return a + b;
  }
};

}  // namespace tenon
