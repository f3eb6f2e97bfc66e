// Arguments that make no layer: composable is false, and no error, by each law that a layer has of them.
#include <tenon/declare.hpp>

namespace tenon {

static_assert(!composable<Linear<10, 0>> && !composable<Linear<10, 20>, Linear<20, -1>> &&
              !composable<Linear<10, 20, 5>>);
static_assert(!composable<Branch<ReLU, Identity>, Add, Linear<0, 3>> &&
              composable<Branch<ReLU, Identity>, Add, Linear<1, 3>>);
static_assert(!composable<Input<0>, ReLU> && !composable<Input<>, ReLU> && !composable<Input<1, 1, 1, 1, 1, 1>, ReLU>);

static_assert(!composable<Conv1d<1, 0, 3>> && !composable<Conv2d<3, 8, 0>> && !composable<Conv2d<3, 8, 3, 0>>);
static_assert(!composable<Conv1d<3, 8, Extents{3, 5}>>);
static_assert(!composable<Conv2d<3, 8, Window{.kernel_size = 3, .groups = 2}>>);
static_assert(!composable<Conv2d<3, 8, Window{.kernel_size = 3, .ceil_mode = true}>>);
static_assert(!composable<Conv2d<3, 8, Window{.kernel_size = 3, .stride = 2, .padding = Padding::same}>>);
static_assert(!composable<ConvTranspose1d<3, 0, 3>> && !composable<ConvTranspose2d<3, 8, 0>>);
static_assert(!composable<ConvTranspose1d<3, 8, Window{.kernel_size = 3, .padding = Padding::same}>>);
static_assert(!composable<ConvTranspose2d<3, 8, Window{.kernel_size = 3, .output_padding = 1}>>);
static_assert(!composable<ConvTranspose2d<3, 8, Window{.kernel_size = 3, .groups = 2}>>);

static_assert(!composable<MaxPool1d<0>> && !composable<MaxPool2d<2, 2, 2>> && !composable<AvgPool1d<0>>);
static_assert(!composable<AvgPool2d<Window{.kernel_size = 3, .dilation = 2}>> && !composable<MaxPool1d<Extents{2, 3}>>);
static_assert(!composable<MaxPool2d<Window{.kernel_size = 3, .groups = 3}>> &&
              !composable<MaxPool2d<3, 2, 1, 1, 1, 1>>);
static_assert(!composable<AdaptiveAvgPool1d<0>> && !composable<AdaptiveAvgPool2d<0, 1>>);
static_assert(!composable<AdaptiveMaxPool1d<0>> && !composable<AdaptiveMaxPool2d<1, 0>>);
static_assert(!composable<ZeroPad1d<1, 2, 3>> && !composable<ZeroPad2d<1, 2>> && !composable<ReflectionPad1d<>>);
static_assert(!composable<ReflectionPad2d<1, 2, 3>> && !composable<CircularPad1d<1, 2, 3>> &&
              !composable<CircularPad2d<>>);
static_assert(!composable<ReplicationPad1d<1, 2, 3>> && !composable<ReplicationPad2d<1, 2>>);

static_assert(!composable<RNN<0, 3>> && !composable<LSTM<3, 0>> && !composable<GRU<(1 << 27), (1 << 27)>>);
static_assert(!composable<LSTM<3, 4, Recurrent{.num_layers = 0}>> &&
              !composable<LSTM<3, 4, Recurrent{.proj_size = 4}>>);
static_assert(!composable<GRU<3, 4, Recurrent{.proj_size = 2}>> &&
              !composable<RNN<3, 4, Recurrent{.reset_after = false}>>);
static_assert(!composable<LSTM<3, 4, Recurrent{}, 5>> && !composable<LSTMCell<0, 2>> && !composable<RNNCell<2, 0>>);
static_assert(!composable<GRUCell<2, 3, 4>> && !composable<LSTMCell<(1 << 27), (1 << 27)>>);

static_assert(!composable<BatchNorm1d<0>> && !composable<BatchNorm2d<-1>> && !composable<InstanceNorm1d<0>>);
static_assert(!composable<InstanceNorm2d<0>> && !composable<GroupNorm<0, 0>> && !composable<GroupNorm<3, 4>>);
static_assert(!composable<LayerNorm<>> && !composable<LayerNorm<0>> && !composable<RMSNorm<4, true>>);

static_assert(!composable<CELU<0>> && !composable<Softplus<0>> && !composable<Pow<0>> && !composable<Pow<9>>);
static_assert(!composable<Clamp<2, 1>> && !composable<Hardtanh<1, 1>> && !composable<PReLU<0>>);
static_assert(!composable<LearnedSwish<0>> && !composable<AddParameter<2, 3>> && !composable<AddParameter<0>>);
static_assert(!composable<SubtractParameter<1, 1, 1, 1, 1, 1>> && !composable<MultiplyParameter<3, 1, 2>>);
static_assert(!composable<DivideParameter<-1>> && composable<DivideParameter<3, 1>>);

static_assert(!composable<Reshape<0>> && !composable<Reshape<any, any>> && !composable<Reshape<1, 1, 1, 1, 1, 1>>);
static_assert(!composable<PixelShuffle<0>> && !composable<PixelUnshuffle<0>> && !composable<Upsample<0>>);
static_assert(!composable<Upsample<2, Interpolation::bilinear, true>>);

}  // namespace tenon
