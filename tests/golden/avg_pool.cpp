// The mean of windows against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/pool.hpp>

#include "../support/pools.hpp"

using namespace tenon;

using golden::Shaped;

TEST_CASE("avg_pool: as PyTorch") {
  const golden::File file("avg_pool");
  golden::pools<AvgPool1d, AvgPool2d>(file);
}

TEST_CASE("avg_pool: the mean of what lies inside, as PyTorch") {
  const golden::File file("avg_pool");
  golden::holds<
      Shaped<AvgPool1d<Window{.kernel_size = 3, .stride = 2, .padding = {1}, .count_include_pad = false}>, 3, 10>>(
      file, "1d_3_padding_1_without_pad");
  golden::holds<
      Shaped<AvgPool1d<Window{.kernel_size = 2, .padding = {1}, .ceil_mode = true, .count_include_pad = false}>, 3, 4>>(
      file, "1d_2_padding_1_ceil_without_pad");
  golden::holds<
      Shaped<AvgPool2d<Window{.kernel_size = 3, .stride = 1, .padding = {1}, .count_include_pad = false}>, 8, 5, 7>>(
      file, "2d_3_padding_1_without_pad");
  golden::holds<Shaped<
      AvgPool2d<Window{.kernel_size = 3, .stride = 2, .padding = {1}, .ceil_mode = true, .count_include_pad = false}>,
      9, 6, 8>>(file, "2d_3_ceil_without_pad");
}
