// Sums, means and lengths of numbers whose sums and squares leave float's range: as in float64.
#include <tenon/declare.hpp>
#include <tenon/kernels/reduce.hpp>
#include <tenon/model/model.hpp>

#include "../../support/catch.hpp"

using namespace tenon;

namespace {

constexpr double infinity = HUGE_VAL;

/// y within a millionth of each row's length or largest number.
template <class Y>
void near(const Y& y, const std::vector<double>& expected, const std::vector<double>& sizes) {
  REQUIRE(y.size() == expected.size());
  for (std::size_t i = 0; i < y.size(); ++i) {
    INFO("number " << i << " is " << y[i] << ", in float64 " << expected[i]);
    CHECK((static_cast<double>(y[i]) == expected[i] ||
           std::fabs(static_cast<double>(y[i]) - expected[i]) <= 1e-6 * sizes[i % sizes.size()]));
  }
}

template <class Net, class X>
auto answer(const X& x) {
  return Model<Net>{Parameters<Net>{}}(x);
}

/// Columns of three, of which each has another size.
constexpr Tensor<float, 3, 5> columns{3e38f, 1e30f, 1.0f, 1e-30f, -3e38f,    //
                                      3e38f, 0.0f,  2.0f, 2e-30f, -2.9e38f,  //
                                      3e38f, 2e30f, 3.0f, 3e-30f, 3e38f};
const std::vector<double> largest{3e38, 2e30, 3, 3e-30, 3e38};

}  // namespace

TEST_CASE("means of large numbers lie among them") {
  Tensor<float, 1, 19> all;
  for (float& x : all) x = -3e38f;
  near(answer<Sequential<Input<1, 4>, Mean<-1>>>(Tensor<float, 1, 4>{3e38f, 3e38f, 3e38f, 3e38f}), {3e38}, {3e38});
  near(answer<Sequential<Input<1, 3>, Mean<-1>>>(Tensor<float, 1, 3>{3e38f, 3e38f, -3e38f}), {1e38}, {3e38});
  near(answer<Sequential<Input<1, 19>, Mean<-1>>>(all), {-3e38}, {3e38});
  near(answer<Sequential<Input<3, 5>, Mean<1>>>(columns), {3e38, 1e30, 2, 2e-30, -2.9e38 / 3}, largest);
}

TEST_CASE("sums that return into float's range") {
  const Tensor<float, 1, 6> x{3e38f, 3e38f, 1e38f, -3e38f, -2e38f, -3e38f};
  near(answer<Sequential<Input<1, 6>, Sum<-1>>>(x), {-1e38}, {3e38});
  near(answer<Sequential<Input<3, 5>, Sum<1>>>(columns), {infinity, 3e30, 6, 6e-30, -2.9e38}, largest);
  near(answer<Sequential<Input<1, 2>, Sum<-1>>>(Tensor<float, 1, 2>{-3e38f, -3e38f}), {-infinity}, {1});
}

TEST_CASE("sums with infinities and numbers that are none are as PyTorch's") {
  const float inf = HUGE_VALF;
  using Rows = Sequential<Input<2, 3>, Branch<Mean<-1>, Sum<-1>>>;
  const auto y = answer<Rows>(Tensor<float, 2, 3>{inf, 3e38f, 3e38f, inf, 1.0f, -inf});
  CHECK((y.get<0>()[0] == inf && y.get<1>()[0] == inf));
  CHECK((std::isnan(y.get<0>()[1]) && std::isnan(y.get<1>()[1])));
  const auto z = answer<Sequential<Input<2, 3>, Mean<1>>>(Tensor<float, 2, 3>{inf, 1.0f, NAN, -inf, -inf, 1.0f});
  CHECK((std::isnan(z[0]) && z[1] == -inf && std::isnan(z[2])));
}

TEST_CASE("sums of the least numbers are exact") {
  const float least = 0x1p-149f;
  CHECK(answer<Sequential<Input<1, 4>, Sum<-1>>>(Tensor<float, 1, 4>{least, least, least, least})[0] == 0x1p-147f);
  CHECK(answer<Sequential<Input<1, 4>, Mean<-1>>>(Tensor<float, 1, 4>{least, least, least, least})[0] == least);
}

TEST_CASE("lengths of large and small numbers: Normalize as in float64") {
  near(answer<Sequential<Input<4>, Normalize<>>>(Tensor<float, 4>{1e30f, 1e30f, -1e30f, 1e30f}), {0.5, 0.5, -0.5, 0.5},
       {1});
  near(answer<Sequential<Input<2>, Normalize<>>>(Tensor<float, 2>{3e38f, -3e38f}), {std::sqrt(0.5), -std::sqrt(0.5)},
       {1});
  near(answer<Sequential<Input<2>, Normalize<>>>(Tensor<float, 2>{1e-30f, -1e-30f}), {1e-18, -1e-18}, {1e-18});
  near(answer<Sequential<Input<2>, Normalize<>>>(Tensor<float, 2>{3e-12f, 4e-12f}), {0.6, 0.8}, {1});
  const auto y = answer<Sequential<Input<3, 5>, Normalize<1>>>(columns);
  const double root3 = std::sqrt(3.0), root5 = std::sqrt(5.0), root14 = std::sqrt(14.0);
  const double last = std::sqrt(9 + 2.9 * 2.9 + 9);
  near(y,
       {1 / root3, 1 / root5, 1 / root14, 1e-18, -3 / last,  //
        1 / root3, 0, 2 / root14, 2e-18, -2.9 / last,        //
        1 / root3, 2 / root5, 3 / root14, 3e-18, 3 / last},
       {1, 1, 1, 1e-18, 1});
}
