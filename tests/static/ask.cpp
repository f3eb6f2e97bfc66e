// What a network can be asked without weights.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

using Small = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
static_assert(input_count<Small> == 1 && output_count<Small> == 1);
static_assert(input_shape<Small> == Shape{10} && output_shape<Small> == Shape{5});
static_assert(parameter_count<Small> == 10 * 20 + 20 + 20 * 5 + 5);
static_assert(multiply_adds<Small> == 10 * 20 + 20 * 5);

// several inputs and outputs, flat
using Actor = Sequential<Linear<8, 16>, Tanh, Branch<Linear<16, 4>, Sequential<Linear<16, 1>, Branch<ReLU, Tanh>>>>;
static_assert(input_count<Actor> == 1 && output_count<Actor> == 3);
static_assert(output_shape<Actor> == Shape{4} && output_shape<Actor, 1> == Shape{1} &&
              output_shape<Actor, 2> == Shape{1});
using Two = Sequential<Parallel<Linear<3, 4>, Sequential<Input<2, 5>, Flatten, Linear<10, 4>>>, Add>;
static_assert(input_count<Two> == 2 && input_shape<Two> == Shape{3} && input_shape<Two, 1> == Shape{2, 5});
static_assert(output_shape<Two> == Shape{4} && multiply_adds<Two> == 12 + 40);

// a matrix layer over rows is counted per row
using Rows = Sequential<Input<7, 10>, Linear<10, 20, Bias::no>>;
static_assert(output_shape<Rows> == Shape{7, 20} && parameter_count<Rows> == 200 && multiply_adds<Rows> == 7 * 200);
static_assert(parameter_count<Repeat<3, Sequential<Linear<4, 4>, PReLU<4>>>> == 3 * (16 + 4 + 4));

// what is not known
static_assert(input_shape<Sequential<ReLU>> == Shape{} && output_shape<Sequential<ReLU>> == Shape{});
static_assert(input_shape<Sequential<Linear<3, 4>, Softmax<2>>> == Shape{any, 3});
static_assert(detail::is_known<Sequential<Input<7, 3>, Last>>());
static_assert(!detail::is_known<Sequential<Input<any, 3>, Last>>() && !detail::is_known<Sequential<Reshape<2, 3>>>());

// sequences of any length: a frame's cost and memory
using Frame = Sequential<LSTM<2, 3>, Linear<3, 1>>;
static_assert(multiply_adds<Frame> == 4 * 3 * (2 + 3) + 3 && multiply_adds<Sequential<Input<7, 2>, Frame>> == 7 * 63);
static_assert(workspace_bytes<Frame> == workspace_bytes<detail::Frames<Frame>> && workspace_bytes<Frame> > 0);
static_assert(sizeof(Workspace<Frame>) == workspace_bytes<Frame>);
static_assert(within<Frame, Budget{.multiply_adds = 63, .workspace_bytes = workspace_bytes<Frame>}>);

// packed: rows of outputs padded to whole vectors, a bias row, each matrix padded to 16 floats
constexpr Target scalar{InstructionSet::scalar, 1, false}, sse2{InstructionSet::sse2, 4, false};
constexpr Target avx2{InstructionSet::avx2, 8, true}, avx512{InstructionSet::avx512, 16, true};
static_assert(model_bytes<Small, Options{.target = scalar}> == (224 + 112) * 4);  // 20 x (10 + 1), 5 x (20 + 1)
static_assert(model_bytes<Small, Options{.target = sse2}> == (224 + 176) * 4);    // 20 x 11, 8 x 21
static_assert(model_bytes<Small, Options{.target = avx2}> == (272 + 176) * 4);    // 24 x 11, 8 x 21
static_assert(model_bytes<Small, Options{.target = avx512}> == (352 + 336) * 4);  // 32 x 11, 16 x 21
static_assert(model_bytes<Sequential<Input<4>, ReLU>> == 64);
// an epilogue's parameters are padded to 16 floats too: 16 x (4 + 1) and 10 slopes, 16 x (10 + 1) and 1
using Slopes = Sequential<Linear<4, 10>, PReLU<10>, Linear<10, 10>, PReLU<>>;
static_assert(model_bytes<Slopes, Options{.target = avx2}> == (80 + 16 + 176 + 16) * 4);

// scratch: the hidden tensor alone; what comes in and goes out is the caller's. The same for every target.
static_assert(workspace_bytes<Small> == 32 * 4 && sizeof(Workspace<Small>) == 32 * 4);
static_assert(workspace_bytes<Sequential<Linear<10, 20>>> == 0 && sizeof(Workspace<Sequential<Linear<10, 20>>>) == 64);
static_assert(alignof(Workspace<Small>) == 64);
template <class Net>
inline constexpr bool same_everywhere = [] {
  for (const std::int64_t bytes : {detail::plan<Net, scalar>.workspace, detail::plan<Net, sse2>.workspace,
                                   detail::plan<Net, avx2>.workspace, detail::plan<Net, avx512>.workspace})
    if (static_cast<std::size_t>(bytes) != workspace_bytes<Net>) return false;
  return sizeof(Workspace<Net>) == workspace_bytes<Net>;
}();
static_assert(same_everywhere<Small> && same_everywhere<Actor> && same_everywhere<Two>);
// slices of a joint need whole vectors behind the last one: 15 + 20, and 15 more
using Joined = Sequential<Branch<Linear<10, 15>, Sequential<Linear<10, 20>, Tanh>>, Concat, Linear<35, 5>>;
static_assert(same_everywhere<Joined> && workspace_bytes<Joined> == 64 * 4);

// a refused network's outputs are still counted
template <class... Layers>
inline constexpr int outputs = detail::counts_of<detail::wiring::Sequential<Layers...>>().outputs;
static_assert(outputs<Linear<10, 20>, Linear<21, 5>, Branch<ReLU, Branch<ReLU, ReLU>>> == 3);
static_assert(outputs<Branch<ReLU, ReLU>, Concat> == 1 && outputs<Residual<Branch<ReLU, ReLU>, Add>> == 1);
static_assert(outputs<Branch<ReLU, ReLU>, Parallel<Branch<ReLU, ReLU>, ReLU>> == 3 && outputs<Named<"x", Actor>> == 3);

}  // namespace tenon
