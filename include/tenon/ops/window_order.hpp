// What stands behind a window's kernel_size in the order of PyTorch's own arguments: `Conv2d<3, 16, 3, 2, 1>`.
#pragma once
#include <tenon/ops/dense.hpp>
#include <tenon/ops/window.hpp>

namespace tenon::detail {

enum class Place {
  stride,
  padding,
  dilation,
  groups,
  output_padding,
  bias,
  ceil_mode,
  count_include_pad,
  divisor_override,
  none
};

/// torch.nn.Conv2d, ConvTranspose2d, MaxPool2d, AvgPool2d behind the kernel_size.
inline constexpr Place convolution_order[]{Place::stride, Place::padding, Place::dilation,
                                           Place::groups, Place::bias,    Place::none};
inline constexpr Place transposed_order[]{
    Place::stride, Place::padding, Place::output_padding, Place::groups, Place::bias, Place::dilation, Place::none};
inline constexpr Place max_pool_order[]{Place::stride, Place::padding, Place::dilation, Place::none};
inline constexpr Place avg_pool_order[]{
    Place::stride, Place::padding, Place::ceil_mode, Place::count_include_pad, Place::divisor_override, Place::none};

/// A layer's window and bias, and whether its arguments are in order.
struct Told {
  Window window;
  Bias bias = Bias::yes;
  bool right = true;

  constexpr void take(Place place, const Extents& e) {
    switch (place) {
      case Place::stride: window.stride = e; break;
      case Place::padding: window.padding = e.height == e.width ? Padding{e.height} : Padding{e.height, e.width}; break;
      case Place::dilation: window.dilation = e; break;
      case Place::output_padding: window.output_padding = e; break;
      case Place::groups:
        window.groups = e.height;
        right = right && e.height == e.width;
        break;
      case Place::divisor_override: window.divisor_override = e.height; break;
      default: right = false;
    }
  }
  constexpr void take(Place place, const Padding& padding) {
    window.padding = padding;
    right = right && place == Place::padding;
  }
  constexpr void take_flag(Place place, bool flag) {
    switch (place) {
      case Place::bias: bias = flag ? Bias::yes : Bias::no; break;
      case Place::ceil_mode: window.ceil_mode = flag; break;
      case Place::count_include_pad: window.count_include_pad = flag; break;
      default: right = false;
    }
  }
};

/// W, then More in this order. A Window states everything but a Bias, which is the last.
template <bool HasBias, auto W, auto... More>
constexpr Told told(const Place* order) {
  using Size = std::remove_const_t<decltype(W)>;
  constexpr bool states_all = std::derived_from<Size, Window>, is_size = !std::is_arithmetic_v<Size> || whole<Size>;
  Told t;
  t.right = is_size;
  if constexpr (is_size) t.window = WindowArgument(W);
  bool ended = false;
  [[maybe_unused]] const auto take = [&](const auto& value) {
    using T = std::remove_cvref_t<decltype(value)>;
    if constexpr (std::same_as<T, Bias>) {
      t.right = t.right && HasBias && !ended;
      t.bias = value;
      ended = true;
    } else if constexpr (std::same_as<T, bool> || std::same_as<T, Padding> || std::same_as<T, Extents> || whole<T>) {
      t.right = t.right && !states_all && !ended;
      if constexpr (std::same_as<T, bool>)
        t.take_flag(*order, value);
      else
        t.take(*order, value);
      if (*order != Place::none) ++order;
    } else {
      t.right = false;
    }
  };
  (take(More), ...);
  if (HasBias && !states_all && t.window.stride == Extents(1)) t.window.stride = unstated;  // the same network
  return t;
}

}  // namespace tenon::detail
