// The largest and the mean of windows against PyTorch.
#include <tenon/run.hpp>

#include "../support/golden.hpp"

using namespace tenon;

using golden::Shaped;

namespace {

/// What both kinds of pools have: windows that overlap, leave a rest, are padded, are rounded up.
template <template <detail::WindowArgument> class One, template <detail::WindowArgument> class Two>
void pools(const golden::File& file) {
  golden::holds<Shaped<One<2>, 3, 10>>(file, "1d_2");
  golden::holds<Shaped<One<3>, 8, 11>>(file, "1d_3_of_11");
  golden::holds<Shaped<One<Window{.kernel_size = 3, .stride = 2, .padding = {1}}>, 9, 12>>(file,
                                                                                           "1d_3_stride_2_padding_1");
  golden::holds<Shaped<One<Window{.kernel_size = 2, .ceil_mode = true}>, 7, 7>>(file, "1d_2_ceil");
  golden::holds<Shaped<One<Window{.kernel_size = 2, .stride = 3, .ceil_mode = true}>, 1, 9>>(file,
                                                                                             "1d_2_stride_3_ceil");
  golden::holds<Shaped<One<Window{.kernel_size = 2, .padding = {1}, .ceil_mode = true}>, 3, 4>>(file,
                                                                                                "1d_2_padding_1_ceil");
  golden::holds<Shaped<One<Window{.kernel_size = 2, .stride = 4}>, 17, 11>>(file, "1d_stride_larger");
  golden::holds<Shaped<Two<1>, 3, 4, 5>>(file, "2d_1");
  golden::holds<Shaped<Two<2>, 8, 6, 8>>(file, "2d_2");
  golden::holds<Shaped<Two<2>, 7, 5, 7>>(file, "2d_2_of_5_7");
  golden::holds<Shaped<Two<Window{.kernel_size = 3, .stride = 1}>, 9, 5, 7>>(file, "2d_3_stride_1");
  golden::holds<Shaped<Two<Window{.kernel_size = 3, .stride = 2, .padding = {1}}>, 16, 13, 17>>(
      file, "2d_3_stride_2_padding_1");
  golden::holds<Shaped<Two<Window{.kernel_size = {2, 3}, .stride = {1, 2}}>, 17, 6, 9>>(file, "2d_2_3_stride_1_2");
  golden::holds<Shaped<Two<Window{.kernel_size = {3, 5}, .stride = 2, .padding = {1, 2}}>, 3, 7, 9>>(
      file, "2d_3_5_padding_1_2");
  golden::holds<Shaped<Two<Window{.kernel_size = 2, .ceil_mode = true}>, 24, 5, 7>>(file, "2d_2_ceil");
  golden::holds<Shaped<Two<Window{.kernel_size = 3, .stride = 2, .padding = {1}, .ceil_mode = true}>, 8, 6, 8>>(
      file, "2d_3_stride_2_padding_1_ceil");
  golden::holds<Shaped<Two<Window{.kernel_size = 2, .stride = 3, .ceil_mode = true}>, 1, 6, 9>>(file,
                                                                                                "2d_2_stride_3_ceil");
  golden::holds<Shaped<Two<Window{.kernel_size = {5, 7}}>, 9, 5, 7>>(file, "2d_whole");
  golden::holds<Shaped<Two<1>, 3, 1, 1>>(file, "2d_of_1");
  golden::holds<Shaped<Two<2>, 1, 5, 7>>(file, "2d_one_channel");
}

}  // namespace

TEST_CASE("max_pool: as PyTorch") {
  const golden::File file("max_pool");
  pools<MaxPool1d, MaxPool2d>(file);
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

TEST_CASE("avg_pool: as PyTorch") {
  const golden::File file("avg_pool");
  pools<AvgPool1d, AvgPool2d>(file);
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
