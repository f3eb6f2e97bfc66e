// MaxPool1d, MaxPool2d, AvgPool1d, AvgPool2d: the shape rule, with ceil_mode as PyTorch computes it.
#include <tenon/declare.hpp>
#include <tenon/lowering/steps.hpp>

namespace tenon {

using namespace extend;

template <detail::WindowArgument W>
constexpr bool pools(const Shape& in, const Shape& out) {
  if constexpr (W.kernel_size.height == W.kernel_size.width)
    if (in.rank == 2 && !(MaxPool1d<W>::infer(in).out == out && AvgPool1d<W>::infer(in).out == out)) return false;
  return in.rank == 2 || (MaxPool2d<W>::infer(in).out == out && AvgPool2d<W>::infer(in).out == out);
}

static_assert(pools<2>(Shape{3, 10}, Shape{3, 5}) && pools<2>(Shape{3, 11}, Shape{3, 5}));
static_assert(pools<2>(Shape{3, 6, 8}, Shape{3, 3, 4}) && pools<2>(Shape{3, 5, 7}, Shape{3, 2, 3}));
static_assert(pools<Window{.kernel_size = 3, .stride = 1}>(Shape{3, 5, 7}, Shape{3, 3, 5}));
static_assert(pools<Window{.kernel_size = 3, .stride = 2, .padding = {1}}>(Shape{3, 13, 17}, Shape{3, 7, 9}));
static_assert(pools<Window{.kernel_size = {2, 3}, .stride = {1, 2}}>(Shape{3, 6, 9}, Shape{3, 5, 4}));
static_assert(pools<Window{.kernel_size = {5, 7}}>(Shape{3, 5, 7}, Shape{3, 1, 1}));
static_assert(MaxPool1d<Window{.kernel_size = 3, .stride = 1, .dilation = 2}>::infer(Shape{3, 11}).out == Shape{3, 7});

// ceil_mode: torch.nn.MaxPool2d(2, ceil_mode=True)(torch.zeros(1, 3, 5, 7)).shape and its like
static_assert(pools<Window{.kernel_size = 2, .ceil_mode = true}>(Shape{3, 5, 7}, Shape{3, 3, 4}));
static_assert(pools<Window{.kernel_size = 3, .stride = 2, .padding = {1}, .ceil_mode = true}>(Shape{3, 6, 8},
                                                                                              Shape{3, 4, 5}));
static_assert(pools<Window{.kernel_size = 2, .stride = 3, .ceil_mode = true}>(Shape{1, 6, 9}, Shape{1, 2, 3}));
static_assert(pools<Window{.kernel_size = 2, .padding = {1}, .ceil_mode = true}>(Shape{3, 4}, Shape{3, 3}));
static_assert(pools<Window{.kernel_size = 1, .stride = 2, .ceil_mode = true}>(Shape{3, 4}, Shape{3, 2}));

// a padding is at most half the window, on each side by itself
constexpr bool half_padded(const Padding& padding) {
  return detail::half_padded(Window{.kernel_size = {4, 2}, .padding = padding});
}
static_assert(half_padded({.height = 2, .width = 1}) && half_padded({.top = 2, .bottom = 2, .left = 1, .right = 1}));
static_assert(!half_padded({.top = 3}) && !half_padded({.bottom = 3}) && !half_padded({.left = 2}) &&
              !half_padded({.right = 2}));

// what is not known stays open; any count of channels is right
static_assert(pools<2>(Shape{any, 10}, Shape{any, 5}) && pools<2>(Shape{3, any, 10}, Shape{3, any, 5}));
static_assert(MaxPool2d<2>::infer(Shape{}).out == Shape{any, any, any} && MaxPool2d<2>::wants == Shape{any, any, any});
static_assert(AvgPool1d<2>::infer(Shape{}).out == Shape{any, any} && AvgPool1d<2>::wants == Shape{any, any});

static_assert(MaxPool2d<2>::infer(Shape{8}).fault == Fault::expects &&
              MaxPool2d<2>::infer(Shape{8, 8}).fault == Fault::expects);
static_assert(AvgPool1d<2>::infer(Shape{8}).fault == Fault::expects &&
              AvgPool1d<2>::infer(Shape{3, 8, 8}).fault == Fault::expects);
static_assert(MaxPool2d<3>::infer(Shape{3, 2, 8}).fault == Fault::window &&
              AvgPool1d<3>::infer(Shape{3, 2}).fault == Fault::window);
static_assert(MaxPool2d<Window{.kernel_size = 3, .ceil_mode = true}>::infer(Shape{3, 2, 8}).fault == Fault::window);

// no more padding than half the window, on each side
static_assert(detail::half_padded(Window{.kernel_size = {2, 3}, .padding = {1, 1}}));
static_assert(!detail::half_padded(Window{.kernel_size = {2, 3}, .padding = {0, 2}}) &&
              !detail::half_padded(Window{.kernel_size = {2, 5}, .padding = {2, 2}}) &&
              !detail::half_padded(Window{.kernel_size = 3, .padding = {.right = 2}}));

// no parameters, no products; known through a convolution
using Net = Sequential<Input<1, 12, 12>, Conv2d<1, 8, 3>, MaxPool2d<2>, ReLU, AvgPool2d<5>, Flatten>;
static_assert(output_shape<Net> == Shape{8} && parameter_count<Net> == 80 && multiply_adds<Net> == 8 * 100 * 9);
static_assert(output_shape<Sequential<Conv2d<3, 8, 3>, MaxPool2d<2>>> == Shape{8, any, any});

}  // namespace tenon
