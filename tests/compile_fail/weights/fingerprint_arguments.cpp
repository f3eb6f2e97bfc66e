// gcc: fingerprint_needs_arguments_of\(\) \[with L = Mixed<float, 3>
// clang: tenon: a fingerprint must tell apart what this layer's arguments make, in words that are the same on every compiler: give the layer static constexpr Arguments arguments\(\)
// Types and numbers in one list: no compiler lets them be taken apart.
#include <tenon/declare.hpp>

template <class T, int N>
struct Mixed : tenon::extend::Elementwise {
  template <class V>
  static constexpr V apply(V x) {
    return x;
  }
};

static_assert(tenon::fingerprint<tenon::Sequential<tenon::Linear<2, 2>, Mixed<float, 3>>> != 0);
