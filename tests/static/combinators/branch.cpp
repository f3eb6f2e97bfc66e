// Branch, Parallel and Take: how many tensors, and which.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

using Heads = Branch<Linear<8, 4>, Sequential<ReLU, Linear<8, 1>>>;
static_assert(input_count<Heads> == 1 && output_count<Heads> == 2 && input_shape<Heads> == Shape{8});
static_assert(output_shape<Heads> == Shape{4} && output_shape<Heads, 1> == Shape{1});

// branches in branches are flat
using Flat = Branch<Heads, Branch<ReLU>, Heads>;
static_assert(output_count<Flat> == 5 && output_shape<Flat, 2> == Shape{8} && output_shape<Flat, 4> == Shape{1});

// each layer of a Parallel takes what it takes
using Two = Parallel<Linear<3, 4>, Linear<5, 6>>;
static_assert(input_count<Two> == 2 && output_count<Two> == 2 && input_shape<Two, 1> == Shape{5});
using Three = Parallel<Two, Linear<7, 2>>;
static_assert(input_count<Three> == 3 && output_count<Three> == 3 && input_shape<Three, 2> == Shape{7});
using Joined = Sequential<Three, Parallel<Sequential<Concat, Linear<10, 2>>, ReLU>, Add>;
static_assert(input_count<Joined> == 3 && output_shape<Joined> == Shape{2});

using Second = Sequential<Heads, Take<1>>;
static_assert(output_count<Second> == 1 && output_shape<Second> == Shape{1});
static_assert(Take<1>::infer({2, {Shape{3}, Shape{4}}}).out == Shape{4});
static_assert(Take<2>::infer({2, {Shape{3}, Shape{4}}}).fault == Fault::no_tensor);
static_assert(Take<-1>::infer({2, {Shape{3}, Shape{4}}}).fault == Fault::no_tensor);

template <class Net>
inline constexpr Fault fault = wired<Net>.failure.fault;
namespace wiring = detail::wiring;
static_assert(fault<wiring::Branch<>> == Fault::no_layers && fault<wiring::Parallel<>> == Fault::no_layers);
static_assert(fault<wiring::Branch<Linear<3, 4>, Linear<5, 4>>> == Fault::expects);
static_assert(fault<wiring::Sequential<Branch<ReLU, Tanh>, ReLU>> == Fault::one_tensor);
static_assert(fault<wiring::Sequential<Branch<ReLU, Tanh>, Parallel<ReLU, ReLU, ReLU>>> == Fault::tensor_count);
using Eight = Branch<ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU>;
static_assert(fault<wiring::Branch<Eight, Eight>> == Fault::none &&
              fault<wiring::Branch<Eight, Eight, ReLU>> == Fault::too_many);

// a layer stands behind what the Branch stands behind, not behind the layer beside it
constexpr detail::Refusal beside =
    detail::refusal_of<wiring::Sequential<Branch<Linear<2, 3>, Linear<2, 4>>, Branch<Concat, Add>>>();
static_assert(beside.fault == Fault::cannot_combine && beside.who.path[0] == 1 && beside.who.path[1] == 1);
static_assert(beside.from.depth == 1 && beside.from.path[0] == 0);

}  // namespace tenon
