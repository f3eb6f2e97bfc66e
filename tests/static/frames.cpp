// What a network is frame by frame: time, rates, what is kept, and what cannot.
#include <tenon/declare.hpp>

using namespace tenon;
using namespace tenon::extend;

template <class Net>
constexpr bool can = detail::can_step<Net>();
template <class Net>
constexpr Fault fault = detail::time_in<Net>.fault;

template <int In, int Out, int K, int Dilation = 1, int Stride = 1>
using Causal =
    Conv1d<In, Out, Window{.kernel_size = K, .stride = Stride, .padding = Padding::causal, .dilation = Dilation}>;

// A frame of [C, T] is a column, of [T, F] a row; without time it is the tensor.
using Columns = Sequential<Causal<3, 8, 3>, ReLU>;
using Rows = Sequential<Linear<3, 8>, GRU<8, 5>>;
static_assert(input_shape<tenon::detail::Frames<Columns>> == Shape{3} &&
              output_shape<tenon::detail::Frames<Columns>> == Shape{8});
static_assert(input_shape<tenon::detail::Frames<Rows>> == Shape{3} &&
              output_shape<tenon::detail::Frames<Rows>> == Shape{5});
static_assert(input_shape<tenon::detail::Frames<Sequential<Linear<3, 8>>>> == Shape{3});
static_assert(!detail::has_frames<Sequential<Linear<3, 8>>>() &&
              !detail::has_frames<Sequential<Input<1, 8, 8>, Conv2d<1, 2, 3>>>());

// A convolution keeps as many frames as it reaches back, shared by all that read the same tensor.
constexpr const auto& columns = detail::plan<tenon::detail::Frames<Columns>, Target{}>;
static_assert(columns.ring_count == 1 && columns.rings[0].depth == 3 && columns.rings[0].slot == 16);
using Shared = Sequential<Branch<Causal<3, 8, 2>, Causal<3, 8, 3, 4>>, Add>;
static_assert(detail::plan<tenon::detail::Frames<Shared>, Target{}>.ring_count == 1 &&
              detail::plan<tenon::detail::Frames<Shared>, Target{}>.rings[0].depth == 9);
static_assert(detail::plan<tenon::detail::Frames<Rows>, Target{}>.ring_count == 0 &&
              detail::plan<tenon::detail::Frames<Rows>, Target{}>.kept == 4 * 16);

// Strides and missing padding: with which frames there is an answer.
using Strided = Sequential<Causal<2, 4, 3, 1, 2>, Conv1d<4, 4, Window{.kernel_size = 4, .stride = 3}>>;
static_assert(
    wired<tenon::detail::Frames<Strided>>.values[wired<tenon::detail::Frames<Strided>>.out.id[0]].timing.rate() ==
    Rate{6, 6});
static_assert(detail::plan<tenon::detail::Frames<Strided>, Target{}>.period == 6 &&
              detail::plan<tenon::detail::Frames<Strided>, Target{}>.settled == 6);
static_assert(receptive_field<Strided> == 3 + 2 * 3);
static_assert(receptive_field<Branch<Causal<4, 4, 5>, Causal<4, 4, 2>>> == 5);

// The weights of both ways to run are packed once where they are packed alike.
using Both = Sequential<Input<20, 3>, LSTM<3, 8>, Linear<8, 2>>;
static_assert(detail::plan<tenon::detail::Frames<Both>, native_target>.weights ==
              detail::plan<Both, native_target>.weights);

static_assert(can<Sequential<Residual<Causal<4, 4, 3>>>> &&
              can<Sequential<Input<4, any>, ZeroPad1d<2, 0>, Conv1d<4, 4, 3>>>);
static_assert(can<Sequential<LSTM<3, 8, 3>, FinalHidden>> && can<Sequential<LSTM<3, 8>, LayerNorm<8>, Softmax<-1>>>);
static_assert(fault<Sequential<ZeroPad1d<1, 1>, Conv1d<4, 4, 3>>> == Fault::reads_ahead);
static_assert(fault<Sequential<ZeroPad1d<3, 0>, Conv1d<4, 4, 3>>> == Fault::stream_padding);
static_assert(fault<Sequential<ZeroPad1d<2, 0>, Sigmoid, Conv1d<4, 4, 3>>> == Fault::stream_padding);
static_assert(fault<Sequential<Residual<Conv1d<4, 4, 3>>>> == Fault::unequal_lengths);
static_assert(fault<Sequential<Residual<Conv1d<4, 4, 2>>>> == Fault::unequal_lengths);
static_assert(fault<Branch<Conv1d<4, 4, 3>, Conv1d<4, 4, 2>>> == Fault::frame_rate);
static_assert(fault<Sequential<Branch<Causal<4, 4, 3>, Causal<4, 4, 3, 1, 2>>, Concat>> == Fault::unequal_lengths);
static_assert(fault<Sequential<Input<4, 20>, Conv1d<4, 4, 3>, Slice<2, 0, 10>>> == Fault::frame_rate);
static_assert(fault<Sequential<Input<4, 20>, Conv1d<4, 4, 3>, Slice<2, -3, -1>>> == Fault::reads_whole);
static_assert(fault<Sequential<Input<4, 20>, Conv1d<4, 4, 3>, GroupNorm<2, 4>>> == Fault::reads_whole);
static_assert(fault<Sequential<Input<4, 20>, Conv1d<4, 4, 3>, Flatten>> == Fault::reads_whole);
// Of the one frame that windows leave, a view is its numbers; an image of one row is no sequence.
using OneFrame = Sequential<Input<4, 20>, Conv1d<4, 4, 20>, Flatten, Linear<4, 2>>;
static_assert(can<OneFrame> && receptive_field<OneFrame> == 20 && detail::has_frames<OneFrame>());
static_assert(!detail::has_frames<Sequential<Input<1, 28>, Flatten, Linear<28, 2>>>());
static_assert(fault<Sequential<GRU<4, 8>, Last, Reshape<1, 8>, GRU<8, 3>>> == Fault::reads_whole);
static_assert(fault<Sequential<Input<8, 3>, GRU<3, 8>, PReLU<8>>> == Fault::reads_whole);
static_assert(fault<Sequential<GRU<3, 8, Recurrent{.bidirectional = true}>>> == Fault::reads_backwards);
static_assert(fault<Sequential<Conv1d<4, 4, Window{.kernel_size = 3, .padding = Padding::same}>>> ==
              Fault::reads_ahead);
