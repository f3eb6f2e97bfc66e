// Parameters: what get<"key"> finds, and where.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

using Net = Sequential<Linear<10, 20>, PReLU<20>, Named<"head", Linear<20, 5, Bias::no>>, PReLU<>>;
using Numbers = Parameters<Net>;

static_assert(Numbers::size() == 200 + 20 + 20 + 100 + 1);
static_assert(std::is_trivially_copyable_v<Numbers> && std::is_standard_layout_v<Numbers> && alignof(Numbers) == 64);

template <Text Key>
inline constexpr int offset = detail::found<Net, Key>.offset;
template <Text Key>
inline constexpr Shape shape = detail::found<Net, Key>.shape;

// PyTorch's layout, one behind the other in the order of the layers
static_assert(offset<"0.weight"> == 0 && shape<"0.weight"> == Shape{20, 10});
static_assert(offset<"0.bias"> == 200 && shape<"0.bias"> == Shape{20});
static_assert(offset<"1.weight"> == 220 && shape<"1.weight"> == Shape{20});
static_assert(offset<"head.weight"> == 240 && shape<"head.weight"> == Shape{5, 20});
static_assert(offset<"3.weight"> == 340 && shape<"3.weight"> == Shape{1});

// branches: the first one's, then the second one's
using Tutorial = Sequential<
    Branch<Named<"branch1", Sequential<Linear<10, 15>, ReLU>>, Named<"branch2", Sequential<Linear<10, 20>, ReLU>>>,
    Concat, Named<"final_linear", Linear<35, 5>>>;
template <Text Key>
inline constexpr int in_tutorial = detail::found<Tutorial, Key>.offset;
static_assert(in_tutorial<"branch1.0.weight"> == 0 && in_tutorial<"branch1.0.bias"> == 150);
static_assert(in_tutorial<"branch2.0.weight"> == 165 && in_tutorial<"branch2.0.bias"> == 165 + 200);
static_assert(in_tutorial<"final_linear.weight"> == 385 && in_tutorial<"final_linear.bias"> == 385 + 175);
static_assert(Parameters<Tutorial>::size() == 385 + 175 + 5 &&
              Parameters<Tutorial>::size() == parameter_count<Tutorial>);
static_assert(in_tutorial<"branch2.weight"> < 0 && in_tutorial<"branch1.1.weight"> < 0);

// a part of a key, more than a key, another layer's
static_assert(offset<"head.bias"> < 0 && offset<"0.weigh"> < 0 && offset<"0.weights"> < 0 && offset<""> < 0);
static_assert(offset<"2.weight"> < 0 && offset<"head"> < 0);

constexpr Numbers counted = [] {
  Numbers parameters;
  float next = 0;
  for (float& value : parameters) value = next++;
  return parameters;
}();
static_assert(get<"0.weight">(counted)(19, 9) == 199 && get<"0.weight">(counted)(1, 0) == 10);
static_assert(get<"head.weight">(counted)(4, 19) == 339 && get<"head.weight">(counted)[1] == 241);
static_assert(get<"0.bias">(counted).size() == 20 && get<"3.weight">(counted)[0] == 340);

constexpr Numbers changed = [] {
  Numbers parameters;
  get<"head.weight">(parameters)(2, 3) = 7;
  return parameters;
}();
static_assert(std::same_as<decltype(get<"head.weight">(counted)), TensorView<const float, 5, 20>>);
static_assert(std::same_as<decltype(get<"head.weight">(std::declval<Numbers&>())), TensorView<float, 5, 20>>);
static_assert(get<"head.weight">(counted).data() == counted.data() + 240 && counted.end() - counted.begin() == 341);
static_assert(changed.values[240 + 2 * 20 + 3] == 7 && changed.values[0] == 0);

static_assert(Parameters<ReLU>::size() == 0);

// the keys that README.md shows
template <class N, Text... Keys>
constexpr bool has = ((detail::found<N, Keys>.offset >= 0) && ...);
static_assert(has<Sequential<Input<3, 8, 8>, Conv2d<3, 8, 3>, ReLU, Flatten, Linear<288, 5>>, "0.weight", "3.weight">);
static_assert(has<Sequential<Named<"body", Linear<10, 20>>, ReLU, Linear<20, 5>>, "body.weight", "2.weight">);
static_assert(has<Sequential<Branch<Linear<8, 3>, Sequential<Linear<8, 4>, ReLU>>, Concat, Linear<7, 2>>, "0.0.weight",
                  "0.1.0.weight", "2.weight">);
static_assert(has<Sequential<Gated<Linear<8, 8>, Linear<8, 8>>, Residual<Linear<8, 8>>>, "0.0.weight", "0.1.weight",
                  "1.0.weight">);
static_assert(has<Sequential<Branch<Named<"left", Linear<8, 3>>, Named<"right", Linear<8, 4>>>, Concat>, "left.weight",
                  "right.weight">);
static_assert(has<Sequential<Named<"layers", Repeat<2, Linear<8, 8>>>>, "layers.0.weight", "layers.1.weight">);
static_assert(has<Sequential<Named<"block", Residual<Module<Named<"fc", Linear<8, 8>>>>>>, "block.0.fc.weight">);

}  // namespace tenon
