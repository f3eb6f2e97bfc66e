// What stands around an input.
#pragma once
#include <tenon/base/shape.hpp>

namespace tenon::detail::kernels {

/// What stands around an input.
enum class PaddingMode { zeros, reflect, replicate, circular };

/// The input that stands at `i`, which may lie outside.
constexpr int padded_with(PaddingMode mode, int i, int in) {
  if (mode == PaddingMode::reflect) i = i < 0 ? -i : i >= in ? 2 * (in - 1) - i : i;
  if (mode == PaddingMode::circular) i = i < 0 ? i + in : i >= in ? i - in : i;
  return i < 0 ? 0 : i >= in ? in - 1 : i;  // where windows are rounded up to a stride, what nobody needs
}

/// How many numbers may stand beside `in` of them: a reflection leaves out the edge, and nothing wraps around twice.
constexpr bool pads_with(PaddingMode mode, int wider, int in) {
  return in < 0 || (mode == PaddingMode::reflect ? wider < in : mode != PaddingMode::circular || wider <= in);
}

}  // namespace tenon::detail::kernels
