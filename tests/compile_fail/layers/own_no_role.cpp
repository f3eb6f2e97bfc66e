// gcc: could not convert .* to .tenon::extend::Needed<tenon::extend::Role>
// clang: no matching constructor for initialization of 'Needed<(tenon::extend::)?Role>'
// An operation that does not say how it is lowered.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

struct Own {
  static constexpr Operation operation{.infer = &same_shape};
  template <class V>
  static constexpr V apply(V x) {
    return x;
  }
};
