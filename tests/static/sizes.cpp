// Sizes that no int holds: they are counted, and nothing wraps around.
#include <string>
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

using detail::most_counted;
static_assert(detail::product(65536, 65536) == 4294967296 && detail::product(most_counted, 2) == most_counted &&
              detail::product(0, most_counted) == 0 && detail::product(most_counted, 1) == most_counted);
static_assert(detail::sum(most_counted, 1) == most_counted && detail::sum(1, most_counted - 1) == most_counted);
static_assert(Shape{100000, 100000}.size() == 10000000000 &&
              Shape{2000000000, 2000000000, 2000000000}.size() == most_counted);

// more than 2^31 parameters
static_assert(parameter_count<Linear<65536, 65536>> == 4295032832);
using Two = Sequential<Linear<40000, 40000>, ReLU, Linear<40000, 40000>>;
static_assert(parameter_count<Two> == 3200080000 && multiply_adds<Two> == 3200000000);
static_assert(model_bytes<Two> == 12800320000 && workspace_bytes<Two> == 160000);
static_assert(Parameters<Two>::count == 3200080000 && detail::found<Two, "2.bias">.offset == 3200040000);
static_assert(!within<Two, Budget{.parameters = 2147483647}> && within<Two, Budget{.parameters = 3200080000}>);
static_assert(parameter_count<LSTM<40000, 40000>> == 12800320000);
static_assert(multiply_adds<Sequential<Input<1000, 40000>, GRU<40000, 40000>>> == 9600000000000);
using Wide = Conv2d<40000, 40000, 3>;
static_assert(parameter_count<Wide> == 14400040000 &&
              multiply_adds<Sequential<Input<40000, 5, 5>, Wide>> == 129600000000);
using Deconvolved = ConvTranspose2d<40000, 40000, 3>;
static_assert(multiply_adds<Sequential<Input<40000, 5, 5>, Deconvolved>> == 360000000000);
static_assert(parameter_count<Repeat<3, LayerNorm<40000, 40000>>> == 9600000000);

// what is made of sizes is one, or too large
static_assert(detail::extent_of(2147483584) == 2147483584 && detail::extent_of(2147483585) == detail::too_large);
static_assert(Flatten::infer(Shape{46340, 46340}).out == Shape{2147395600} &&
              Flatten::infer(Shape{46341, 46341}).out == Shape{detail::too_large});
static_assert(Upsample<50000>::infer(Shape{1, 50000}).out == Shape{1, detail::too_large});
static_assert(PixelShuffle<50000>::infer(Shape{4, 2, 2}).fault == Fault::expects);
static_assert(ZeroPad1d<2000000000>::infer(Shape{1, 5}).out == Shape{1, detail::too_large});
static_assert(Conv1d<1, 1, Window{.kernel_size = 2, .dilation = 2147483647}>::infer(Shape{1, 5}).fault ==
              Fault::window);
static_assert(ConvTranspose1d<1, 1, Window{.kernel_size = 2, .stride = 1000000}>::infer(Shape{1, 50000}).out ==
              Shape{1, detail::too_large});
constexpr Shape half{1500000000};
static_assert(Concat::infer({2, {half, half}}).out == Shape{detail::too_large} &&
              Concat::infer({3, {half, half, half}}).out == Shape{detail::too_large});
static_assert(composable<Input<1, 46340, 46340>, ReLU> && !composable<Input<1, 46341, 46341>, ReLU>);

// adaptive windows of long rows: torch.nn.AdaptiveAvgPool1d(90000) of 100000
constexpr detail::kernels::Slide adaptive{100000, 90000, 1, 1, 1, 0};
static_assert(adaptive.adaptive_first(89999) == 99998 && adaptive.adaptive_end(89999) == 100000);

// a summary of it
inline std::string table() { return summary<Two>(); }

}  // namespace tenon
