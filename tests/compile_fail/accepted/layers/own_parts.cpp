// Layers of one's own that have all that a layer has, in other words than Tenon's.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

/// A formula in a short template, that says nothing of what it gives.
struct Twice : tenon::extend::Elementwise {
  static constexpr auto apply(auto x) { return x + x; }
};
/// A shape rule that has no answer to a shape of which nothing is known.
struct InTwo {
  static constexpr Verdict infer(const Shape& given) {
    Shape in = given;
    in.extent[in.rank - 1] /= 2;
    return Verdict::gives(Shape{2, in.last()});
  }
  static constexpr Operation operation{.role = Role::view, .infer = &infer};
};
/// A join of two.
struct Product {
  static constexpr Verdict infer(const Shapes& in) {
    return in.at[0] == in.at[1] ? Verdict::gives(in.at[0]) : Verdict::refuses(Fault::cannot_combine);
  }
  static constexpr Operation operation{.role = Role::combine, .infer = &infer};
  template <class V>
  static constexpr V apply(V a, V b) {
    return a * b;
  }
};

static_assert(output_shape<Sequential<Input<8>, Twice, InTwo, Branch<ReLU, Twice>, Product>> == Shape{2, 4});
