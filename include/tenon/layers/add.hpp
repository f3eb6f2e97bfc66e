// Add: y = a + b + …, the elementwise sum of several tensors of one shape. `Sequential<Branch<A, B>, Add>`
#pragma once
#include <tenon/math/scalar.hpp>
#include <tenon/refusal.hpp>

namespace tenon {

/// y = a + b + …: several tensors of one shape to one of that shape.
struct Add {
  static constexpr Role role = Role::combine;
  static constexpr Verdict infer(const Shapes& in) {
    Shape out = in.at[0];
    for (int i = 1; i < in.count; ++i) {
      if (!agree(out, in.at[i])) return Verdict::refuses(Fault::cannot_combine);
      out = merge(out, in.at[i]);
    }
    return Verdict::gives(out);
  }
  template <class V>
  TENON_INLINE static constexpr V apply(V a, V b) {
    return a + b;
  }
};

static_assert(layer<Add>);

}  // namespace tenon
