// BatchNorm of a variance that is none, alone and packed into its neighbour: as PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/model/model.hpp>

#include "../../support/catch.hpp"

using namespace tenon;

namespace {

constexpr int C = 16;  // channels; the variances of the first four are none that training leaves

/// Weights and biases of the norm and of what stands before it are 2 and 3.
template <class Net>
auto model() {
  Parameters<Net> p;
  for (float& number : p) number = 2;
  for (float& number : get<"norm.bias">(p)) number = 3;
  auto variance = get<"norm.running_var">(p);
  variance(0) = -1;
  variance(1) = HUGE_VALF;
  variance(2) = NAN;
  variance(3) = -HUGE_VALF;
  return Model<Net>{p};
}

/// NaN of a negative variance, the bias of an infinite one, else a number that depends on the input.
template <class Net>
void as_pytorch() {
  INFO(detail::spelled<Net>(false).s);
  typename detail::of_shape<Tensor, float, &detail::input_getter<Net, 0>>::type x;
  for (float& number : x) number = 1;
  const auto y = model<Net>()(x);
  const std::size_t places = y.size() / C;
  for (std::size_t i = 0; i < places; ++i) {
    CHECK(std::isnan(y[i]));
    CHECK(y[places + i] == 3.0f);
    CHECK(std::isnan(y[2 * places + i]));
    CHECK(std::isnan(y[3 * places + i]));
    for (std::size_t c = 4; c < C; ++c) CHECK((std::isfinite(y[c * places + i]) && y[c * places + i] != 3.0f));
  }
}

using Norm1d = Named<"norm", BatchNorm1d<C>>;
using Norm2d = Named<"norm", BatchNorm2d<C>>;

}  // namespace

TEST_CASE("a variance that is negative, infinite or no number: alone") {
  as_pytorch<Sequential<Input<C>, Norm1d>>();
  as_pytorch<Sequential<Input<C, 3, 2>, Norm2d>>();
}

TEST_CASE("a variance that is negative, infinite or no number: in the matrix or convolution before it") {
  as_pytorch<Sequential<Linear<5, C>, Norm1d>>();
  as_pytorch<Sequential<Input<2, 4, 4>, Conv2d<2, C, 3>, Norm2d>>();
  as_pytorch<Sequential<Input<C, 4, 4>, Conv2d<C, C, Window{.kernel_size = 3, .groups = C}>, Norm2d>>();
  as_pytorch<Sequential<Input<16, 8, 8>, Conv2d<16, C, Window{.kernel_size = 3, .padding = {1}}>, Norm2d>>();
}

TEST_CASE("a variance of 0 without an epsilon divides by 0") {
  const float p[]{1, 0, 0, 0};
  CHECK(BatchNorm1d<1, 0>::scale(p, 0) == HUGE_VAL);
}
