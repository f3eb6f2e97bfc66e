// The keys of parameters: every row of PyTorch's ways to name them, in the order of its state_dict.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

/// The keys of a network's parameters, each with a comma behind it.
template <class Net>
constexpr Words keys() {
  Words all;
  detail::each_parameter(wired<Net>, [&](const Node& node, const Parameter& parameter, std::int64_t) {
    all.put(key_of(wired<Net>.scopes, node.scope, parameter.name)).put(',');
  });
  return all;
}

using L = Linear<4, 4>;
using B = Linear<4, 4, Bias::no>;

// however deep
template <int Levels>
struct nested {
  using type = Sequential<typename nested<Levels - 1>::type>;
};
template <>
struct nested<0> {
  using type = B;
};
static_assert(keys<nested<70>::type>().length == 70 * 2 + 7);

// unnamed layers count their places, those without parameters too
static_assert(keys<Sequential<L, ReLU, B>>() == "0.weight,0.bias,2.weight,");
static_assert(keys<L>() == "weight,bias,");
static_assert(keys<Sequential<Sequential<ReLU, B>, Sequential<B>>>() == "0.1.weight,1.0.weight,");

// Input takes no place
static_assert(keys<Sequential<Input<4>, B, ReLU, B>>() == "0.weight,2.weight,");
static_assert(keys<Sequential<B, Input<4>, B>>() == "0.weight,1.weight,");

// attributes of a module
static_assert(keys<Module<Named<"linear1", B>, Named<"relu", ReLU>, Named<"linear2", L>>>() ==
              "linear1.weight,linear2.weight,linear2.bias,");
// self.layers = nn.Sequential(…)
static_assert(keys<Named<"layers", Sequential<B, ReLU, B>>>() == "layers.0.weight,layers.2.weight,");
// branches of a module, joined
using Branches = Branch<Named<"branch1", Sequential<B, ReLU>>, Named<"branch2", Sequential<B, ReLU>>>;
static_assert(keys<Sequential<Branches, Concat, Named<"final_linear", Linear<8, 5>>>>() ==
              "branch1.0.weight,branch2.0.weight,final_linear.weight,final_linear.bias,");

// inside a module a name stands without the places in front of it
static_assert(keys<Sequential<Sequential<ReLU, Named<"fc", B>>, Residual<Named<"out", B>>>>() ==
              "fc.weight,out.weight,");
static_assert(keys<Sequential<ReLU, Named<"fc", Sequential<B>>>>() == "fc.0.weight,");

// a parameter of a module itself has the module's name and no other
static_assert(keys<Sequential<Named<"scale", MultiplyParameter<4>>, B>>() == "scale,1.weight,");
static_assert(keys<Named<"head", Module<Named<"scale", MultiplyParameter<4>>, Named<"fc", B>>>>() ==
              "head.scale,head.fc.weight,");
static_assert(keys<Named<"scales", Sequential<MultiplyParameter<4>, AddParameter<>>>>() == "scales.0,scales.1,");
static_assert(
    wired<detail::wiring::Sequential<Named<"a", B>, Named<"a", Module<Named<"weight", AddParameter<4>>>>>>.failure.fault ==
    Fault::same_key);

// a module's own place counts
using Block = Module<Named<"conv1", B>, ReLU, Named<"conv2", B>>;
static_assert(keys<Named<"layers", Sequential<Block, Block>>>() ==
              "layers.0.conv1.weight,layers.0.conv2.weight,layers.1.conv1.weight,layers.1.conv2.weight,");
static_assert(keys<Sequential<ReLU, Block>>() == "1.conv1.weight,1.conv2.weight,");
static_assert(keys<Module<ReLU, Module<B>>>() == "1.0.weight,");

// each copy of a Repeat is a module
static_assert(keys<Named<"h", Repeat<2, Named<"ln_1", B>>>>() == "h.0.ln_1.weight,h.1.ln_1.weight,");
static_assert(keys<Repeat<2, B>>() == "0.weight,1.weight,");
static_assert(keys<Named<"h", Repeat<2, Sequential<ReLU, B>>>>() == "h.0.1.weight,h.1.1.weight,");

// dots in a name; names in names
static_assert(keys<Named<"mlp_extractor.policy_net", Sequential<B>>>() == "mlp_extractor.policy_net.0.weight,");
static_assert(keys<Named<"a", Named<"b", B>>>() == "a.b.weight,");

// through Parallel, Branch and Residual
static_assert(keys<Sequential<Parallel<B, Named<"x", B>>, Add>>() == "0.0.weight,x.weight,");
static_assert(keys<Residual<B, ReLU, PReLU<4>>>() == "0.weight,2.weight,");

// two parameters with one key are refused, and nothing else is
template <class... Layers>
inline constexpr Fault fault = wired<detail::wiring::Sequential<Layers...>>.failure.fault;
static_assert(fault<Named<"fc", L>, Named<"fc", L>> == Fault::same_key);
static_assert(fault<Named<"a.b", L>, Named<"a", Named<"b", L>>> == Fault::same_key);
static_assert(fault<Named<"1", L>, L> == Fault::same_key && fault<Named<"0", L>, L> == Fault::none);
static_assert(fault<Named<"fc", ReLU>, Named<"fc", L>> == Fault::none);
static_assert(fault<Named<"fc", L>, Named<"fc", PReLU<4>>> == Fault::same_key);
static_assert(fault<Module<Named<"fc", L>>, Named<"fc", L>> == Fault::none);
// among many
template <Text Key>
inline constexpr Fault beside_many = fault<Repeat<40, L>, Named<Key, L>>;
static_assert(beside_many<"0.0"> == Fault::same_key && beside_many<"0.7"> == Fault::same_key);
static_assert(beside_many<"0.19"> == Fault::same_key && beside_many<"0.40"> == Fault::none);

}  // namespace tenon
