// Averages of numbers whose sums leave float's range: as in float64.
#include <tenon/declare.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/pool_frames.hpp>
#include <tenon/model/model.hpp>

#include "../../support/catch.hpp"

using namespace tenon;

namespace {

/// All averages of equal numbers are these numbers; with zeros as padding, so many of them.
template <class Net>
void of_equal_numbers(float number, float least = 1.0f) {
  INFO(detail::spelled<Net>(false).s);
  const Model<Net> model{Parameters<Net>{}};
  typename detail::of_shape<Tensor, float, &detail::input_getter<Net, 0>>::type x;
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = number;
  for (const float y : model(x)) {
    CHECK(y / number <= 1.0f + 1e-6f);
    CHECK(y / number >= least - 1e-6f);
  }
}

}  // namespace

TEST_CASE("averages of large numbers lie among them") {
  constexpr Window padded{.kernel_size = 3, .stride = 2, .padding = {1}};
  for (const float number : {3e38f, -3e38f, 1.0f, 1e-37f}) {
    of_equal_numbers<Sequential<Input<3, 7, 6>, AvgPool2d<2>>>(number);
    of_equal_numbers<Sequential<Input<9, 7, 5>, AvgPool2d<padded>>>(number, 4.0f / 9);
    of_equal_numbers<Sequential<Input<1, 30>, AvgPool1d<7>>>(number);
    of_equal_numbers<Sequential<Input<3, 7, 6>, AdaptiveAvgPool2d<2>>>(number);
    of_equal_numbers<Sequential<Input<3, 7, 6>, AdaptiveAvgPool2d<1>>>(number);
    of_equal_numbers<Sequential<Input<5, 17>, AdaptiveAvgPool1d<3>>>(number);
  }
}

TEST_CASE("averages of large numbers, frame by frame") {
  using Net = Sequential<Input<3, any>, AvgPool1d<Window{.kernel_size = 3, .stride = 1}>>;
  const Model<Net> model{Parameters<Net>{}};
  State<Net> state;
  const Tensor<float, 3> frame{3e38f, -3e38f, 6.0f};
  CHECK_FALSE(model.step(frame, state).has_value());
  CHECK_FALSE(model.step(frame, state).has_value());
  const auto y = model.step(frame, state);
  REQUIRE(y.has_value());
  for (std::size_t i = 0; i < 3; ++i) CHECK(std::fabs((*y)[i] / frame[i] - 1) <= 1e-6f);
}
