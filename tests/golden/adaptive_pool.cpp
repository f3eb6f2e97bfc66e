// Adaptive pools, and what is left of an image or a row when its places are summed up, against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/interpolate.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/reduce.hpp>

#include "../support/golden.hpp"

using namespace tenon;

using golden::Shaped;

TEST_CASE("adaptive_avg_pool: as PyTorch") {
  const golden::File rows("adaptive_avg_pool1d"), images("adaptive_avg_pool2d");
  golden::holds<Shaped<AdaptiveAvgPool1d<3>, 8, 12>>(rows, "8_12_to_3");
  golden::also<Shaped<AdaptiveAvgPool1d<4>, 7, 11>>(rows, "7_11_to_4");
  golden::holds<Shaped<AdaptiveAvgPool1d<7>, 9, 3>>(rows, "9_3_to_7");
  golden::also<Shaped<AdaptiveAvgPool1d<1>, 17, 13>>(rows, "17_13_to_1");
  golden::holds<Shaped<AdaptiveAvgPool1d<1>, 1, 1>>(rows, "1_1_to_1");
  golden::also<Shaped<AdaptiveAvgPool2d<3, 2>, 8, 6, 4>>(images, "8_6_4_to_3_2");
  golden::holds<Shaped<AdaptiveAvgPool2d<3>, 9, 7, 5>>(images, "9_7_5_to_3");
  golden::also<Shaped<AdaptiveAvgPool2d<5, 4>, 7, 2, 3>>(images, "7_2_3_to_5_4");
  golden::holds<Shaped<AdaptiveAvgPool2d<1>, 17, 5, 7>>(images, "17_5_7_to_1");
  golden::also<Shaped<AdaptiveAvgPool2d<1, 4>, 3, 1, 9>>(images, "3_1_9_to_1_4");
}

TEST_CASE("adaptive_max_pool: as PyTorch") {
  const golden::File rows("adaptive_max_pool1d"), images("adaptive_max_pool2d");
  golden::holds<Shaped<AdaptiveMaxPool1d<3>, 9, 12>>(rows, "9_12_to_3");
  golden::also<Shaped<AdaptiveMaxPool1d<4>, 8, 11>>(rows, "8_11_to_4");
  golden::holds<Shaped<AdaptiveMaxPool1d<7>, 7, 3>>(rows, "7_3_to_7");
  golden::also<Shaped<AdaptiveMaxPool2d<3, 2>, 7, 6, 4>>(images, "7_6_4_to_3_2");
  golden::holds<Shaped<AdaptiveMaxPool2d<3>, 8, 7, 5>>(images, "8_7_5_to_3");
  golden::also<Shaped<AdaptiveMaxPool2d<1>, 9, 5, 7>>(images, "9_5_7_to_1");
}

#if !defined(__FAST_MATH__)
TEST_CASE("adaptive_max_pool: NaN stays NaN, minus infinity is the largest of nothing else") {
  const golden::File rows("adaptive_max_pool1d"), images("adaptive_max_pool2d");
  golden::holds<Shaped<AdaptiveMaxPool1d<4>, 3, 11>>(rows, "nan");
  golden::also<Shaped<AdaptiveMaxPool2d<2, 3>, 9, 5, 7>>(images, "nan");
}
#endif

TEST_CASE("one number of each channel: as PyTorch") {
  const golden::File file("conv_networks");
  golden::holds<Sequential<Input<3, 5, 6>, Conv2d<3, 17, 3>, BatchNorm2d<17>, ReLU, AdaptiveAvgPool2d<1>, Flatten,
                           Linear<17, 5>>>(file, "global_average");
  golden::also<Sequential<Input<3, 5, 6>, Conv2d<3, 9, 3>, ReLU, Sequential<Mean<3>, Mean<2>>, Linear<9, 5>>>(
      file, "mean_of_places");
  golden::holds<Sequential<Input<3, 5, 6>, Conv2d<3, 9, 3>, ReLU, Sequential<Max<2>, Max<-1>>, Linear<9, 5>>>(
      file, "largest_of_places");
  golden::also<Sequential<Input<5, 11>, Conv1d<5, 9, 3>, ReLU, Max<2>, Linear<9, 2>>>(file, "largest_in_time");
}

TEST_CASE("another size between two convolutions: as PyTorch") {
  const golden::File file("conv_networks");
  constexpr Window same_3{.kernel_size = 3, .padding = {1}};
  golden::holds<Sequential<Input<3, 6, 8>, Conv2d<3, 9, 2>, ReLU, AdaptiveMaxPool2d<3, 4>, Conv2d<9, 4, same_3>>>(
      file, "adaptive_between");
  golden::also<Sequential<Input<3, 4, 5>, Conv2d<3, 9, 2>, ReLU, Upsample<2>, Conv2d<9, 4, same_3>>>(
      file, "upsampled_between");
  golden::holds<
      Sequential<Input<3, 4, 5>, Conv2d<3, 9, 2>, ReLU, Upsample<2, Interpolation::bilinear>, Conv2d<9, 4, same_3>>>(
      file, "interpolated_between");
}
