// gcc: could not convert .* to .tenon::extend::Inference
// clang: no matching constructor for initialization of '(tenon::extend::)?Inference'
// An operation without a shape rule.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

struct Own {
  static constexpr Operation operation{.role = Role::elementwise};
  template <class V>
  static constexpr V apply(V x) {
    return x;
  }
};
