// Layers that move numbers, and Upsample, against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/interpolate.hpp>
#include <tenon/kernels/planar.hpp>

#include "../support/golden.hpp"

using namespace tenon;

using golden::Shaped;

namespace {

template <class Pad>
void pads_rows(const golden::File& file) {
  [&]<int... N>(std::integer_sequence<int, N...>) {
    (golden::holds<Shaped<Pad, 3, N>>(file, "3_" + std::to_string(N) + "_by_2_3"), ...);
  }(std::integer_sequence<int, 7, 8, 9, 15, 16, 17, 31, 33>{});
}
template <class One, class Four, class Three>
void pads_images(const golden::File& file) {
  golden::holds<Shaped<One, 2, 5, 8>>(file, "2_5_8_by_1");
  golden::holds<Shaped<Four, 2, 5, 9>>(file, "2_5_9_by_1_2_3_4");
  golden::holds<Shaped<Three, 2, 4, 17>>(file, "2_4_17_by_3_0_0_2");
}

}  // namespace

TEST_CASE("zero_pad: as PyTorch") {
  const golden::File rows("zero_pad1d"), images("zero_pad2d");
  pads_rows<ZeroPad1d<2, 3>>(rows);
  golden::holds<Shaped<ZeroPad1d<3>, 4, 9>>(rows, "4_9_by_3");
  golden::holds<Shaped<ZeroPad1d<0, 8>, 4, 9>>(rows, "4_9_by_0_8");
  golden::holds<Shaped<ZeroPad1d<-2, 1>, 4, 9>>(rows, "4_9_cut");
  pads_images<ZeroPad2d<1>, ZeroPad2d<1, 2, 3, 4>, ZeroPad2d<3, 0, 0, 2>>(images);
  golden::holds<Shaped<ZeroPad2d<-1, -2, 1, -1>, 2, 5, 9>>(images, "2_5_9_cut");
}

TEST_CASE("reflection_pad: as PyTorch") {
  const golden::File rows("reflection_pad1d"), images("reflection_pad2d");
  pads_rows<ReflectionPad1d<2, 3>>(rows);
  golden::holds<Shaped<ReflectionPad1d<3>, 4, 9>>(rows, "4_9_by_3");
  golden::holds<Shaped<ReflectionPad1d<0, 8>, 4, 9>>(rows, "4_9_by_0_8");
  pads_images<ReflectionPad2d<1>, ReflectionPad2d<1, 2, 3, 4>, ReflectionPad2d<3, 0, 0, 2>>(images);
}

TEST_CASE("replication_pad: as PyTorch") {
  const golden::File rows("replication_pad1d"), images("replication_pad2d");
  pads_rows<ReplicationPad1d<2, 3>>(rows);
  golden::holds<Shaped<ReplicationPad1d<3>, 4, 9>>(rows, "4_9_by_3");
  golden::holds<Shaped<ReplicationPad1d<0, 8>, 4, 9>>(rows, "4_9_by_0_8");
  pads_images<ReplicationPad2d<1>, ReplicationPad2d<1, 2, 3, 4>, ReplicationPad2d<3, 0, 0, 2>>(images);
}

TEST_CASE("circular_pad: as PyTorch") {
  const golden::File rows("circular_pad1d"), images("circular_pad2d");
  pads_rows<CircularPad1d<2, 3>>(rows);
  golden::holds<Shaped<CircularPad1d<3>, 4, 9>>(rows, "4_9_by_3");
  golden::holds<Shaped<CircularPad1d<0, 8>, 4, 9>>(rows, "4_9_by_0_8");
  pads_images<CircularPad2d<1>, CircularPad2d<1, 2, 3, 4>, CircularPad2d<3, 0, 0, 2>>(images);
}

TEST_CASE("reshape: as PyTorch") {
  const golden::File file("reshape");
  golden::holds<Shaped<Reshape<2, 3, 4>, 24>>(file, "24_to_2_3_4");
  golden::holds<Shaped<Reshape<3, 8>, 4, 6>>(file, "4_6_to_3_8");
  golden::holds<Shaped<Reshape<any, 6>, 2, 3, 4>>(file, "2_3_4_open");
  golden::holds<Sequential<Linear<5, 24>, Reshape<4, 6>, Linear<6, 3>>>(file, "between");
  golden::holds<Sequential<Input<4, 5, 6>, Conv2d<4, 6, 3>, Reshape<3, 2, 12>, Conv2d<3, 2, 2>>>(
      file, "between_convolutions");
}

