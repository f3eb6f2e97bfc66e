// Element: how one number of a tensor, or of packed weights, lies in memory.
#pragma once
#include <tenon/base/shape.hpp>

namespace tenon {

namespace extend {
enum class Element { float32, bfloat16 };
}

namespace detail {

using extend::Element;

/// The C++ type of a number that is stored so.
template <Element E>
struct stored;
template <>
struct stored<Element::float32> {
  using type = float;
};
template <>
struct stored<Element::bfloat16> {
  using type = std::uint16_t;
};
template <Element E>
using stored_t = typename stored<E>::type;

constexpr int bytes_of(Element e) {
  switch (e) {
    case Element::float32: return sizeof(stored_t<Element::float32>);
    case Element::bfloat16: return sizeof(stored_t<Element::bfloat16>);
  }
  return 0;
}
constexpr std::int64_t bytes_of(Element e, std::int64_t numbers) { return product(bytes_of(e), numbers); }

/// Buffers and the weights of a layer begin at multiples of so many bytes: a cache line, and a vector of every target.
inline constexpr int boundary = 64;

/// What buffers, packed weights and states are arrays of, as constant expressions read memory only as what it was made
/// as. Plans count their bytes.
using Word = float;
constexpr std::int64_t words_in(std::int64_t bytes) { return bytes / static_cast<int>(sizeof(Word)); }

}  // namespace detail

}  // namespace tenon
