// Tenon in every form of a call: y = m(x), or y = m(x, workspace) where the workspace is too large for the stack; the
// same with a workspace of one's own; and with a model and a workspace in static memory, as an embedded model's are.
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

enum class Form { usual, workspace, fixed };

template <Net N, Form F>
class TenonNet : public Peer {
  using Type = typename network<N>::type;
  using Image = Tensor<float, N.channels, N.size, N.size>;
  static constexpr bool fits_stack = workspace_bytes<Type> <= 64 * 1024;
  static_assert(tenon::multiply_adds<Type> == static_cast<std::size_t>(bench::multiply_adds(N)));
  static_assert(parameter_count<Type> == static_cast<std::size_t>(bench::floats(N)));

 public:
  TenonNet() {
    x = x_.data();
    y = y_.data();
  }
  void run() override {
    if constexpr (F == Form::fixed) {
      static const Model<Type> model{weights()};
      static Workspace<Type> workspace;
      y_ = model(x_, workspace);
    } else if constexpr (N.kind == Kind::single) {
      model_.try_run(x_, y_, workspace_);
    } else if constexpr (F == Form::usual && fits_stack) {
      y_ = model_(x_);
    } else {
      y_ = model_(x_, workspace_);
    }
  }

 private:
  static Parameters<Type> weights() {
    Parameters<Type> p;
    std::ranges::copy(parameters(N), p.begin());
    return p;
  }

  Model<Type> model_{weights()};
  Workspace<Type> workspace_;
  Image x_{};
  typename Model<Type>::Output y_{};
};

template <Net N, int>
using Usual = TenonNet<N, Form::usual>;
/// The other forms, of the small CNN alone: the others' workspaces are never on the stack.
template <Form F>
std::unique_ptr<Peer> make_cnn(int net, int) {
  return net == 0 ? std::make_unique<TenonNet<cnn, F>>() : nullptr;
}

const Registration registration{{"Tenon",
                                 "xsimd " + std::to_string(XSIMD_VERSION_MAJOR) + "." +
                                     std::to_string(XSIMD_VERSION_MINOR) + "." + std::to_string(XSIMD_VERSION_PATCH),
                                 0, &make<Usual>}};
const Registration with_workspace{{"Tenon workspace", "", 1, &make_cnn<Form::workspace>}};
const Registration fixed{{"Tenon static", "", 2, &make_cnn<Form::fixed>}};

}  // namespace

}  // namespace bench
