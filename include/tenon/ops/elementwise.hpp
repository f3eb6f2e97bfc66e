// Elementwise: what activations share. y[i] = f(x[i]), any shape to the same shape.
#pragma once
#include <tenon/graph/refusal.hpp>
#include <tenon/math.hpp>

namespace tenon::extend {

/// An activation derives from this and adds `template <class V> static constexpr V apply(V x)`, its formula for one
/// float, one vector or the oracle's number alike.
struct Elementwise {
  static constexpr Operation operation = elementwise();
};

}  // namespace tenon::extend
