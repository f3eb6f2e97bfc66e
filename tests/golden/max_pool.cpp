// The largest of windows against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/pool.hpp>

#include "../support/pools.hpp"

using namespace tenon;

using golden::Shaped;

TEST_CASE("max_pool: as PyTorch") {
  const golden::File file("max_pool");
  golden::pools<MaxPool1d, MaxPool2d>(file);
  golden::holds<Shaped<MaxPool1d<Window{.kernel_size = 3, .stride = 1, .dilation = 2}>, 3, 11>>(file,
                                                                                                "1d_3_dilation_2");
  golden::holds<Shaped<
      MaxPool1d<Window{.kernel_size = 3, .stride = 2, .padding = {1}, .dilation = 3, .ceil_mode = true}>, 8, 14>>(
      file, "1d_3_dilation_3_padding_1_ceil");
  golden::holds<Shaped<MaxPool2d<Window{.kernel_size = 2, .dilation = 2}>, 7, 7, 6>>(file, "2d_2_dilation_2");
  golden::holds<
      Shaped<MaxPool2d<Window{.kernel_size = 3, .stride = {2, 1}, .padding = {1}, .dilation = {1, 2}}>, 9, 5, 8>>(
      file, "2d_3_dilation_1_2");
}

#if !defined(__FAST_MATH__)
TEST_CASE("max_pool: NaN stays NaN, minus infinity is the largest of nothing else") {
  const golden::File file("max_pool");
  golden::holds<Shaped<MaxPool1d<Window{.kernel_size = 3, .stride = 1, .padding = {1}}>, 3, 11>>(file, "1d_nan");
  golden::holds<Shaped<MaxPool2d<2>, 9, 7, 6>>(file, "2d_nan");
}
#endif
