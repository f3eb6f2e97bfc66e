// Tenon: y = m(x, workspace), and m.try_run(x, y, workspace) for large outputs.
#include <algorithm>
#include <tenon/run.hpp>

#include "../rounds/fixed_size.hpp"
#include "nets.hpp"

namespace bench {

namespace {

using namespace tenon;

constexpr Window padded(const Operation& o) {
  return {.kernel_size = o.kernel,
          .stride = o.stride,
          .padding = {.top = o.before, .bottom = o.after, .left = o.before, .right = o.after},
          .groups = o.groups};
}

/// A convolution by itself: what its one operation says.
template <Net N>
struct network {
  using type =
      Sequential<Input<N.channels, N.size, N.size>, Conv2d<N.channels, N.operations[0].out, padded(N.operations[0])>>;
};
template <>
struct network<cnn> {
  using type = Sequential<Input<1, 28, 28>, Conv2d<1, 8, 3>, ReLU, MaxPool2d<2>, Conv2d<8, 16, 3>, ReLU, MaxPool2d<2>,
                          Flatten, Linear<400, 10>>;
};

constexpr Window same_3{.kernel_size = 3, .padding = {1}};
template <int In, int Out>
using Halving = Sequential<
    Branch<Sequential<Conv2d<In, Out, padded(halving(0, Out, 3))>, ReLU>, Conv2d<In, Out, padded(halving(0, Out, 1))>>,
    Parallel<Conv2d<Out, Out, same_3>, Identity>, Add, ReLU>;
template <>
struct network<resnet8> {
  using type = Sequential<Input<3, 32, 32>, Conv2d<3, 16, same_3>, ReLU,
                          Residual<Conv2d<16, 16, same_3>, ReLU, Conv2d<16, 16, same_3>>, ReLU, Halving<16, 32>,
                          Halving<32, 64>, AvgPool2d<8>, Flatten, Linear<64, 10>>;
};

template <int In, int Out, int Stride>
using Separable = Sequential<Conv2d<In, In, padded(depthwise(0, In, 3, Stride))>, ReLU, Conv2d<In, Out, 1>, ReLU>;
template <>
struct network<separable> {
  using type = Sequential<Input<3, 32, 32>, Conv2d<3, 16, same_3>, ReLU, Separable<16, 32, 1>, Separable<32, 64, 2>,
                          Separable<64, 64, 1>, Separable<64, 128, 2>, AvgPool2d<8>, Flatten, Linear<128, 10>>;
};

template <>
struct network<mobilenet> {
  using type = Sequential<Input<3, 96, 96>, Conv2d<3, 8, padded(halving(0, 8, 3))>, ReLU, Separable<8, 16, 1>,
                          Separable<16, 32, 2>, Separable<32, 32, 1>, Separable<32, 64, 2>, Separable<64, 64, 1>,
                          Separable<64, 128, 2>, Repeat<5, Separable<128, 128, 1>>, Separable<128, 256, 2>,
                          Separable<256, 256, 1>, AvgPool2d<3>, Flatten, Linear<256, 2>>;
};

template <Net N, int>
class TenonNet : public Peer {
  using Type = typename network<N>::type;
  static_assert(tenon::multiply_adds<Type> == static_cast<std::size_t>(bench::multiply_adds(N)));
  static_assert(parameter_count<Type> == static_cast<std::size_t>(bench::floats(N)));

 public:
  TenonNet() {
    x = x_.data();
    y = y_.data();
  }
  void run() override {
    if constexpr (N.kind == Kind::single)
      model_.try_run(x_, y_, workspace_);
    else
      y_ = model_(x_, workspace_);
  }

 private:
  static Parameters<Type> weights() {
    Parameters<Type> p;
    std::ranges::copy(parameters(N), p.begin());
    return p;
  }

  Model<Type> model_{weights()};
  Workspace<Type> workspace_;
  Tensor<float, N.channels, N.size, N.size> x_{};
  typename Model<Type>::Output y_{};
};

const Registration registration{{"Tenon",
                                 "xsimd " + std::to_string(XSIMD_VERSION_MAJOR) + "." +
                                     std::to_string(XSIMD_VERSION_MINOR) + "." + std::to_string(XSIMD_VERSION_PATCH),
                                 0, &make<TenonNet>}};

}  // namespace

}  // namespace bench
