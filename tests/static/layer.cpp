// The contract of layers, and how what is not known is found out.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

static_assert(layer<Linear<3, 4>> && layer<ReLU> && layer<Concat> && layer<Sequential<ReLU>> && layer<Input<3>>);
static_assert(!layer<int> && !layer<Linear<3, 4>*> && !layer<Tensor<float, 3>> && !layer<void> && !layer<ReLU&>);

template <class... Layers>
inline constexpr Shape takes = input_shape<Sequential<Layers...>>;
template <class... Layers>
inline constexpr Shape gives = output_shape<Sequential<Layers...>>;

// through elementwise layers, forwards and backwards
static_assert(takes<ReLU, Tanh, Linear<7, 3>> == Shape{7} && gives<ReLU, Linear<7, 3>, Tanh> == Shape{3});
static_assert(takes<Dropout<>, Identity, Linear<7, 3>> == Shape{7});
static_assert(takes<Sequential<ReLU>, Residual<Sequential<Tanh, Linear<7, 7>>>> == Shape{7});

// a branch finds it out for the others
using Late = Sequential<Branch<ReLU, Sequential<Tanh, Linear<7, 3>>>>;
static_assert(input_shape<Late> == Shape{7} && output_shape<Late> == Shape{7} && output_shape<Late, 1> == Shape{3});
static_assert(gives<Branch<ReLU, Linear<7, 3>>, Concat> == Shape{10});
static_assert(gives<Branch<Sequential<Branch<ReLU, Tanh>, Add>, Linear<7, 3>>, Concat> == Shape{10});
static_assert(takes<Branch<ReLU, Tanh>, Multiply, Linear<7, 3>> == Shape{7});

// Input states a part, the layers the rest
static_assert(takes<Input<any, 4>> == Shape{any, 4} && takes<Input<3, any>, Linear<4, 2>> == Shape{3, 4});
static_assert(gives<Input<3, any>, Linear<4, 2>> == Shape{3, 2});
static_assert(takes<Input<any, any>, PReLU<5>, Linear<4, 2>> == Shape{5, 4});

// [In], then [?, In], then [?, ?, In]
static_assert(takes<Linear<7, 3>> == Shape{7});
static_assert(takes<Linear<7, 3>, Softmax<2>> == Shape{any, 7} && gives<Linear<7, 3>, Softmax<2>> == Shape{any, 3});
static_assert(takes<Linear<7, 3>, Softmax<3>> == Shape{any, any, 7});
static_assert(takes<Linear<7, 3>, Flatten, Linear<6, 1>> == Shape{any, 7});
static_assert(takes<Linear<7, 3>, Flatten, Linear<3, 1>> == Shape{7});
static_assert(!composable<Linear<7, 3>, Softmax<4>>);

// the features that a PReLU counts are those of [In]: no dimension is invented for it
static_assert(takes<Linear<7, 3>, PReLU<3>> == Shape{7} && !composable<Linear<7, 3>, PReLU<2>>);
static_assert(composable<Input<any, 7>, Linear<7, 3>, PReLU<2>>);

// heads that begin with a join know nothing, and learn it where they are put
using Head = Sequential<Concat, Linear<10, 2>>;
static_assert(output_shape<Head> == Shape{2} && gives<Branch<ReLU, Linear<7, 3>>, Head> == Shape{2});
static_assert(!composable<Branch<ReLU, Linear<7, 4>>, Head> && !composable<Linear<3, 10>, Head>);

// the same question in words: does it fit?
static_assert(composable<Linear<10, 20>, ReLU, Linear<20, 5>> && !composable<Linear<10, 20>, ReLU, Linear<21, 5>>);
static_assert(!composable<Linear<10, 20>, Linear<18, 5>> && !composable<Linear<10, 18>, Linear<20, 5>>);
static_assert(!composable<Linear<10, 20>, Linear<24, 5>> && !composable<Linear<10, 20>, Linear<32, 5>>);
static_assert(!composable<Linear<10, 17>, Linear<24, 5>> && !composable<Linear<10, 1>, Linear<4, 5>>);
static_assert(!composable<> && !composable<int> && !composable<ReLU, void>);
static_assert(!composable<Branch<ReLU, Tanh>, ReLU> && composable<Branch<ReLU, Tanh>, Parallel<ReLU, ReLU>>);
static_assert(!composable<Linear<3, 4>, Concat> && !composable<Linear<3, 4>, Take<0>>);
static_assert(composable<Input<2, 3>, Flatten, Linear<6, 1>> && !composable<Input<2, 3>, Linear<6, 1>>);

// the layer behind a node
using Deep = Sequential<Input<4>, Named<"a", Repeat<2, Residual<Linear<4, 4>>>>, Branch<ReLU, Linear<4, 1>>>;
static_assert(wired<Deep>.node_count == 7);
static_assert(std::same_as<leaf_at<Deep, 0>, Input<4>> && std::same_as<leaf_at<Deep, 1>, Linear<4, 4>>);
static_assert(std::same_as<leaf_at<Deep, 3>, Linear<4, 4>> && std::same_as<leaf_at<Deep, 6>, Linear<4, 1>>);

}  // namespace tenon
