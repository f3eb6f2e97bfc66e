// Conv2d: the shape rule, its parameters in PyTorch's layout, what it costs, what it folds.
#include <tenon/declare.hpp>
#include <tenon/lowering/steps.hpp>

namespace tenon {

using namespace extend;

using Plain = Conv2d<3, 16, 3>;
static_assert(Plain::infer(Shape{3, 28, 28}).out == Shape{16, 26, 26});
static_assert(Plain::infer(Shape{3, 3, 7}).out == Shape{16, 1, 5} &&
              Plain::infer(Shape{3, 3, 3}).out == Shape{16, 1, 1});
static_assert(Conv2d<3, 16, Window{.kernel_size = {3, 5}, .stride = {1, 2}, .padding = {1, 2}}>::infer(Shape{3, 5, 7})
                  .out == Shape{16, 5, 4});
static_assert(
    Conv2d<3, 4, Window{.kernel_size = 3, .stride = 2, .padding = {.bottom = 1, .right = 1}}>::infer(Shape{3, 32, 32})
        .out == Shape{4, 16, 16});
static_assert(Conv2d<1, 2, Window{.kernel_size = 5, .dilation = {2, 1}}>::infer(Shape{1, 50, 23}).out ==
              Shape{2, 42, 19});
static_assert(Conv2d<3, 8, Window{.kernel_size = {2, 4}, .padding = Padding::same}>::infer(Shape{3, 5, 6}).out ==
              Shape{8, 5, 6});
static_assert(Conv2d<3, 8, 1>::infer(Shape{3, 1, 1}).out == Shape{8, 1, 1});

// what is not known becomes known, or stays open
static_assert(Plain::infer(Shape{any, 5, 7}).want == Shape{3, 5, 7} &&
              Plain::infer(Shape{any, 5, 7}).out == Shape{16, 3, 5});
static_assert(Plain::infer(Shape{3, any, 7}).out == Shape{16, any, 5} && Plain::wants == Shape{3, any, any});
static_assert(Plain::infer(Shape{}).out == Shape{16, any, any});

static_assert(Plain::infer(Shape{4, 28, 28}).fault == Fault::expects &&
              Plain::infer(Shape{4, 28, 28}).want == Shape{3, any, any});
static_assert(Plain::infer(Shape{3}).fault == Fault::expects && Plain::infer(Shape{3, 28}).fault == Fault::expects);
static_assert(Plain::infer(Shape{1, 3, 28, 28}).fault == Fault::expects);
static_assert(Plain::infer(Shape{3, 2, 28}).fault == Fault::window &&
              Plain::infer(Shape{3, 28, 2}).fault == Fault::window);
static_assert(Plain::infer(Shape{3, any, 2}).fault == Fault::window);

// a reflection finds more numbers than it adds, in rows and in columns
using Reflected = Conv2d<3, 8, Window{.kernel_size = 5, .padding = {2, 3}, .padding_mode = PaddingMode::reflect}>;
static_assert(Reflected::infer(Shape{3, 3, 4}).out == Shape{8, 3, 6});
static_assert(Reflected::infer(Shape{3, 2, 4}).fault == Fault::reflection &&
              Reflected::infer(Shape{3, 2, 4}).expected == 2);
static_assert(Reflected::infer(Shape{3, 3, 3}).fault == Fault::reflection &&
              Reflected::infer(Shape{3, 3, 3}).expected == 3);

// weight [Out, In / groups, k_h, k_w], bias [Out]
static_assert(Plain::parameters.count == 2 && Conv2d<3, 16, 3, Bias::no>::parameters.count == 1);
static_assert(Conv2d<3, 16, Window{.kernel_size = {3, 5}}>::parameters.at[0].shape == Shape{16, 3, 3, 5});
static_assert(Plain::parameters.at[1].shape == Shape{16});
static_assert(Conv2d<8, 16, Window{.kernel_size = 3, .groups = 8}>::parameters.at[0].shape == Shape{16, 1, 3, 3});
static_assert(Conv2d<8, 6, Window{.kernel_size = 3, .groups = 2}>::parameters.at[0].shape == Shape{6, 4, 3, 3});

// what the kernel is told: rows, then columns
constexpr Window unequal{.kernel_size = {2, 3}, .stride = {4, 5}, .padding = {6, 7}, .dilation = {8, 9}};
constexpr detail::kernels::Geometry told = Conv2d<3, 16, unequal>::geometry(Shape{3, 40, 50}, Shape{16, 11, 10}, 0);
static_assert(told.rows.kernel == 2 && told.rows.stride == 4 && told.rows.before == 6 && told.rows.dilation == 8);
static_assert(told.columns.kernel == 3 && told.columns.stride == 5 && told.columns.before == 7 &&
              told.columns.dilation == 9);

// in a network: keys, counts
using Net = Sequential<Input<1, 28, 28>, Named<"conv1", Conv2d<1, 8, 3>>, ReLU, MaxPool2d<2>,
                       Conv2d<8, 16, 3, Bias::no>, Flatten, Named<"fc", Linear<1936, 10>>>;
static_assert(output_shape<Net> == Shape{10} && parameter_count<Net> == 80 + 1152 + 19370);
static_assert(detail::found<Net, "conv1.weight">.shape == Shape{8, 1, 3, 3} &&
              detail::found<Net, "conv1.bias">.offset == 72);
static_assert(detail::found<Net, "3.weight">.offset == 80 && detail::found<Net, "3.bias">.offset < 0);
static_assert(multiply_adds<Net> == 8 * 26 * 26 * 9 + 16 * 11 * 11 * 72 + 19360);
static_assert(multiply_adds<Sequential<Input<8, 5, 5>, Conv2d<8, 8, Window{.kernel_size = 3, .groups = 8}>>> ==
              8 * 9 * 9);

// elementwise layers and a residual's Add are its epilogue; views of it are read where they lie
template <class N>
inline constexpr auto steps = detail::lowering::steps_of<N>();
using Stack = Sequential<Input<3, 9, 9>, Conv2d<3, 8, 3>, ReLU, Conv2d<8, 8, 3>, Tanh>;
static_assert(steps<Sequential<Stack, Flatten, Linear<200, 4>>>.count == 4);  // the image is reordered once
static_assert(steps<Stack>.at[0].reorder && steps<Stack>.at[3].reorder && steps<Stack>.count == 4);  // in and out alone
using Block =
    Sequential<Stack, Residual<Conv2d<8, 8, Window{.kernel_size = 3, .padding = {1}}>>, ReLU, Flatten, Linear<200, 1>>;
static_assert(steps<Block>.count == 5 && steps<Block>.at[3].folds == 2);

// the convolutions before a Concat write into its channels
using Inception = Sequential<Input<1, 6, 6>, Branch<Conv2d<1, 5, 1>, Conv2d<1, 7, 1>>, Concat, Conv2d<12, 3, 3>,
                             Flatten, Linear<48, 2>>;
static_assert(steps<Inception>.count == 4);
constexpr auto slices = [] {
  const auto& s = steps<Inception>;
  const auto &a = s.places[s.at[0].out], &b = s.places[s.at[1].out];
  struct {
    bool one_buffer, behind;
  } found{a.parent == b.parent && a.parent == s.at[2].in, a.col == 0 && b.col == 5};
  return found;
}();
static_assert(slices.one_buffer && slices.behind);

}  // namespace tenon
