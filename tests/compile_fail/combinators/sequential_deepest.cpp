// gcc: layer (1\.){23}1\.\.\., Linear<8, 8>, expects \[8\] but gets \[9\] from layer (1\.){23}1\.\.\., ReLU
// clang: says\("layer", at<(1, ){24}&(tenon::detail::)?and_deeper>, type<(tenon::)?Linear<8, 8(, tenon::Bias::yes)?>>, "expects", shape_of<8>, "but gets", shape_of<9>
// A path that is too long for a line ends before its end, and says so.
#include <tenon/declare.hpp>
using namespace tenon;

template <int Levels, class L>
struct nested : nested<Levels - 1, Sequential<ReLU, L>> {};
template <class L>
struct nested<0, L> {
  using type = L;
};
using Broken = Sequential<Input<9>, ReLU, nested<64, Linear<8, 8>>::type>;
