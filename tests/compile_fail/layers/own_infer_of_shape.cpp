// gcc: tenon: a shape rule takes a const Shape&, or of several tensors a const Shapes&, and gives a Verdict
// clang: tenon: a shape rule takes a const Shape&, or of several tensors a const Shapes&, and gives a Verdict
// A shape rule that gives a Shape, not a Verdict.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

struct Own {
  static constexpr Shape infer(const Shape& in) { return in; }
  static constexpr Operation operation{.role = Role::elementwise, .infer = &infer};
  template <class V>
  static constexpr V apply(V x) {
    return x;
  }
};
using Broken = Sequential<Linear<4, 4>, Own>;
