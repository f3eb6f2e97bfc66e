// How a window reads in names of layers, in summaries and in errors.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

// as a person writes it
static_assert(detail::spelled(Window{.kernel_size = 3}) == "3");
static_assert(detail::spelled(Window{.kernel_size = {3, 5}, .stride = 2, .padding = {1}}) ==
              "{3, 5}, stride 2, padding 1");
static_assert(detail::spelled(Window{.kernel_size = 3, .padding = Padding::same, .dilation = {1, 2}, .groups = 4}) ==
              "3, padding same, dilation {1, 2}, groups 4");
static_assert(detail::spelled(Window{.kernel_size = 3, .padding = {.right = 1}}) == "3, padding {0, 0, 0, 1}");

static_assert(detail::spelled(Window{.kernel_size = 2, .stride = 2, .output_padding = {0, 1}}) ==
              "2, stride 2, output_padding {0, 1}");
static_assert(detail::spelled(Window{.kernel_size = 3, .padding = {1}, .padding_mode = PaddingMode::reflect}) ==
              "3, padding 1, padding_mode reflect");
static_assert(detail::spelled(Window{.kernel_size = 2, .ceil_mode = true, .count_include_pad = false}) ==
              "2, ceil_mode, count_include_pad false");

static_assert(type_name<Conv2d<3, 16, 3, Bias::no>>() == "Conv2d<3, 16, 3, Bias::no>");
static_assert(type_name<MaxPool1d<Window{.kernel_size = 3, .stride = 2}>>() == "MaxPool1d<3, stride 2>");

// clang shows what a layer's type shows: a number as it was written, a Window by the name of a stand-in
#if TENON_SENTENCE_IS_A_CONDITION
using Strided = Conv2d<3, 16, Window{.kernel_size = {3, 5}, .stride = 2, .padding = {.top = 1, .right = 2}}, Bias::no>;
using Words2d = detail::kernel_size<3, 5>::stride<2, 2>::padding<1, 0, 0, 2>::dilation<1, 1>::groups<1>;
static_assert(std::same_as<detail::unnamed<Strided>::type, Conv2d<3, 16, &Words2d::window, Bias::no>>);
using Words1d = detail::kernel_size<3>::stride<3>::padding<0, 0>::dilation<2>::groups<1>;
static_assert(std::same_as<detail::unnamed<MaxPool1d<Window{.kernel_size = 3, .dilation = 2}>>::type,
                           MaxPool1d<&Words1d::window>>);
static_assert(std::same_as<detail::unnamed<Conv2d<3, 16, 3>>::type, Conv2d<3, 16, 3>>);
static_assert(std::same_as<detail::unnamed<Named<"pool", MaxPool2d<2>>>::type, MaxPool2d<2>>);
#endif

}  // namespace tenon
