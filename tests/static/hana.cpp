// Networks that are computed with: what hana.hpp builds is the very type that a hand would write.
#include <boost/hana/append.hpp>
#include <boost/hana/concat.hpp>
#include <boost/hana/filter.hpp>
#include <boost/hana/fold_left.hpp>
#include <boost/hana/length.hpp>
#include <boost/hana/range.hpp>
#include <boost/hana/transform.hpp>
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
#include <tenon/layers/leaky_relu.hpp>
#include <tenon/layers/silu.hpp>
#include <tenon/layers/tanh.hpp>

namespace {

namespace hana = boost::hana;
using namespace tenon;
using namespace tenon::extend;

template <class A, class B>
inline constexpr bool same = std::same_as<A, B>;

// --- layers_of, sequential_of -----------------------------------------------------------------------------------

using Policy = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;

/// layers_of<Net> holds exactly the types L.
template <class Net, class... L>
constexpr bool has_layers() {
  return same<std::remove_cvref_t<decltype(layers_of<Net>)>, std::remove_cvref_t<decltype(hana::tuple_t<L...>)>>;
}

static_assert(has_layers<Policy, Linear<10, 20>, ReLU, Linear<20, 5>>());
static_assert(has_layers<Module<Linear<10, 20>, ReLU>, Linear<10, 20>, ReLU>());
static_assert(has_layers<Branch<Policy, Linear<10, 7>>, Policy, Linear<10, 7>>());
static_assert(has_layers<Parallel<Linear<10, 7>, Linear<4, 3>>, Linear<10, 7>, Linear<4, 3>>());
static_assert(has_layers<Residual<Linear<8, 8>, ReLU>, Linear<8, 8>, ReLU>());
static_assert(has_layers<Named<"fc", Policy>, Policy>());
static_assert(has_layers<Repeat<3, Linear<8, 8>>, Linear<8, 8>, Linear<8, 8>, Linear<8, 8>>());
static_assert(has_layers<ReLU, ReLU>());

template <auto Layers>
using Stack = typename decltype(sequential_of(Layers))::type;

static_assert(same<Stack<layers_of<Policy>>, Policy>);
static_assert(same<Stack<layers_of<ReLU>>, Sequential<ReLU>>);

constexpr auto smooth = hana::transform(layers_of<Policy>, [](auto layer) {
  if constexpr (layer == hana::type_c<ReLU>)
    return hana::type_c<SiLU>;
  else
    return layer;
});
static_assert(same<Stack<smooth>, Sequential<Linear<10, 20>, SiLU, Linear<20, 5>>>);

constexpr auto bare = hana::filter(layers_of<Policy>, [](auto layer) { return layer != hana::type_c<ReLU>; });
static_assert(same<Stack<bare>, Sequential<Linear<10, 20>, Linear<20, 5>>>);

static_assert(same<Stack<hana::append(layers_of<Policy>, hana::type_c<Softmax<>>)>,
                   Sequential<Linear<10, 20>, ReLU, Linear<20, 5>, Softmax<>>>);
static_assert(same<Stack<hana::concat(layers_of<Policy>, layers_of<Sequential<ReLU, Linear<5, 2>>>)>,
                   Sequential<Linear<10, 20>, ReLU, Linear<20, 5>, ReLU, Linear<5, 2>>>);

constexpr auto deep =
    hana::fold_left(hana::make_range(hana::int_c<0>, hana::int_c<32>), hana::tuple_t<Linear<10, 32>>,
                    [](auto layers, auto) { return hana::concat(layers, hana::tuple_t<ReLU, Linear<32, 32>>); });
using Deep = Stack<deep>;
static_assert(Deep::children::size == 65 && output_shape<Deep> == Shape{32});

template <class Sequence>
constexpr bool fits_together(const Sequence& layers) {
  return hana::unpack(layers, [](auto... layer) { return composable<typename decltype(layer)::type...>; });
}
static_assert(fits_together(smooth) && fits_together(bare));
static_assert(!fits_together(hana::append(layers_of<Policy>, hana::type_c<Linear<6, 2>>)));

// --- Mlp --------------------------------------------------------------------------------------------------------

static_assert(same<Mlp<ReLU, 16, 64, 32, 32, 5>,
                   Sequential<Linear<16, 64>, ReLU, Linear<64, 32>, ReLU, Linear<32, 32>, ReLU, Linear<32, 5>>>);
static_assert(same<Mlp<ReLU, 10, 20, 5>, Policy>);
static_assert(same<Mlp<LeakyReLU<0.1>, 3, 4>, Sequential<Linear<3, 4>>>);

template <class Indices>
struct long_mlp;
template <std::size_t... I>
struct long_mlp<std::index_sequence<I...>> {
  using type = Mlp<Tanh, 7, (16 + 0 * static_cast<int>(I))..., 3>;
};
using Long = long_mlp<std::make_index_sequence<64>>::type;
static_assert(Long::children::size == 129 && output_shape<Long> == Shape{3});

// --- replace ----------------------------------------------------------------------------------------------------

static_assert(same<replace<Policy, ReLU, SiLU>, Sequential<Linear<10, 20>, SiLU, Linear<20, 5>>>);
static_assert(same<replace<Policy, SiLU, Tanh>, Policy>);
static_assert(same<replace<ReLU, ReLU, SiLU>, SiLU>);
static_assert(same<replace<Policy, Linear<10, 20>, Sequential<Linear<10, 6>, ReLU, Linear<6, 20>>>,
                   Sequential<Sequential<Linear<10, 6>, ReLU, Linear<6, 20>>, ReLU, Linear<20, 5>>>);

template <class A>
using Everything =
    Sequential<Named<"stem", Module<Linear<10, 16>, A>>, Repeat<2, Residual<Linear<16, 16>, A, Linear<16, 16>>>,
               Branch<Sequential<Linear<16, 8>, A>, Branch<A, Linear<16, 4>>>, Parallel<A, Identity, Named<"a", A>>,
               Concat, A, Linear<28, 3>>;
static_assert(same<replace<Everything<ReLU>, ReLU, SiLU>, Everything<SiLU>>);
static_assert(same<replace<Everything<ReLU>, Tanh, SiLU>, Everything<ReLU>>);
static_assert(same<replace<Long, Tanh, ReLU>::children::at<63>, ReLU>);

// --- widen ------------------------------------------------------------------------------------------------------

static_assert(same<widen<Policy, 2>, Sequential<Linear<10, 40>, ReLU, Linear<40, 5>>>);
static_assert(same<widen<Policy, 1>, Policy>);
static_assert(same<widen<Linear<10, 5>, 4>, Linear<10, 5>>);
static_assert(same<widen<Mlp<ReLU, 16, 64, 32, 32, 5>, 3>, Mlp<ReLU, 16, 192, 96, 96, 5>>);

// through elementwise layers, views and what keeps its shape; a bias that is not there stays away
static_assert(same<widen<Sequential<Input<10>, ReLU, Flatten, Linear<10, 20, Bias::no>, Softmax<>, Dropout<>, Flatten,
                                    Linear<20, 5>, ReLU, Softmax<>>,
                         2>,
                   Sequential<Input<10>, ReLU, Flatten, Linear<10, 40, Bias::no>, Softmax<>, Dropout<>, Flatten,
                              Linear<40, 5>, ReLU, Softmax<>>>);

static_assert(
    same<widen<Sequential<PReLU<10>, Linear<10, 20>, PReLU<20>, Linear<20, 6>, PReLU<>, Linear<6, 5>, PReLU<5>>, 2>,
         Sequential<PReLU<10>, Linear<10, 40>, PReLU<40>, Linear<40, 12>, PReLU<>, Linear<12, 5>, PReLU<5>>>);

// a residual around hidden tensors widens; around the input or the output only what is inside does
template <int Width, int Inner>
using Block = Residual<Linear<Width, Inner>, ReLU, Linear<Inner, Width>>;
static_assert(same<widen<Sequential<Linear<10, 8>, Block<8, 12>, Linear<8, 3>>, 2>,
                   Sequential<Linear<10, 16>, Block<16, 24>, Linear<16, 3>>>);
static_assert(same<widen<Sequential<Block<10, 12>, Linear<10, 7>, ReLU, Linear<7, 3>>, 2>,
                   Sequential<Block<10, 24>, Linear<10, 14>, ReLU, Linear<14, 3>>>);
static_assert(same<widen<Sequential<Linear<10, 8>, Block<8, 12>>, 2>, Sequential<Linear<10, 8>, Block<8, 24>>>);

// the copies of a Repeat are one type
static_assert(same<widen<Sequential<Linear<10, 8>, Repeat<3, Block<8, 12>>, Linear<8, 3>>, 2>,
                   Sequential<Linear<10, 16>, Repeat<3, Block<16, 24>>, Linear<16, 3>>>);
static_assert(same<widen<Sequential<Linear<10, 8>, Repeat<3, Sequential<Linear<8, 8>, ReLU>>>, 2>,
                   Sequential<Linear<10, 8>, Repeat<3, Sequential<Linear<8, 8>, ReLU>>>>);
static_assert(same<widen<Repeat<2, Sequential<Linear<6, 12>, Repeat<2, Linear<12, 12>>, Linear<12, 6>>>, 2>,
                   Repeat<2, Sequential<Linear<6, 24>, Repeat<2, Linear<24, 24>>, Linear<24, 6>>>>);

// a Concat is as wide as its parts: an input of 10 that stays, and 7 hidden features that become 14
static_assert(same<widen<Sequential<Branch<Identity, Linear<10, 7>>, Concat, Linear<17, 20>, ReLU, Linear<20, 5>>, 2>,
                   Sequential<Branch<Identity, Linear<10, 14>>, Concat, Linear<24, 40>, ReLU, Linear<40, 5>>>);
static_assert(same<widen<Sequential<Branch<Named<"a", Linear<10, 15>>, Named<"b", Linear<10, 20>>>, Concat,
                                    Named<"final", Linear<35, 5>>>,
                         2>,
                   Sequential<Branch<Named<"a", Linear<10, 30>>, Named<"b", Linear<10, 40>>>, Concat,
                              Named<"final", Linear<70, 5>>>>);
// its parts stay where it is an output, or added to one
static_assert(same<widen<Sequential<Linear<10, 6>, ReLU, Branch<Linear<6, 3>, Linear<6, 4>>, Concat, ReLU>, 2>,
                   Sequential<Linear<10, 12>, ReLU, Branch<Linear<12, 3>, Linear<12, 4>>, Concat, ReLU>>);
// and what is added to it becomes as wide as it is
static_assert(
    same<widen<Sequential<Branch<Linear<10, 17>, Sequential<Branch<Identity, Linear<10, 7>>, Concat>>, Add,
                          Linear<17, 5>>,
               2>,
         Sequential<Branch<Linear<10, 24>, Sequential<Branch<Identity, Linear<10, 14>>, Concat>>, Add, Linear<24, 5>>>);

// also where that Add comes after another Concat of the same tensor
template <int X, int Y, int Z>
using Tied = Sequential<Branch<Identity, Linear<10, X>>,
                        Branch<Sequential<Take<1>, Branch<Identity, Linear<X, Y>>, Concat, Linear<X + Y, 5>>,
                               Sequential<Branch<Take<1>, Sequential<Take<0>, Branch<Identity, Linear<10, Z>>, Concat>>,
                                          Add, Linear<X, 5>>>>;
static_assert(same<widen<Tied<17, 3, 7>, 2>, Tied<24, 6, 14>>);

// several inputs, several outputs, a hidden tensor that is also an output
static_assert(same<widen<Sequential<Parallel<Sequential<Linear<10, 7>, ReLU>, Linear<4, 3>>, Concat, Linear<10, 16>,
                                    Tanh, Branch<Named<"policy", Linear<16, 4>>, Linear<16, 1>>>,
                         2>,
                   Sequential<Parallel<Sequential<Linear<10, 14>, ReLU>, Linear<4, 6>>, Concat, Linear<20, 32>, Tanh,
                              Branch<Named<"policy", Linear<32, 4>>, Linear<32, 1>>>>);
static_assert(same<widen<Sequential<Linear<10, 8>, ReLU, Branch<Identity, Sequential<Linear<8, 6>, Linear<6, 2>>>>, 2>,
                   Sequential<Linear<10, 8>, ReLU, Branch<Identity, Sequential<Linear<8, 12>, Linear<12, 2>>>>>);
static_assert(same<widen<Sequential<Linear<10, 8>, Branch<Linear<8, 6>, Linear<8, 9>>, Take<1>, Linear<9, 2>>, 2>,
                   Sequential<Linear<10, 16>, Branch<Linear<16, 12>, Linear<16, 18>>, Take<1>, Linear<18, 2>>>);

// features of rows: Flatten puts three of them side by side; a Concat along the rows leaves them alone
static_assert(same<widen<Sequential<Input<3, 10>, Linear<10, 8>, ReLU, Flatten, Linear<24, 6>, Linear<6, 2>>, 2>,
                   Sequential<Input<3, 10>, Linear<10, 16>, ReLU, Flatten, Linear<48, 12>, Linear<12, 2>>>);
static_assert(
    same<widen<Sequential<Input<3, 10>, Linear<10, 8>, Flatten>, 2>, Sequential<Input<3, 10>, Linear<10, 8>, Flatten>>);
static_assert(
    same<widen<Sequential<Input<3, 6>, Linear<6, 4>, PReLU<3>,
                          Branch<Linear<4, 5>, Sequential<Linear<4, 8>, Linear<8, 5>>>, ConcatAlong<1>, Linear<5, 2>>,
               2>,
         Sequential<Input<3, 6>, Linear<6, 8>, PReLU<3>,
                    Branch<Linear<8, 10>, Sequential<Linear<8, 16>, Linear<16, 10>>>, ConcatAlong<1>, Linear<10, 2>>>);
static_assert(
    same<widen<Sequential<Concat, Linear<17, 8>, Linear<8, 5>>, 2>, Sequential<Concat, Linear<17, 16>, Linear<16, 5>>>);
// a width that is stated inside stays
static_assert(same<widen<Sequential<Linear<10, 8>, Input<8>, Linear<8, 6>, Linear<6, 2>>, 2>,
                   Sequential<Linear<10, 8>, Input<8>, Linear<8, 12>, Linear<12, 2>>>);

static_assert(same<widen<Long, 2>::children::at<64>, Linear<32, 32>>);

// --- structs ----------------------------------------------------------------------------------------------------

struct SimpleNet {
  BOOST_HANA_DEFINE_STRUCT(SimpleNet, (Linear<10, 20>, linear1), (ReLU, relu), (Linear<20, 5>, linear2));
};
using SimpleModule = Module<Named<"linear1", Linear<10, 20>>, Named<"relu", ReLU>, Named<"linear2", Linear<20, 5>>>;

static_assert(layer<SimpleNet> && same<expansion<SimpleNet>::type, SimpleModule>);
static_assert(parameter_count<SimpleNet> == 325 && multiply_adds<SimpleNet> == 300);
static_assert(input_shape<SimpleNet> == Shape{10} && output_shape<SimpleNet> == Shape{5});
static_assert(
    has_layers<SimpleNet, Named<"linear1", Linear<10, 20>>, Named<"relu", ReLU>, Named<"linear2", Linear<20, 5>>>());
/// The key of a network's parameter number P.
template <class Net>
constexpr Words key(int number) {
  Words found;
  detail::each_parameter(wired<Net>, [&](const Node& node, const Parameter& parameter, std::int64_t) {
    if (number-- == 0) found = key_of(wired<Net>.scopes, node.scope, parameter.name);
  });
  return found;
}
static_assert(key<SimpleNet>(0) == "linear1.weight" && key<SimpleNet>(3) == "linear2.bias");

/// Structs nest, stand in combinators and are repeated; what is written already is adapted.
struct Block8 {
  Linear<8, 12> up;
  ReLU act;
  Linear<12, 8> down;
};

}  // namespace

