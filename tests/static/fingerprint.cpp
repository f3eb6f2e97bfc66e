// The number of a network's architecture and keys: the same on every compiler, another for every other network.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>

namespace tenon {

using namespace extend;

/// The description, compared in constant expressions with what it should be.
template <class Net>
constexpr bool reads(const char* text) {
  bool same = true;
  detail::describe_network(detail::described<Net>(), [&](char c) {
    same = same && *text == c;
    text += same ? 1 : 0;
  });
  return same && *text == '\0';
}

using Tutorial = Sequential<
    Branch<Named<"branch1", Sequential<Linear<10, 15>, ReLU>>, Named<"branch2", Sequential<Linear<10, 20>, ReLU>>>,
    Concat, Named<"final_linear", Linear<35, 5>>>;
static_assert(
    reads<Tutorial>("tenon network, description 1\n"
                    "input [10]\n"
                    "branch1.0: Linear<10, 15> [10] -> [15], weight [15, 10], bias [15]\n"
                    "ReLU [15] -> [15]\n"
                    "branch2.0: Linear<10, 20> of input [10] -> [20], weight [20, 10], bias [20]\n"
                    "ReLU [20] -> [20]\n"
                    "Concat along 1 of 3 back, 1 back [15], [20] -> [35]\n"
                    "final_linear: Linear<35, 5> [35] -> [5], weight [5, 35], bias [5]\n"
                    "output\n"));

// By hand in Python: FNV-1a of those bytes. A change of these numbers is another version of the description.
static_assert(fingerprint<Tutorial> == 0xe828312426866b4b);
using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
static_assert(fingerprint<Net> == 0xb874383e8c362e04);
static_assert(fingerprint<Sequential<Input<1, 28, 28>, Conv2d<1, 8, Window{.kernel_size = {3, 5}, .padding = {1}}>,
                                     BatchNorm2d<8, 1e-3>, MaxPool2d<2>, Flatten, Linear<8 * 14 * 13, 10>>> ==
              0x78c7b89cfea62c24);
static_assert(fingerprint<Sequential<LSTM<4, 8, Recurrent{.num_layers = 2, .bidirectional = true}>, FinalHidden,
                                     Residual<GELU<Approximate::tanh>>, Scale<1.0 / 3>>> == 0x908d26951ec95503);

// one network, written in several ways
struct ByHand {
  BOOST_HANA_DEFINE_STRUCT(ByHand, (Linear<10, 20>, first), (ReLU, relu), (Linear<20, 5>, second));
};
using ByName = Sequential<Named<"first", Linear<10, 20>>, ReLU, Named<"second", Linear<20, 5>>>;
static_assert(fingerprint<ByHand> == fingerprint<ByName> && fingerprint<ByName> != fingerprint<Net>);
static_assert(
    fingerprint<ByName> ==
    fingerprint<Module<Named<"first", Linear<10, 20>>, Named<"act", ReLU>, Dropout<>, Named<"second", Linear<20, 5>>>>);
static_assert(fingerprint<Net> == fingerprint<Sequential<Input<10>, Linear<10, 20>, ReLU, Linear<20, 5>, Identity>>);
using Heads = Branch<Named<"a", Linear<10, 5>>, Named<"b", Linear<10, 5>>>;
static_assert(fingerprint<Sequential<Heads, Take<1>>> ==
              fingerprint<Sequential<Input<10>, Dropout<0.2>, Heads, Parallel<Identity, Flatten>, Take<1>>>);
static_assert(fingerprint<Sequential<Heads, Take<1>>> != fingerprint<Sequential<Heads, Take<0>>>);
// every change shows
template <class... Nets>
constexpr bool all_differ() {
  const std::uint64_t prints[]{fingerprint<Nets>...};
  for (const auto& a : prints)
    for (const auto& b : prints)
      if (&a != &b && a == b) return false;
  return true;
}
template <class... L>
using Behind = Sequential<Linear<10, 20>, L..., Linear<20, 5>>;  // activations, eps, order, slopes, constants
struct Bump : extend::Elementwise {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    return x * x;
  }
};
namespace {
template <Real R>
struct Power : Bump {};
template <class L>
struct Twice : Bump {};
}  // namespace
static_assert(
    all_differ<Net, Behind<>, Behind<Tanh>, Behind<Sigmoid>, Behind<ReLU, Tanh>, Behind<Tanh, ReLU>, Behind<GELU<>>,
               Behind<GELU<Approximate::tanh>>, Behind<LeakyReLU<>>, Behind<LeakyReLU<0.1>>, Behind<ELU<>>,
               Behind<CELU<>>, Behind<Hardtanh<>>, Behind<Hardtanh<-1, 2>>, Behind<Softplus<>>, Behind<Softplus<2>>,
               Behind<Scale<0.1 + 0.2>>, Behind<Scale<0.3>>, Behind<Scale<1e-300>>, Behind<Scale<1e-301>>,
               Behind<Scale<1e17>>, Behind<Scale<1e18>>, Behind<Scale<2e9>>, Behind<Scale<3e9>>, Behind<Scale<-2e9>>,
               Behind<Shift<0.3>>, Behind<Softmax<>>, Behind<LogSoftmax<>>, Behind<Residual<ReLU>>,
               Behind<Branch<ReLU, Tanh>, Add>, Behind<Branch<Tanh, ReLU>, Add>, Behind<Branch<Tanh, ReLU>, Multiply>,
               Behind<Branch<Tanh, ReLU>, Take<0>>, Behind<Bump>, Behind<Power<2>>, Behind<Power<3>>,
               Behind<Twice<ReLU>>, Behind<Twice<Tanh>>, Behind<Twice<long>>, Behind<Reshape<4, 5>, Flatten>,
               Behind<Reshape<4, 5>, Transpose<1, 2>, Flatten>>());
