// Budgets: the limit itself is kept, one less is not; who costs most.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

static_assert(1_KB == 1024 && 3_MB == 3 * 1024 * 1024);
static_assert(within<Net, Budget{}>);
static_assert(within<Net, Budget{.multiply_adds = 300}> && !within<Net, Budget{.multiply_adds = 299}>);
static_assert(within<Net, Budget{.parameters = 325}> && !within<Net, Budget{.parameters = 324}>);
constexpr Options sse2{.target = Target{InstructionSet::sse2, 4, false}};
constexpr Options avx512{.target = Target{InstructionSet::avx512, 16, true}};
static_assert(model_bytes<Net, sse2> == 1600 && within<Net, Budget{.model_bytes = 1600}, sse2>);
static_assert(!within<Net, Budget{.model_bytes = 1599}, sse2> && !within<Net, Budget{.model_bytes = 1600}, avx512>);
static_assert(within<Net, Budget{.workspace_bytes = workspace_bytes<Net>}> &&
              !within<Net, Budget{.workspace_bytes = workspace_bytes<Net> - 1}>);

// of several limits, one that is not kept is enough
static_assert(!within<Net, Budget{.multiply_adds = 300, .parameters = 325, .workspace_bytes = 1}>);

// a state, and what has none
using Stream = Sequential<LSTM<1, 20>, Linear<20, 1>>;
static_assert(within<Stream, Budget{.state_bytes = state_bytes<Stream>}> &&
              !within<Stream, Budget{.state_bytes = state_bytes<Stream> - 1}>);
using Whole = Sequential<Input<4, 3>, LSTM<3, 2, Recurrent{.bidirectional = true}>>;
static_assert(!detail::can_step<Whole>() && within<Whole, Budget{.state_bytes = 0}>);

// of a state each layer pays the frames of its output that are kept: 4 channels, 5 frames
template <int Kernel>
inline constexpr Window causal{.kernel_size = Kernel, .padding = Padding::causal};
using Rings = Sequential<Conv1d<2, 4, causal<3>>, ReLU, Conv1d<4, 1, causal<5>>>;
constexpr detail::Overrun kept = detail::overrun<Rings, Budget{.state_bytes = 1}, Options{}>;
static_assert(kept.nodes == 1 && kept.takes[0] == 4 * 4 * 5 && std::is_same_v<leaf_at<Rings, kept.node[0]>, ReLU>);

// what the budget does not state is not asked for: this image's size is open
using Open = Sequential<Conv2d<3, 8, 3>, ReLU>;
static_assert(within<Open, Budget{.parameters = 224}> && !within<Open, Budget{.parameters = 223}>);

// a constraint chooses
template <class N>
constexpr int chosen() {
  return 0;
}
template <class N>
  requires within<N, Budget{.multiply_adds = 1000}>
constexpr int chosen() {
  return 1;
}
static_assert(chosen<Net>() == 1 && chosen<Sequential<Linear<10, 101>>>() == 0);

// the three layers that cost most, the dearest first
using Deep = Sequential<Linear<4, 8>, ReLU, Branch<Linear<8, 16>, Linear<8, 4>>, Concat, Linear<20, 30>>;
constexpr detail::Overrun most = detail::overrun<Deep, Budget{.multiply_adds = 0}, Options{}>;
static_assert(most.needs == 32 + 128 + 32 + 600 && most.limit == 0 && most.nodes == 3);
static_assert(most.takes[0] == 600 && most.takes[1] == 128 && most.takes[2] == 32);
static_assert(std::is_same_v<leaf_at<Deep, most.node[0]>, Linear<20, 30>> &&
              std::is_same_v<leaf_at<Deep, most.node[1]>, Linear<8, 16>> &&
              std::is_same_v<leaf_at<Deep, most.node[2]>, Linear<4, 8>>);

// siblings that are packed together pay their parts of one block: 16 and 4 rows of (8 + 1)
constexpr detail::Overrun packed = detail::overrun<Deep, Budget{.model_bytes = 1}, sse2>;
static_assert(packed.takes[0] == 4 * 32 * (20 + 1 + 1) - 32 * 4 && packed.nodes == 3);
static_assert(packed.takes[1] == 4 * 192 * 16 / 20);
static_assert(packed.takes[2] == 4 * round_up(8 * 5, 16));

}  // namespace tenon
