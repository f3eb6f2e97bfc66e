// Numbers that no training leaves: NaN, infinities, negative variances. The words for a file that has some.
#pragma once
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <tenon/math/scalar.hpp>
#include <tenon/weights/detail/header.hpp>
#include <tenon/weights/detail/numbers.hpp>
#include <tenon/weights/detail/words.hpp>
#include <tenon/weights/safetensors.hpp>
#include <vector>

namespace tenon::detail::weights {

/// Those of one tensor: how many, and the first.
struct Impossible {
  std::size_t count = 0, first = 0;
  float number = 0;
};

/// As float32: a double may be too large for that.
inline Impossible impossible(std::string_view key, const NumberFormat& format, const std::byte* bytes,
                             std::size_t count) {
  const bool is_variance = key == "running_var" || key.ends_with(".running_var");
  Impossible found;
  float part[1024];
  for (std::size_t begin = 0; begin < count; begin += std::size(part)) {
    const std::size_t size = std::min(std::size(part), count - begin);
    format.to_float(bytes + begin * (format.bits / 8), size, part);
    for (std::size_t i = 0; i < size; ++i) {
      if (math::detail::is_finite(part[i]) && !(is_variance && part[i] < 0)) continue;
      if (found.count++ == 0) found.first = begin + i, found.number = part[i];
    }
  }
  return found;
}

/// `NaN`, `-inf`, `-0.25`. By its bits: with -ffast-math compilers believe that there are no others.
inline std::string shown(float number) {
  const auto word = std::bit_cast<std::uint32_t>(number);
  if ((word & 0x7fffffffu) > 0x7f800000u) return "NaN";
  if ((word & 0x7fffffffu) == 0x7f800000u) return word >> 31 != 0 ? "-inf" : "inf";
  char text[32];
  std::snprintf(text, sizeof text, "%g", static_cast<double>(number));
  return text;
}

/// Where a tensor's number i stands: `[3, 17]`.
inline std::vector<std::int64_t> place(std::size_t i, const std::vector<std::int64_t>& shape) {
  std::vector<std::int64_t> at(shape.size());
  for (std::size_t d = shape.size(); d-- > 0; i /= static_cast<std::size_t>(shape[d]))
    at[d] = static_cast<std::int64_t>(i % static_cast<std::size_t>(shape[d]));
  return at;
}

/// A line for each tensor that has some: `2.weight is NaN at [3, 17], the first of 5`.
inline std::string line_of(const Slot& slot, const Impossible& found) {
  if (found.count == 0) return {};
  return "\n  " + shown(slot.key) + " is " + shown(found.number) +
         (slot.shape.empty() ? std::string() : " at " + shown(place(found.first, slot.shape))) +
         (found.count > 1 ? ", the first of " + std::to_string(found.count) : std::string());
}

inline constexpr char impossible_hint[] =
    "\n  hint: a training that diverged leaves them, or a copy in half precision whose numbers were too large; see "
    "torch.isfinite(tensor.float()).all() of each tensor and save it again; where they are meant, load with "
    "{.allow_any_number = true}";

}  // namespace tenon::detail::weights