TEST_CASE("transpose: as PyTorch") {
  const golden::File file("transpose");
  golden::holds<Shaped<Transpose<1, 2>, 3, 5, 9>>(file, "1_2");
  golden::holds<Shaped<Transpose<1, 3>, 3, 5, 9>>(file, "1_3");
  golden::holds<Shaped<Transpose<2, 3>, 3, 5, 9>>(file, "2_3");
  golden::holds<Shaped<Transpose<3, 1>, 3, 5, 9>>(file, "3_1");
  golden::holds<Shaped<Transpose<1, 2>, 4, 17>>(file, "4_17");
  golden::holds<Shaped<Transpose<-1, -2>, 2, 3, 2, 4>>(file, "minus_1_minus_2");
  golden::holds<Shaped<Transpose<2, 4>, 2, 3, 2, 4, 3>>(file, "rank_5");
}

TEST_CASE("slice: as PyTorch") {
  const golden::File file("slice");
  golden::holds<Shaped<Slice<1, 0, 5>, 20>>(file, "20_0_5");
  golden::holds<Shaped<Slice<1, 7, 24>, 33>>(file, "33_7_24");
  golden::holds<Shaped<Slice<1, -9, -1>, 33>>(file, "33_minus_9_minus_1");
  golden::holds<Shaped<Slice<1, 1, 4>, 5, 9>>(file, "5_9_dim_1");
  golden::holds<Shaped<Slice<2, 1, 9>, 5, 9>>(file, "5_9_dim_2");
  golden::holds<Shaped<Slice<2, 2, -1>, 3, 5, 9>>(file, "3_5_9_dim_2");
  golden::holds<Shaped<Slice<-1, 3, 4>, 3, 5, 9>>(file, "3_5_9_dim_minus_1");
}

TEST_CASE("pixel_shuffle: as PyTorch") {
  const golden::File file("pixel_shuffle");
  golden::holds<Shaped<PixelShuffle<2>, 4, 3, 5>>(file, "4_3_5_by_2");
  golden::holds<Shaped<PixelShuffle<2>, 8, 2, 9>>(file, "8_2_9_by_2");
  golden::holds<Shaped<PixelShuffle<3>, 9, 2, 3>>(file, "9_2_3_by_3");
  golden::holds<Shaped<PixelShuffle<1>, 3, 4, 4>>(file, "3_4_4_by_1");
}

TEST_CASE("pixel_unshuffle: as PyTorch") {
  const golden::File file("pixel_unshuffle");
  golden::holds<Shaped<PixelUnshuffle<2>, 1, 6, 10>>(file, "1_6_10_by_2");
  golden::holds<Shaped<PixelUnshuffle<2>, 3, 4, 18>>(file, "3_4_18_by_2");
  golden::holds<Shaped<PixelUnshuffle<3>, 2, 6, 9>>(file, "2_6_9_by_3");
}

TEST_CASE("upsample: as PyTorch") {
  constexpr Interpolation linear = Interpolation::linear, bilinear = Interpolation::bilinear;
  const golden::File file("upsample");
  golden::holds<Shaped<Upsample<2>, 2, 9>>(file, "2_9_nearest_by_2");
  golden::holds<Shaped<Upsample<3>, 2, 7>>(file, "2_7_nearest_by_3");
  golden::holds<Shaped<Upsample<2>, 2, 3, 5>>(file, "2_3_5_nearest_by_2");
  golden::holds<Shaped<Upsample<3>, 2, 3, 3>>(file, "2_3_3_nearest_by_3");
  golden::holds<Shaped<Upsample<2, linear>, 2, 9>>(file, "2_9_linear_by_2");
  golden::holds<Shaped<Upsample<3, linear>, 2, 7>>(file, "2_7_linear_by_3");
  golden::holds<Shaped<Upsample<2, bilinear>, 2, 3, 5>>(file, "2_3_5_bilinear_by_2");
  golden::holds<Shaped<Upsample<2, bilinear>, 1, 4, 9>>(file, "1_4_9_bilinear_by_2");
  golden::holds<Shaped<Upsample<3, bilinear>, 2, 3, 4>>(file, "2_3_4_bilinear_by_3");
  golden::holds<Shaped<Upsample<4, bilinear>, 2, 1, 1>>(file, "2_1_1_bilinear_by_4");
  golden::holds<Shaped<Upsample<2>, 3, 17>>(file, "3_17_nearest_by_2");
  golden::holds<Shaped<Upsample<2>, 9, 2, 8>>(file, "9_2_8_nearest_by_2");
  golden::holds<Shaped<Upsample<5, linear>, 3, 1>>(file, "3_1_linear_by_5");
  golden::holds<Shaped<Upsample<2, bilinear>, 3, 1, 17>>(file, "3_1_17_bilinear_by_2");
  golden::holds<Shaped<Upsample<4, bilinear>, 2, 5, 8>>(file, "2_5_8_bilinear_by_4");
}
