// Boxes: what a network may be given, and what it can give.
#pragma once
#include <tenon/base/tensor.hpp>
#include <tenon/bounds/interval.hpp>

namespace tenon {

/// A box: all tensors between two, element by element. What a network is given, and what it can give.
template <class T>
struct Bounds {
  T low, high;

  /// All numbers lie between two.
  constexpr bool within(float least, float most) const {
    for (std::size_t i = 0; i < T::size(); ++i)
      if (!(least <= low[i] && high[i] <= most)) return false;
    return true;
  }
  constexpr bool contains(const T& x) const {
    for (std::size_t i = 0; i < T::size(); ++i)
      if (!(low[i] <= x[i] && x[i] <= high[i])) return false;
    return true;
  }
};

/// The same bounds for every number of an input: box(-1, 1).
struct UniformBox {
  float low, high;
};
constexpr UniformBox box(float low, float high) { return {low, high}; }
/// Bounds for each number.
template <int... Extents>
constexpr Bounds<Tensor<float, Extents...>> box(const Tensor<float, Extents...>& low,
                                                const Tensor<float, Extents...>& high) {
  return {low, high};
}
/// All that is at most a radius away from x, in each number.
template <int... Extents>
constexpr Bounds<Tensor<float, Extents...>> around(const Tensor<float, Extents...>& x, float radius) {
  Bounds<Tensor<float, Extents...>> all{x, x};
  for (std::size_t i = 0; i < x.size(); ++i) {
    all.low[i] = -detail::bounds::above(radius - x[i]);
    all.high[i] = detail::bounds::above(x[i] + radius);
  }
  return all;
}

}  // namespace tenon
