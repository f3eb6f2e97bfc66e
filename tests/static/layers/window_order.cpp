// Arguments behind a kernel's size, in the order of torch.nn's own: each layer is the one that a Window states.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

template <class Short, class Long>
inline constexpr bool same = fingerprint<Short> == fingerprint<Long> && type_name<Short>() == type_name<Long>().s;

// torch.nn.Conv2d(3, 16, 3, stride, padding, dilation, groups, bias)
static_assert(same<Conv2d<3, 16, 3, 1>, Conv2d<3, 16, 3>> &&
              same<Conv2d<3, 16, 3, Bias::no>, Conv2d<3, 16, Window{3}, Bias::no>>);
static_assert(same<Conv2d<3, 16, 3, 2, 1>, Conv2d<3, 16, Window{.kernel_size = 3, .stride = 2, .padding = {1}}>>);
static_assert(same<Conv2d<8, 16, 3, 1, 2, 2, 8, false>,
                   Conv2d<8, 16, Window{.kernel_size = 3, .padding = {2}, .dilation = 2, .groups = 8}, Bias::no>>);
static_assert(same<Conv2d<8, 16, 3, 2, 1, 1, 4, true>, Conv2d<8, 16, 3, 2, 1, 1, 4>>);
static_assert(same<Conv2d<3, 16, Extents{3, 5}, Extents{1, 2}, Extents{0, 2}, Bias::no>,
                   Conv2d<3, 16, Window{.kernel_size = {3, 5}, .stride = {1, 2}, .padding = {0, 2}}, Bias::no>>);
static_assert(same<Conv1d<3, 8, 3, 1, Padding::causal, 4>,
                   Conv1d<3, 8, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = 4}>>);
static_assert(same<Conv1d<3, 8, std::size_t{3}, std::int64_t{2}>, Conv1d<3, 8, Window{.kernel_size = 3, .stride = 2}>>);
static_assert(!same<Conv2d<3, 16, 3, 2>, Conv2d<3, 16, 3>> && !same<Conv2d<3, 16, 3, 1, 1>, Conv2d<3, 16, 3>>);

// torch.nn.ConvTranspose2d(8, 4, 3, stride, padding, output_padding, groups, bias, dilation)
static_assert(
    same<ConvTranspose2d<8, 4, 3, 2, 1, 1, 4, false, 3>,
         ConvTranspose2d<
             8, 4,
             Window{.kernel_size = 3, .stride = 2, .padding = {1}, .dilation = 3, .groups = 4, .output_padding = 1},
             Bias::no>>);
static_assert(same<ConvTranspose1d<8, 4, 2, 2>, ConvTranspose1d<8, 4, Window{.kernel_size = 2, .stride = 2}>>);

// torch.nn.MaxPool2d(3, stride, padding, dilation); AvgPool2d(3, stride, padding, ceil_mode, count_include_pad)
static_assert(same<MaxPool2d<3, 2, 1>, MaxPool2d<Window{.kernel_size = 3, .stride = 2, .padding = {1}}>>);
static_assert(same<MaxPool1d<3, 1, 0, 2>, MaxPool1d<Window{.kernel_size = 3, .stride = 1, .dilation = 2}>>);
static_assert(same<AvgPool2d<3, 2, 1, true, false>,
                   AvgPool2d<Window{
                       .kernel_size = 3, .stride = 2, .padding = {1}, .ceil_mode = true, .count_include_pad = false}>>);
static_assert(same<AvgPool1d<2, 1>, AvgPool1d<Window{.kernel_size = 2, .stride = 1}>>);
static_assert(output_shape<Sequential<Input<3, 12, 12>, MaxPool2d<3, 1>>> == Shape{3, 10, 10});

// what counts in other orders there has a name here
static_assert(same<MaxPool2d<Window{3, 2}>, MaxPool2d<3, 2>> &&
              same<Conv2d<3, 16, Window{{3, 5}}>, Conv2d<3, 16, Extents{3, 5}>>);

// shown as it was written
#if TENON_SENTENCE_IS_A_CONDITION
static_assert(std::same_as<detail::unnamed<Conv2d<3, 16, 3, 2, 1>>::type, Conv2d<3, 16, 3, 2, 1>>);
#endif
static_assert(type_name<Conv2d<3, 16, 3, 2, 1, Bias::no>>() == "Conv2d<3, 16, 3, stride 2, padding 1, Bias::no>");

// a bias as PyTorch's bool
static_assert(same<Linear<10, 20, false>, Linear<10, 20, Bias::no>> && same<Linear<10, 20, true>, Linear<10, 20>>);
static_assert(parameter_count<Linear<10, 20, false>> == 200 && parameter_count<Linear<10, 20, true>> == 220);
static_assert(same<LSTMCell<4, 8, false>, LSTMCell<4, 8, Bias::no>> &&
              same<GRUCell<4, 8, false>, GRUCell<4, 8, Bias::no>>);
static_assert(parameter_count<LSTM<4, 8, 1, false>> == parameter_count<LSTM<4, 8, 1, Bias::no>>);
static_assert(parameter_count<GRU<4, 8, 2, false>> == parameter_count<GRU<4, 8, 2, Bias::no>>);
static_assert(parameter_count<RNNCell<4, 8, false>> == 8 * 12);

// an eps in one spelling for all norms
static_assert(same<BatchNorm2d<8, Eps{1e-3}>, BatchNorm2d<8, 1e-3>> &&
              same<GroupNorm<4, 8, Eps{1e-6}>, GroupNorm<4, 8, 1e-6>>);
static_assert(same<InstanceNorm1d<8, Eps{1e-3}, Affine::yes>, InstanceNorm1d<8, 1e-3, Affine::yes>>);

}  // namespace tenon
