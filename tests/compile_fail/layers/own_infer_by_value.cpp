// gcc: tenon: a shape rule takes a const Shape&, or of several tensors a const Shapes&, and gives a Verdict
// clang: tenon: a shape rule takes a const Shape&, or of several tensors a const Shapes&, and gives a Verdict
// A shape rule that takes its Shape by value.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

struct Own {
  static constexpr Verdict infer(Shape in) {
    in.extent[0] += 1;
    return Verdict::gives(in);
  }
  static constexpr Operation operation{.role = Role::view, .infer = &infer};
};
using Broken = Sequential<Linear<4, 4>, Own>;
