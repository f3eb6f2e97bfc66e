// bit_cast: std::bit_cast, also with libc++ before 14, which Debian's Emscripten brings.
#pragma once
#include <tenon/base/target.hpp>

namespace tenon::detail {

template <class To, class From>
TENON_INLINE constexpr To bit_cast(const From& from) {
  static_assert(sizeof(To) == sizeof(From));
  return __builtin_bit_cast(To, from);
}

}  // namespace tenon::detail