BOOST_HANA_ADAPT_STRUCT(Block8, up, act, down);

namespace {

struct Outer {
  BOOST_HANA_DEFINE_STRUCT(Outer, (SimpleNet, body), (Linear<5, 8, Bias::no>, join), (Repeat<2, Residual<Block8>>, h),
                           (Sequential<Linear<8, 10>, Sequential<ReLU, SimpleNet>>, tail));
};
static_assert(key<Outer>(0) == "body.linear1.weight" && key<Outer>(4) == "join.weight");
static_assert(key<Outer>(5) == "h.0.0.up.weight" && key<Outer>(12) == "h.1.0.down.bias");
static_assert(key<Outer>(13) == "tail.0.weight" && key<Outer>(15) == "tail.1.1.linear1.weight");
static_assert(composable<Outer, Linear<5, 1>> && !composable<Outer, Linear<6, 1>>);
static_assert(same<leaf_at<Outer, 0>, Linear<10, 20>>);

static_assert(same<replace<SimpleNet, ReLU, SiLU>,
                   Module<Named<"linear1", Linear<10, 20>>, Named<"relu", SiLU>, Named<"linear2", Linear<20, 5>>>>);
static_assert(same<replace<Outer, Tanh, SiLU>, Outer>);
static_assert(
    same<replace<Branch<SimpleNet, Outer>, Linear<5, 8, Bias::no>, Linear<5, 8>>::children::at<0>, SimpleNet>);
static_assert(same<widen<SimpleNet, 2>,
                   Module<Named<"linear1", Linear<10, 40>>, Named<"relu", ReLU>, Named<"linear2", Linear<40, 5>>>>);
static_assert(same<widen<Outer, 2>::children::at<2>,
                   Named<"h", Repeat<2, Residual<Module<Named<"up", Linear<16, 24>>, Named<"act", ReLU>,
                                                        Named<"down", Linear<24, 16>>>>>>>);

// into every combinator of layers
using Unit = Gated<Conv1d<8, 8, 1>, Conv1d<8, 8, 1>>;
using Skipping = Sequential<Unit, Branch<Identity, ReLU>>;
static_assert(same<replace<SkipSum<Skipping, Skipping>, ReLU, SiLU>,
                   SkipSum<Sequential<Unit, Branch<Identity, SiLU>>, Sequential<Unit, Branch<Identity, SiLU>>>>);
static_assert(
    same<replace<Gated<Linear<4, 8>, Linear<4, 8>>, Linear<4, 8>, Linear<4, 6>>, Gated<Linear<4, 6>, Linear<4, 6>>>);
static_assert(same<replace<Gated<Linear<4, 8>, Linear<4, 8>>, Tanh, ReLU>, Gated<Linear<4, 8>, Linear<4, 8>>>);

// --- a combinator of one's own ----------------------------------------------------------------------------------

template <class L>
struct Twice : detail::Group<L, L> {
  static constexpr Values wire(Graph& g, const Values& in) { return detail::Group<L, L>::chain(g, in); }
};

}  // namespace

template <class Old, class L>
struct tenon::extend::rebuilt<Twice<Old>, L, L> {
  using type = Twice<L>;
};

namespace {

static_assert(same<replace<Sequential<Twice<ReLU>, ReLU>, ReLU, SiLU>, Sequential<Twice<SiLU>, SiLU>>);
static_assert(same<widen<Sequential<Linear<6, 8>, Twice<Residual<Linear<8, 8>>>, Linear<8, 3>>, 2>,
                   Sequential<Linear<6, 16>, Twice<Residual<Linear<16, 16>>>, Linear<16, 3>>>);

}  // namespace
