// gcc: layer 1, Stretch<20>, computes with other parameters than it states
// clang: type<Stretch<20>>, "computes with other parameters than it states"
// Its shifts are sought where they are not packed.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

template <int C>
struct Stretch {
  static constexpr ParameterList<2> parameters{{{"scale", Shape{C}}, {"shift", Shape{C}}}, 2};
  static constexpr Operation operation = elementwise({.parameters = parameters, .per = Per::channel, .affine = true});
  static constexpr int second = C;  // they begin at a vector's boundary
  static constexpr double scale(const float* p, int c) { return static_cast<double>(p[c]); }
  static constexpr double shift(const float* p, int c) { return static_cast<double>(p[C + c]); }
  template <class V>
  static constexpr V apply(V x, V scale, V shift) {
    return x * scale + shift;
  }
};

using Broken = Sequential<Linear<10, 20>, Stretch<20>>;
