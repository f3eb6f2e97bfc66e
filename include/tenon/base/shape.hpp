// Shape: the extents of one sample's tensor, as a constexpr value; an extent that is not known yet is `any`.
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <tenon/base/namespaces.hpp>
#include <type_traits>

namespace tenon {

/// An extent that is stated nowhere yet: `Input<any, 4>`.
inline constexpr int any = -1;

namespace detail {
/// An argument that is left out: a number that nobody types.
inline constexpr int unstated = -2147483647 - 1;

// Sizes that are typed are ints, and what is computed of them may not fit one: counts are 64 bits wide and stay at the
// largest number instead of wrapping around, so that whoever compares them with a limit finds them over it.

/// The most elements that a tensor or the memory of a Model has: an int holds it, rounded up to whole vectors too.
inline constexpr std::int64_t most_elements = 2147483647 - 63;
/// The most that is counted: so many floats, that their bytes can be counted too.
inline constexpr std::int64_t most_counted = std::int64_t{1} << 60;

/// a b and a + b of counts.
constexpr std::int64_t product(std::int64_t a, std::int64_t b) {
  return a > 0 && b > most_counted / a ? most_counted : a * b;
}
constexpr std::int64_t sum(std::int64_t a, std::int64_t b) { return a > most_counted - b ? most_counted : a + b; }

/// A computed extent that no int holds: such a tensor is refused where it is made.
inline constexpr int too_large = -2147483647;
constexpr int extent_of(std::int64_t n) { return n > most_elements ? too_large : static_cast<int>(n); }
/// A count as an int, at most the largest: over every limit.
constexpr int clamped(std::int64_t n) { return static_cast<int>(n > most_elements ? most_elements : n); }
}  // namespace detail

namespace extend {
/// Two extents can be the same.
constexpr bool agree(int a, int b) { return a < 0 || b < 0 || a == b; }
}  // namespace extend

/// The extents of a tensor without its batch: `Shape{1, 28, 28}`. A default Shape is wholly unknown.
struct Shape {
  static constexpr int max_rank = 5;

  int rank = -1;  // -1: not even the rank is known
  int extent[max_rank]{};

  constexpr Shape() = default;

  template <std::same_as<int>... Extents>
    requires(sizeof...(Extents) > 0 && sizeof...(Extents) <= max_rank)
  constexpr Shape(Extents... extents) : rank(static_cast<int>(sizeof...(Extents))), extent{extents...} {}

  /// A shape of `rank` axes, none of them known.
  static constexpr Shape of_rank(int rank) {
    Shape shape;
    shape.rank = rank;
    for (int i = 0; i < rank; ++i) shape.extent[i] = any;
    return shape;
  }

  constexpr bool known() const {
    if (rank < 0) return false;
    for (int i = 0; i < rank; ++i)
      if (extent[i] < 0) return false;
    return true;
  }

  /// The number of elements, or `any`. At most 2^60.
  constexpr std::int64_t size() const {
    if (!known()) return any;
    std::int64_t n = 1;
    for (int i = 0; i < rank; ++i) n = detail::product(n, extent[i]);
    return n;
  }

  /// Without its first axis, of which it must have one.
  constexpr Shape without_first() const {
    Shape rest = of_rank(rank - 1);
    for (int i = 0; i < rest.rank; ++i) rest.extent[i] = extent[i + 1];
    return rest;
  }

  /// The last extent (the features), or `any`.
  constexpr int last() const { return rank > 0 ? extent[rank - 1] : any; }

  friend constexpr bool operator==(const Shape& a, const Shape& b) {
    if (a.rank != b.rank) return false;
    for (int i = 0; i < a.rank; ++i)
      if (a.extent[i] != b.extent[i]) return false;
    return true;
  }

  // Found by their arguments: beside `using namespace std` and a program's own `merge`.

  /// Two shapes can be the same: what is not known agrees with everything.
  friend constexpr bool agree(const Shape& a, const Shape& b) {
    if (a.rank < 0 || b.rank < 0) return true;
    if (a.rank != b.rank) return false;
    for (int i = 0; i < a.rank; ++i)
      if (!extend::agree(a.extent[i], b.extent[i])) return false;
    return true;
  }
  /// What both shapes know together; they must agree.
  friend constexpr Shape merge(const Shape& a, const Shape& b) {
    if (a.rank < 0) return b;
    Shape both = a;
    for (int i = 0; i < a.rank && b.rank >= 0; ++i)
      if (both.extent[i] < 0) both.extent[i] = b.extent[i];
    return both;
  }
};

namespace detail {
/// Of more extents than a Shape holds, what one of none is.
template <int... Extents>
constexpr Shape stated_shape() {
  if constexpr (sizeof...(Extents) >= 1 && sizeof...(Extents) <= Shape::max_rank)
    return Shape{Extents...};
  else
    return Shape::of_rank(0);
}
}  // namespace detail

namespace extend {

/// The axis of a sample that PyTorch calls `dim`: the batch is 0, negative ones count from the end.
/// -1 where there is none: `dim` is 0 (the batch) or past the rank.
constexpr int axis_of(int dim, int rank) {
  const int axis = dim < 0 ? dim + rank : dim - 1;
  return dim == 0 || axis < 0 || axis >= rank ? -1 : axis;
}

template <std::signed_integral T>
constexpr T round_up(T n, int to) {
  return (n + to - 1) / to * to;
}

/// Without `<algorithm>`, which takes as long to read as all of declare.hpp.
template <std::signed_integral T>
constexpr T larger_of(T a, std::type_identity_t<T> b) {
  return a < b ? b : a;
}

}  // namespace extend

}  // namespace tenon
