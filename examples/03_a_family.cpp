// A family of networks, computed instead of written: built, checked and compared at compile time; one of them is run.
#include <boost/hana/append.hpp>
#include <boost/hana/cartesian_product.hpp>
#include <boost/hana/concat.hpp>
#include <boost/hana/filter.hpp>
#include <boost/hana/fold_left.hpp>
#include <boost/hana/for_each.hpp>
#include <boost/hana/range.hpp>
#include <cstdio>
#include <tenon/tenon.hpp>

namespace hana = boost::hana;
using namespace hana::literals;
using namespace tenon;
using namespace tenon::extend;

// A member: 10 inputs, `depth` hidden blocks of `width` features, 5 outputs. Its layers are a Hana tuple of types.
template <int Depth, int Width>
constexpr auto member_layers = [] {
  constexpr auto hidden = hana::fold_left(
      hana::make_range(hana::int_c<1>, hana::int_c<Depth>), hana::tuple_t<Linear<10, Width>, ReLU>,
      [](auto layers, auto) { return hana::append(layers, hana::type_c<Residual<Linear<Width, Width>, ReLU>>); });
  return hana::append(hidden, hana::type_c<Linear<Width, 5>>);
}();

// Whether layers fit is a question, not an error: a family may leave out the members that do not.
constexpr auto fit = [](auto layers) {
  return hana::unpack(layers,
                      [](auto... layer) { return hana::bool_c<composable<typename decltype(layer)::type...>>; });
};
static_assert(decltype(fit(member_layers<3, 20>))::value);
static_assert(!decltype(fit(hana::append(member_layers<3, 20>, hana::type_c<Linear<6, 2>>)))::value);

// The family: a fold over all pairs of a depth and a width.
constexpr auto pairs =
    hana::cartesian_product(hana::make_tuple(hana::tuple_c<int, 1, 2, 4>, hana::tuple_c<int, 10, 20, 40>));
constexpr auto network_of = [](auto pair) {
  constexpr int depth = pair[0_c], width = pair[1_c];
  return sequential_of(member_layers<depth, width>);
};
constexpr auto family = hana::fold_left(
    pairs, hana::tuple_t<>, [](auto networks, auto pair) { return hana::append(networks, network_of(pair)); });

// The largest one whose packed weights and activations stay within half of a small L1 cache.
constexpr auto small = hana::filter(family, [](auto network) {
  using Net = typename decltype(network)::type;
  return hana::bool_c<model_bytes<Net> + workspace_bytes<Net> <= 16 * 1024>;
});
using Best = decltype(hana::fold_left(small, [](auto best, auto network) {
  using A = typename decltype(best)::type;
  using B = typename decltype(network)::type;
  return hana::type_c<std::conditional_t<(parameter_count<B> > parameter_count<A>), B, A>>;
}))::type;

// Other ways to compute a network: from sizes, by exchanging a layer, by a factor. Each is the type a hand would write.
using Policy = Mlp<ReLU, 10, 20, 5>;
static_assert(std::same_as<Policy, Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>>);
static_assert(std::same_as<replace<Policy, ReLU, SiLU>, Sequential<Linear<10, 20>, SiLU, Linear<20, 5>>>);
static_assert(std::same_as<widen<Policy, 2>, Sequential<Linear<10, 40>, ReLU, Linear<40, 5>>>);

template <class Net>
void row(const char* name) {
  std::printf("%-22s %6d %10zu %13zu %8zu\n", name, wired<Net>.node_count, parameter_count<Net>, multiply_adds<Net>,
              model_bytes<Net>);
}

int main() {
  std::printf("%-22s %6s %10s %13s %8s\n", "network", "layers", "parameters", "multiply-adds", "bytes");
  hana::for_each(pairs, [](auto pair) {
    char name[32];
    std::snprintf(name, sizeof name, "%d deep, %d wide", int{pair[0_c]}, int{pair[1_c]});
    row<typename decltype(network_of(pair))::type>(name);
  });
  row<Best>("largest below 16 KiB");
  row<widen<Best, 2>>("... twice as wide");
  row<replace<Best, ReLU, SiLU>>("... with SiLU");

  // One of them has been trained: the tutorial's nn.Sequential, which its class keeps as `self.layers`.
  const Model<Policy> model{load<Policy>("examples/tutorial/sequential.safetensors", {.prefix = "layers."})};
  const auto y = model(Tensor<float, 10>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
  std::printf("\n10-20-5 of one to ten:");
  for (const float value : y) std::printf(" %.4f", static_cast<double>(value));
  std::printf("\n");
}
