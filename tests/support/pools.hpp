// The golden cases that both kinds of pools have.
#pragma once
#include "golden.hpp"

namespace golden {

/// What both kinds of pools have: windows that overlap, leave a rest, are padded, are rounded up.
template <template <detail::WindowArgument> class One, template <detail::WindowArgument> class Two>
void pools(const File& file) {
  holds<Shaped<One<2>, 3, 10>>(file, "1d_2");
  holds<Shaped<One<3>, 8, 11>>(file, "1d_3_of_11");
  holds<Shaped<One<Window{.kernel_size = 3, .stride = 2, .padding = {1}}>, 9, 12>>(file, "1d_3_stride_2_padding_1");
  holds<Shaped<One<Window{.kernel_size = 2, .ceil_mode = true}>, 7, 7>>(file, "1d_2_ceil");
  holds<Shaped<One<Window{.kernel_size = 2, .stride = 3, .ceil_mode = true}>, 1, 9>>(file, "1d_2_stride_3_ceil");
  holds<Shaped<One<Window{.kernel_size = 2, .padding = {1}, .ceil_mode = true}>, 3, 4>>(file, "1d_2_padding_1_ceil");
  holds<Shaped<One<Window{.kernel_size = 2, .stride = 4}>, 17, 11>>(file, "1d_stride_larger");
  holds<Shaped<Two<1>, 3, 4, 5>>(file, "2d_1");
  holds<Shaped<Two<2>, 8, 6, 8>>(file, "2d_2");
  holds<Shaped<Two<2>, 7, 5, 7>>(file, "2d_2_of_5_7");
  holds<Shaped<Two<Window{.kernel_size = 3, .stride = 1}>, 9, 5, 7>>(file, "2d_3_stride_1");
  holds<Shaped<Two<Window{.kernel_size = 3, .stride = 2, .padding = {1}}>, 16, 5, 17>>(file, "2d_3_stride_2_padding_1");
  holds<Shaped<Two<Window{.kernel_size = {2, 3}, .stride = {1, 2}}>, 17, 6, 9>>(file, "2d_2_3_stride_1_2");
  holds<Shaped<Two<Window{.kernel_size = {3, 5}, .stride = 2, .padding = {1, 2}}>, 3, 7, 9>>(file,
                                                                                             "2d_3_5_padding_1_2");
  holds<Shaped<Two<Window{.kernel_size = 2, .ceil_mode = true}>, 24, 5, 7>>(file, "2d_2_ceil");
  holds<Shaped<Two<Window{.kernel_size = 3, .stride = 2, .padding = {1}, .ceil_mode = true}>, 8, 6, 8>>(
      file, "2d_3_stride_2_padding_1_ceil");
  holds<Shaped<Two<Window{.kernel_size = 2, .stride = 3, .ceil_mode = true}>, 1, 6, 9>>(file, "2d_2_stride_3_ceil");
  holds<Shaped<Two<Window{.kernel_size = {5, 7}}>, 9, 5, 7>>(file, "2d_whole");
  holds<Shaped<Two<1>, 3, 1, 1>>(file, "2d_of_1");
  holds<Shaped<Two<2>, 1, 5, 7>>(file, "2d_one_channel");
}

}  // namespace golden
