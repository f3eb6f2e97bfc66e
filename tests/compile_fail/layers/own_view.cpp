// gcc: layer 1, Tail, states the shape \[3\] of what it makes of \[5\]
// clang: says\("layer", at<1>, type<Tail>, "states the shape", shape_of<3>, "of what it makes of", shape_of<5>\)
// A view of some of the numbers.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

struct Tail {
  static constexpr Verdict infer(const Shape&) { return Verdict::gives(Shape{3}); }
  static constexpr Operation operation{.role = Role::view, .infer = &infer};
};

using Broken = Sequential<Linear<10, 5>, Tail>;
