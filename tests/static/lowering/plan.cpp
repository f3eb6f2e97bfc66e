// The plan: buffers by liveness, slices, packed weights, and which steps may not store past their end.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

constexpr Target scalar{InstructionSet::scalar, 1, false}, sse2{InstructionSet::sse2, 4, false};
constexpr Target avx2{InstructionSet::avx2, 8, true}, avx512{InstructionSet::avx512, 16, true};

template <class Net, int I, Target T = avx2>
inline constexpr detail::lowering::PlannedStep step = detail::plan<Net, T>.steps[I];
template <class Net, int I>
inline constexpr std::int64_t begins = step<Net, I>.to.buffer / 4;  // in floats

// one buffer for what is between: 20 floats, padded to 16s
using Small = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
static_assert(detail::plan<Small, avx2>.count == 2 && detail::plan<Small, avx2>.workspace == 4 * 32);
static_assert(step<Small, 0>.from.home == detail::lowering::Home::input &&
              step<Small, 0>.to.home == detail::lowering::Home::workspace);
static_assert(step<Small, 1>.to.home == detail::lowering::Home::output && step<Small, 1>.weights == 4 * 272);
static_assert(detail::plan<Small, avx2>.weights == 4 * 448 && detail::plan<Small, scalar>.weights == 4 * 336);

// first fit among what is alive: 40 behind 20, 60 behind both (too wide for the hole), 16 in the hole
using Chain = Sequential<Linear<10, 20>, Linear<20, 40>, Linear<40, 60>, Linear<60, 16>, Linear<16, 5>>;
static_assert(begins<Chain, 0> == 0 && begins<Chain, 1> == 32 && begins<Chain, 2> == 80 && begins<Chain, 3> == 0);
static_assert(detail::plan<Chain, avx2>.workspace == 4 * (32 + 48 + 64) && workspace_bytes<Chain> == 144 * 4);
// equal widths take turns
static_assert(detail::plan<Repeat<9, Linear<16, 16>>, avx2>.workspace == 4 * (2 * 16));
// a residual's input lives until it is added
using Block = Sequential<Linear<10, 20>, Residual<Linear<20, 40>, ReLU, Linear<40, 20>>, Linear<20, 5>>;
static_assert(detail::plan<Block, avx2>.count == 4 && detail::plan<Block, avx2>.workspace == 4 * (32 + 48 + 32));
static_assert(begins<Block, 1> == 32 && begins<Block, 2> == 80);

// Concat costs nothing, and siblings are one layer: 10 -> 15 + 20 -> 5
using A = Sequential<Linear<10, 15>, ReLU>;
using Joined = Sequential<Branch<A, Sequential<Linear<10, 20>, ReLU>>, Concat, Linear<35, 5>>;
static_assert(detail::plan<Joined, avx2>.count == 2 && step<Joined, 0>.members == 2 && step<Joined, 0>.cols == 35);
static_assert(detail::plan<Joined, avx2>.members[0] == 0 && detail::plan<Joined, avx2>.members[1] == 2);
static_assert(detail::plan<Joined, avx2>.workspace == 4 * 64 && detail::plan<Joined, avx2>.weights == 4 * (448 + 288));
using Apart = Sequential<Branch<A, Sequential<Linear<10, 20>, Tanh>>, Concat, Linear<35, 5>>;
static_assert(detail::plan<Apart, avx2>.count == 3 && step<Apart, 0>.to.offset == 0 && step<Apart, 1>.to.offset == 15);
static_assert(step<Apart, 2>.from.buffer == step<Apart, 0>.to.buffer && begins<Apart, 0> == begins<Apart, 1>);
using Head = Sequential<Parallel<Linear<3, 4>, Linear<5, 6>>, Concat, Linear<10, 2>>;
static_assert(step<Head, 0>.from.index == 0 && step<Head, 1>.from.index == 1 && step<Head, 1>.to.offset == 4);

