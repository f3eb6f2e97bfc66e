// What docs/architecture.md says of Winograd's products: an output rounds as if each input of its window met the largest
// weight. Options{.winograd = false} is plain sums.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/winograd.hpp>
#include <tenon/model/model.hpp>

#include <algorithm>
#include <memory>

#include "../../support/catch.hpp"

namespace kernels = tenon::detail::kernels;

using namespace tenon;

namespace {

constexpr int C = 16, size = 8, at = 4;  // channels, places in a row, where the odd pixel stands
constexpr Options plain{.winograd = false};

using Net = Sequential<Input<C, size, size>, Conv2d<C, C, Window{.kernel_size = 3, .padding = {1}}>, MaxPool2d<1>>;
using Image = Tensor<float, C, size, size>;

static_assert(kernels::by_winograd({{size, size, 3, 1, 1, 1}, {size, size, 3, 1, 1, 1}, C, C, 1, C}));
// the option changes no vectors
template <Options O>
using Register = typename kernels::Vector<O.computes_with(), O.math>::Register;
static_assert(std::same_as<Register<plain>, Register<Options{}>>);
static_assert(std::same_as<Register<Options{.math = Math::reproducible, .winograd = false}>,
                           Register<Options{.math = Math::reproducible}>>);

template <Options O>
Image answer(const Parameters<Net>& parameters, const Image& x) {
  return (*std::make_unique<const Model<Net, O>>(parameters))(x);
}

/// Ones, but for the odd pixel of all channels.
Image ones_but(float odd) {
  Image x;
  for (float& number : x) number = 1;
  for (int c = 0; c < C; ++c) x(c, at, at) = odd;
  return x;
}

/// Weights in the middle of each window alone: an output meets no input but its own.
Parameters<Net> middles() {
  Parameters<Net> p;
  auto weight = get<"0.weight">(p);
  for (int o = 0; o < C; ++o)
    for (int c = 0; c < C; ++c) weight(o, c, 1, 1) = static_cast<float>((o * 7 + c * 5) % 13 - 6) / 7.0f;
  return p;
}

/// How far the answers beside the odd pixel are from the truth, in units of what plain sums may lose: (K + 2) 2^-24 of
/// the sum of their products' sizes.
double worst(const Parameters<Net>& p, const Image& y) {
  const auto weight = get<"0.weight">(p);
  double most = 0;
  for (int o = 0; o < C; ++o) {
    double truth = 0, sizes = 0;
    for (int c = 0; c < C; ++c) {
      truth += static_cast<double>(weight(o, c, 1, 1));
      sizes += std::fabs(static_cast<double>(weight(o, c, 1, 1)));
    }
    for (int row = 0; row < size; ++row)
      for (int col = 0; col < size; ++col)
        if (row != at || col != at)
          most =
              std::max(most, std::fabs(static_cast<double>(y(o, row, col)) - truth) / ((9 * C + 2) * 0x1p-24 * sizes));
  }
  return most;
}

}  // namespace

TEST_CASE("a pixel of 10^4 among ones, where the weights that meet it are 0") {
  const auto p = std::make_unique<Parameters<Net>>(middles());
  const double tiled = worst(*p, answer<Options{}>(*p, ones_but(1e4f)));
  const double summed = worst(*p, answer<plain>(*p, ones_but(1e4f)));
  CHECK(summed <= 1);
  CHECK(tiled <= 1e4 * summed);
  CHECK(tiled > 100 * summed);  // if that is gone, docs/architecture.md and options.hpp have better to say
}

TEST_CASE("of inputs of one size both are as exact") {
  const auto p = std::make_unique<Parameters<Net>>(middles());
  CHECK(worst(*p, answer<Options{}>(*p, ones_but(1))) <= 1);
  CHECK(worst(*p, answer<plain>(*p, ones_but(1))) <= 1);
}

TEST_CASE("an infinite pixel: plain sums that meet it are infinite, Winograd's may be NaN, others are numbers") {
  const auto p = std::make_unique<Parameters<Net>>();
  for (float& weight : get<"0.weight">(*p)) weight = 1;
  const auto x = ones_but(HUGE_VALF);
  const Image y = answer<plain>(*p, x), tiled = answer<Options{}>(*p, x);
  CHECK(std::any_of(tiled.begin(), tiled.end(), [](float v) { return std::isnan(v); }));
  for (int o = 0; o < C; ++o)
    for (int row = 0; row < size; ++row)
      for (int col = 0; col < size; ++col) {
        const bool meets = std::abs(row - at) <= 1 && std::abs(col - at) <= 1;
        CHECK(std::isfinite(y(o, row, col)) == !meets);
        CHECK_FALSE(std::isnan(y(o, row, col)));
        CHECK(std::isfinite(tiled(o, row, col)) == !meets);
      }
}
