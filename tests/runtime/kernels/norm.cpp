// Norms of numbers whose squares are no floats: as in float64.
#include <tenon/declare.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/model/model.hpp>

#include "../../support/catch.hpp"

using namespace tenon;

namespace {

constexpr Tensor<float, 4> large{-3e30f, -1e30f, 1e30f, 3e30f};
constexpr float expected[]{-1.3416408f, -0.4472136f, 0.4472136f, 1.3416408f};

template <class Net>
void agrees(float scale, float again = 1.0f) {
  const Model<Net> model{Parameters<Net>{}};
  typename detail::of_shape<Tensor, float, &detail::input_getter<Net, 0>>::type x;
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = large[i % 4] * scale * again;
  const auto y = model(x);
  for (std::size_t i = 0; i < y.size(); ++i) CHECK(std::fabs(y[i] - expected[i % 4]) <= 1e-6f);
}

}  // namespace

TEST_CASE("norms of large numbers: as in float64") {
  for (const float scale : {1e-30f, 1.0f, 1e8f}) {
    agrees<Sequential<LayerNorm<4, Affine::no, Eps{1e-12}>>>(scale);
    agrees<Sequential<Input<4>, RMSNorm<4, Affine::no, Eps{1e-12}>>>(scale);
    agrees<Sequential<Input<2, 4>, GroupNorm<1, 2, 1e-12, Affine::no>>>(scale);
    agrees<Sequential<Input<2, 12>, InstanceNorm1d<2, 1e-12>>>(scale);
  }
}

namespace {

/// Every number of a row is this one; each answer is `answer`.
template <class Net>
void of_equal_numbers(float number, float answer) {
  const Model<Net> model{Parameters<Net>{}};
  typename detail::of_shape<Tensor, float, &detail::input_getter<Net, 0>>::type x;
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = number;
  for (const float y : model(x)) CHECK(std::fabs(y - answer) <= 1e-6f);
}

}  // namespace

TEST_CASE("norms of equal numbers, however large: the mean is taken away and nothing is left") {
  for (const float number : {3e38f, -3e38f, 1e25f}) {
    of_equal_numbers<Sequential<LayerNorm<4, Affine::no>>>(number, 0);
    of_equal_numbers<Sequential<LayerNorm<4, Affine::no, Eps{0}>>>(3e38f, 0);
    of_equal_numbers<Sequential<Input<2, 4>, GroupNorm<1, 2, 1e-5, Affine::no>>>(number, 0);
    of_equal_numbers<Sequential<Input<2, 16>, InstanceNorm1d<2>>>(number, 0);
    of_equal_numbers<Sequential<Input<13>, RMSNorm<13, Affine::no>>>(number, number < 0 ? -1.0f : 1.0f);
  }
  for (const float number : {3e38f, -3.1e38f}) {  // no float is the mean of so many, but for rounding
    of_equal_numbers<Sequential<LayerNorm<7, Affine::no>>>(number, 0);
    of_equal_numbers<Sequential<LayerNorm<13, Affine::no>>>(number, 0);
    of_equal_numbers<Sequential<LayerNorm<100, Affine::no>>>(number, 0);
  }
}

TEST_CASE("norms of small numbers without an epsilon: as in float64") {
  for (const float size : {1e-14f, 1e-20f, 1e-34f}) {
    agrees<Sequential<LayerNorm<4, Affine::no, Eps{0}>>>(1e-30f, size);
    agrees<Sequential<Input<4>, RMSNorm<4, Affine::no, Eps{0}>>>(1e-30f, size);
  }
}

TEST_CASE("norms of large numbers in constant expressions") {
  using Net = Sequential<LayerNorm<4, Affine::no>>;
  constexpr Model<Net> model{Parameters<Net>{}};
  constexpr auto y = model(large);
  static_assert(y[0] < -1.34f && y[0] > -1.35f && y[3] == -y[0]);
}