static_assert(
    all_differ<Behind<PReLU<1>>, Behind<BatchNorm1d<20>>, Behind<BatchNorm1d<20, 1e-3>>, Behind<LayerNorm<20>>,
               Behind<LayerNorm<20, Affine::no>>, Behind<RMSNorm<20>>, Behind<GroupNorm<4, 20>>,
               Behind<GroupNorm<5, 20>>, Behind<GroupNorm<5, 20, 1e-3>>, Behind<Normalize<>>, Behind<Linear<20, 20>>,
               Behind<Linear<20, 20, Bias::no>>, Behind<Named<"a", Linear<20, 20>>>, Behind<Named<"b", Linear<20, 20>>>,
               Behind<Sequential<Linear<20, 20>>>, Sequential<Linear<10, 21>, Linear<21, 5>>>());
template <class... L>
using Image = Sequential<Input<4, 8, 8>, L...>;
static_assert(
    all_differ<Image<MaxPool2d<2>>, Image<AvgPool2d<2>>, Image<AvgPool2d<Window{.kernel_size = 2, .ceil_mode = true}>>,
               Image<AvgPool2d<Window{.kernel_size = 3, .padding = {1}}>>,
               Image<AvgPool2d<Window{.kernel_size = 3, .padding = {1}, .count_include_pad = false}>>,
               Image<ZeroPad2d<1>>, Image<ReflectionPad2d<1>>, Image<ReplicationPad2d<1>>, Image<ZeroPad2d<1, 1, 2, 0>>,
               Image<Upsample<2>>, Image<Upsample<2, Interpolation::bilinear>>, Image<PixelShuffle<2>>,
               Image<PixelUnshuffle<2>>, Image<CircularPad2d<1>>, Image<Slice<1, 0, 2>>, Image<Slice<1, 1, 3>>,
               Image<Softmax<1>>, Image<Softmax<2>>, Image<Mean<1>>, Image<Mean<2>>, Image<Max<1>>, Image<Sum<1>>,
               Image<AdaptiveAvgPool2d<2>>, Image<AdaptiveMaxPool2d<2>>, Image<Branch<ReLU, Tanh>, Concat>,
               Image<Branch<ReLU, Tanh>, ConcatAlong<2>>, Image<Branch<ReLU, Tanh>>, Image<Branch<Tanh, ReLU>>>());
template <PaddingMode Mode, int Groups = 1, int Dilation = 1, int Right = 1>
inline constexpr Window window{.kernel_size = 3,
                               .padding = {.top = 1, .bottom = 1, .left = 1, .right = Right},
                               .dilation = Dilation,
                               .groups = Groups,
                               .padding_mode = Mode};
static_assert(all_differ<
              Image<Conv2d<4, 4, 3>>, Image<Conv2d<4, 4, window<PaddingMode::zeros>>>,
              Image<Conv2d<4, 4, window<PaddingMode::reflect>>>, Image<Conv2d<4, 4, window<PaddingMode::replicate>>>,
              Image<Conv2d<4, 4, window<PaddingMode::zeros, 2>>>, Image<Conv2d<4, 4, window<PaddingMode::zeros, 1, 2>>>,
              Image<Conv2d<4, 4, window<PaddingMode::zeros, 1, 1, 2>>>, Image<ConvTranspose2d<4, 4, 3>>>());
static_assert(
    all_differ<RNN<4, 8>, RNN<4, 8, Recurrent{.nonlinearity = Nonlinearity::relu}>, RNN<4, 8, 2>,
               RNN<4, 8, Recurrent{.num_layers = 2, .nonlinearity = Nonlinearity::relu}>, GRU<4, 8>, LSTM<4, 8>,
               GRU<4, 8, Recurrent{.reset_after = false}>, GRU<4, 8, 2>,
               GRU<4, 8, Recurrent{.num_layers = 2, .reset_after = false}>, Sequential<GRU<4, 8>, Last>,
               Sequential<GRU<4, 8>, FinalHidden>, Named<"gru", GRU<4, 8>>, Sequential<Input<3, 4>, GRU<4, 8>>>());

// more arguments than a text holds: what it does not show counts
template <int... Numbers>
struct Table : extend::Elementwise {
  template <class V>
  static constexpr V apply(V x) {
    return x;
  }
};
template <class Sequence, int... End>
struct table_of;
template <std::size_t... I, int... End>
struct table_of<std::index_sequence<I...>, End...> {
  using type = Table<(1000000000 + static_cast<int>(I))..., End...>;
};
template <std::size_t Length, int... End>
using LongTable = typename table_of<std::make_index_sequence<Length>, End...>::type;
static_assert(all_differ<LongTable<60, 1>, LongTable<60, 2>, LongTable<60, 1, 2>, LongTable<60, 2, 1>>());
// and what makes room for its hash
constexpr int large = 1000000000;
static_assert(all_differ<LongTable<40, 1, 5, large, large, large>, LongTable<40, 2, 5, large, large, large>,
                         LongTable<40, 1, 6, large, large, large>, LongTable<40, 2, 6, large, large, large>>());

}  // namespace tenon
