// Kernel: what a kernel's name stands for, and what the lowering must know of packed weights. No xsimd.
#pragma once
#include <tenon/base/element.hpp>
#include <tenon/base/target.hpp>

namespace tenon::detail::kernels {

/// So few numbers are copied one by one: a vector's load of what was just stored in parts would wait until all of it is
/// written.
constexpr bool copied_singly(int cols) { return cols <= 4; }

template <class Name>
inline constexpr bool is_included = false;

/// The implementation of a kernel's name, in kernels/.
template <class Name, Target T>
struct Kernel {
  static_assert(is_included<Name>, "this kernel's header is not included: tenon/run.hpp includes all of the library's");
};

/// Bytes of a packed matrix: the bias and `in` rows of outputs, padded to whole vectors.
constexpr std::int64_t packed_bytes(std::int64_t in, std::int64_t out, Target target, Element storage) {
  return tenon::detail::product(round_up(out, target.lanes), bytes_of(Element::float32) + bytes_of(storage, in));
}

}  // namespace tenon::detail::kernels
