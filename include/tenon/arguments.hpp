// The laws of layers' arguments: what makes no layer, whatever stack it stands in.
//
// Facades include this header by themselves: the fewer files lead to an assertion, the earlier compilers print it.
#pragma once

namespace tenon::detail {

/// Always true; of arguments that make no layer, the error that Law is, where the layer is named.
template <bool Ok, class Law>
struct argument_check {
  static constexpr bool ok = true;
};
template <class Law>
struct argument_check<false, Law> {
  static constexpr bool ok = true;
  static_assert(sizeof(Law) > 0);
};

template <bool Right = false>
struct window_law {
  static_assert(Right, "tenon: kernel_size, stride, dilation and groups count from 1");
};
template <bool Right = false>
struct groups_law {
  static_assert(Right, "tenon: groups divide a convolution's input and output channels");
};
template <bool Right = false>
struct transposed_law {
  static_assert(
      Right,
      "tenon: a transposed convolution's padding is numbers and zeros, and its output_padding is smaller than "
      "its stride or its dilation, as in PyTorch");
};
template <bool Right = false>
struct pool_law {
  static_assert(Right, "tenon: a pool's padding is at most half its kernel_size, as in PyTorch");
};

}  // namespace tenon::detail
