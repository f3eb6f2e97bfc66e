// gcc: layer 3000, Linear<9, 8>, expects \[9\] but gets \[8\] from layer 2999, ReLU
// clang: says\("layer", at<3000>, type<(tenon::)?Linear<9, 8(, tenon::Bias::yes)?>>, "expects", shape_of<9>, "but gets", shape_of<8>, "from layer", at<2999>, type<(tenon::)?ReLU>\).*must have the shape of the output before it
// The last joint of three thousand layers, after each way to read the first one has been tried.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

template <std::size_t I>
using Layer = types<Linear<8, 8>, LayerNorm<8>, ReLU>::at<static_cast<int>(I % 3)>;
template <class Places>
struct stack;
template <std::size_t... I>
struct stack<std::index_sequence<I...>> {
  using type = Sequential<Layer<I>..., Linear<9, 8>>;
};
using Broken = stack<std::make_index_sequence<3000>>::type;
