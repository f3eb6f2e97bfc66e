// gcc: layer 1, Half, states the shape \[32\] of what it makes of \[64\]
// clang: says\("layer", at<1>, type<Half>, "states the shape", shape_of<32>, "of what it makes of", shape_of<64>\)
// An elementwise layer that says it gives half as many numbers.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

struct Half {
  static constexpr Verdict infer(const Shape& given) {
    Shape in = given;
    if (in.rank == 1) in.extent[0] /= 2;
    return Verdict::gives(in);
  }
  static constexpr Operation operation = elementwise({.infer = &infer});
  template <class V>
  static constexpr V apply(V x) {
    return x;
  }
};

using Broken = Sequential<Linear<10, 64>, Half, Linear<32, 3>>;