// a padded store may spill into a slice that is written later, not into one that is already written
static_assert(!step<Apart, 0>.exact && !step<Apart, 1>.exact);
using Copied = Sequential<Branch<Identity, Linear<10, 20>>, Concat, Linear<30, 5>>;
static_assert(step<Copied, 1>.node < 0 && step<Copied, 1>.to.offset == 0 && step<Copied, 1>.exact);
static_assert(!step<Copied, 0>.exact && !step<Copied, 1, scalar>.exact);
// nor past the storage of an output: 12 + 20 fill it, and 20 are not whole vectors of 8
using Output = Sequential<Branch<Sequential<Linear<10, 12>, ReLU>, Linear<10, 20>>, Concat>;
static_assert(step<Output, 1>.to.home == detail::lowering::Home::output && step<Output, 1>.to.offset == 12);
static_assert(!step<Output, 0>.exact && step<Output, 1>.exact && step<Output, 1, avx512>.exact);
static_assert(!step<Output, 1, sse2>.exact);
static_assert(!step<Small, 1>.exact);  // 5 of 16
// rows lie one behind the other
using Rows = Sequential<Input<3, 10>, Linear<10, 20>>;
static_assert(step<Rows, 0>.rows == 3 && step<Rows, 0>.exact && !step<Rows, 0, sse2>.exact);

// parameters of an epilogue are packed in front of the matrix they follow
using Slopes = Sequential<Linear<4, 10>, PReLU<10>, Linear<10, 10>, PReLU<>>;
static_assert(detail::plan<Slopes, avx2>.count == 2 && detail::plan<Slopes, avx2>.fold_count == 2);
static_assert(detail::plan<Slopes, avx2>.folds[0].reads == detail::lowering::Reads::column &&
              step<Slopes, 0>.weights == 4 * 16);
static_assert(detail::plan<Slopes, avx2>.folds[1].reads == detail::lowering::Reads::scalar);
using Channels = Sequential<Input<4, 10>, Linear<10, 3>, PReLU<4>>;
static_assert(detail::plan<Channels, avx2>.folds[0].reads == detail::lowering::Reads::row);

// an input that is read by whole vectors must be copied where the caller's memory may end behind it
static_assert(!detail::plan<Small, avx2>.reads_input_vectors[0]);
static_assert(detail::plan<Sequential<Input<10>, ReLU>, avx2>.reads_input_vectors[0]);
static_assert(detail::plan<Residual<Linear<10, 10>>, avx2>.reads_input_vectors[0]);
// so do windows of channels in the lanes: a depthwise convolution of one position; of one frame, a pool too
constexpr Window alone{.kernel_size = 1, .groups = 11};
static_assert(detail::plan<Sequential<Input<11, 1>, Conv1d<11, 11, alone>>, avx2>.reads_input_vectors[0]);
static_assert(detail::plan<detail::Frames<Sequential<Conv1d<11, 11, alone>>>, avx2>.reads_input_vectors[0]);
static_assert(detail::plan<detail::Frames<Sequential<Input<11, any>, MaxPool1d<1>>>, avx2>.reads_input_vectors[0]);
static_assert(!detail::plan<Sequential<Input<1, 11>, MaxPool1d<1>>, avx2>.reads_input_vectors[0]);
// where the last vector of the last of four positions lies past the end of the buffer, a depthwise convolution is exact
using Positions = Sequential<Input<11, 2, 2>, Conv2d<11, 11, Window{.kernel_size = 2, .groups = 11}>>;
static_assert(step<Positions, 1>.exact && !step<Positions, 1, scalar>.exact);

// a layer along an axis
using Along = Sequential<Input<2, 3, 5>, Softmax<2>>;
static_assert(step<Along, 0>.outer == 2 && step<Along, 0>.length == 3 && step<Along, 0>.inner == 5);

// what nobody takes is neither computed nor packed
using Taken = Sequential<Branch<Sequential<Linear<10, 40>, Linear<40, 5>>, Linear<10, 7>>, Take<1>>;
static_assert(detail::plan<Taken, avx2>.count == 1 && detail::plan<Taken, avx2>.weights == 4 * 96 &&
              detail::plan<Taken, avx2>.workspace == 0);
static_assert(parameter_count<Taken> == 440 + 205 + 77);

}  // namespace tenon
