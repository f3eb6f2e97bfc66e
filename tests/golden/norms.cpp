// Norms and reductions against PyTorch, over sizes around the lanes.
#include <tenon/declare.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/reduce.hpp>

#include "../support/golden.hpp"

using namespace tenon;

using golden::Shaped;

namespace {

/// Calls f<N>(name) for sizes around the lanes. Each network costs a second of compile time.
template <int... N>
void each_of(const auto& f) {
  (f.template operator()<N>(std::to_string(N)), ...);
}

}  // namespace

TEST_CASE("layer_norm: as PyTorch") {
  const golden::File file("layer_norm");
  each_of<1, 7, 8, 9, 17, 33>([&]<int N>(const std::string& n) { golden::holds<LayerNorm<N>>(file, n); });
  golden::holds<Shaped<LayerNorm<33>, 3, 33>>(file, "3_33");
  golden::holds<Shaped<LayerNorm<4, 6>, 3, 4, 6>>(file, "last_two");
  golden::holds<LayerNorm<2, 3, 3>>(file, "all");
  golden::holds<LayerNorm<17, Eps{1e-2}>>(file, "eps");
  golden::holds<LayerNorm<17, Affine::no>>(file, "no_affine");
  golden::holds<LayerNorm<17, Bias::no>>(file, "no_bias");
  golden::holds<LayerNorm<33>>(file, "far_from_zero");
  golden::holds<LayerNorm<33>>(file, "small");
  golden::holds<LayerNorm<9>>(file, "constant");
}

TEST_CASE("rms_norm: as PyTorch") {
  const golden::File file("rms_norm");
  each_of<7, 8, 9, 17>([&]<int N>(const std::string& n) { golden::holds<RMSNorm<N>>(file, n); });
  golden::holds<Shaped<RMSNorm<4, 6>, 3, 4, 6>>(file, "last_two");
  golden::holds<Shaped<RMSNorm<17, Eps{1e-2}>, 3, 17>>(file, "eps");
  golden::holds<RMSNorm<17, Affine::no>>(file, "no_affine");
  golden::holds<RMSNorm<9>>(file, "zeros");
}

TEST_CASE("group_norm: as PyTorch") {
  const golden::File file("group_norm");
  golden::holds<Shaped<GroupNorm<2, 6>, 6>>(file, "2_of_6");
  golden::holds<Shaped<GroupNorm<3, 6>, 6, 7>>(file, "3_of_6_7");
  golden::holds<Shaped<GroupNorm<2, 4>, 4, 17>>(file, "2_of_4_17");
  golden::holds<Shaped<GroupNorm<1, 5>, 5, 3, 3>>(file, "1_of_5_3_3");
  golden::holds<Shaped<GroupNorm<2, 4>, 4, 3, 11>>(file, "2_of_4_3_11");
  golden::holds<Shaped<GroupNorm<17, 34>, 34>>(file, "17_of_34");
  golden::holds<Shaped<GroupNorm<2, 4, 1e-2>, 4, 9>>(file, "eps");
  golden::holds<Shaped<GroupNorm<2, 4, 1e-5, Affine::no>, 4, 8>>(file, "no_affine");
}

TEST_CASE("instance_norm: as PyTorch") {
  const golden::File rows("instance_norm1d"), images("instance_norm2d");
  each_of<7, 9>([&]<int N>(const std::string& n) { golden::holds<Shaped<InstanceNorm1d<3>, 3, N>>(rows, "3_" + n); });
  golden::holds<Shaped<InstanceNorm1d<3, 1e-5, Affine::yes>, 3, 17>>(rows, "affine");
  golden::holds<Shaped<InstanceNorm2d<3>, 3, 4, 4>>(images, "3_4_4");
  golden::holds<Shaped<InstanceNorm2d<3, 1e-5, Affine::yes>, 3, 3, 11>>(images, "affine");
  golden::holds<Shaped<InstanceNorm2d<3, 1e-2, Affine::yes>, 3, 3, 3>>(images, "affine_eps");
}

namespace {

template <template <int> class Reduction>
void reduces(const std::string& name) {
  const golden::File file(name);
  each_of<1, 17>([&]<int N>(const std::string& n) { golden::holds<Shaped<Reduction<1>, N>>(file, n); });
  golden::holds<Shaped<Reduction<1>, 3, 7>>(file, "3_7_dim_1");
  golden::holds<Shaped<Reduction<1>, 3, 5, 9>>(file, "3_5_9_dim_1");
  golden::holds<Shaped<Reduction<2>, 3, 5, 9>>(file, "3_5_9_dim_2");
  golden::holds<Shaped<Reduction<-1>, 3, 5, 9>>(file, "3_5_9_dim_minus_1");
}

}  // namespace

TEST_CASE("mean: as PyTorch") { reduces<Mean>("mean"); }
TEST_CASE("sum: as PyTorch") { reduces<Sum>("sum"); }
TEST_CASE("max: as PyTorch") { reduces<Max>("max"); }

#if !defined(__FAST_MATH__)  // which rules NaN out
TEST_CASE("max: NaN where there is one") {
  using Row = Sequential<Input<17>, Max<1>>;
  using Columns = Sequential<Input<2, 9>, Max<1>>;
  const Model<Row> row{Parameters<Row>{}};
  const Model<Columns> columns{Parameters<Columns>{}};
  for (std::size_t at = 0; at < 17; ++at) {
    Tensor<float, 17> x{};
    x[at] = NAN;
    REQUIRE(std::isnan(row(x)[0]));
  }
  Tensor<float, 2, 9> x{};
  x[3] = x[17] = NAN;
  const auto y = columns(x);
  for (std::size_t i = 0; i < 9; ++i) REQUIRE(std::isnan(y[i]) == (i == 3 || i == 8));
}
#endif

TEST_CASE("normalize: as PyTorch") {
  const golden::File file("normalize");
  each_of<1, 8, 17>([&]<int N>(const std::string& n) { golden::holds<Shaped<Normalize<>, N>>(file, n); });
  golden::holds<Shaped<Normalize<>, 3, 17>>(file, "3_17");
  golden::holds<Shaped<Normalize<2>, 3, 5, 9>>(file, "3_5_9_dim_2");
  golden::holds<Shaped<Normalize<-1>, 3, 5, 9>>(file, "3_5_9_dim_minus_1");
  golden::holds<Shaped<Normalize<>, 9>>(file, "small");
  golden::holds<Shaped<Normalize<>, 9>>(file, "zeros");
}

TEST_CASE("scale, shift: as PyTorch") {
  const golden::File scale("scale"), shift("shift");
  golden::holds<Shaped<Scale<0.5>, 17>>(scale, "half");
  golden::holds<Shaped<Scale<-0.3>, 3, 5>>(scale, "minus_0_3");
  golden::holds<Shaped<Shift<-1>, 17>>(shift, "minus_1");
  golden::holds<Shaped<Shift<0.375>, 3, 5>>(shift, "0_375");
}
