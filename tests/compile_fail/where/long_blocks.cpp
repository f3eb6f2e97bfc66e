// gcc: layer 3, Linear<17, 10>, expects \[17\] but gets several tensors \[16, 8, 8\] and \[16, 8, 8\] from layer 2, Branch<...>
// gcc: put Concat \(or Add\) after the Branch
// clang: says\("layer", at<3>, type<(tenon::)?Linear<17, 10(, tenon::Bias::yes)?>>, "expects", shape_of<17>, "but gets several tensors", shape_of<16, 8, 8>, "and", shape_of<16, 8, 8>, "from layer", at<2>, type<(tenon::detail::wiring::)?Branch<>>\).*put Concat \(or Add\) after the Branch
// A stack is named in a word, however much there is in it.
#include <tenon/declare.hpp>
using namespace tenon;

template <int C>
using Block =
    Sequential<Conv2d<C, C, Window{.kernel_size = {3, 5}, .padding = {1, 2}}, Bias::no>, BatchNorm2d<C>, ReLU>;
using Broken = Sequential<Input<16, 8, 8>, Block<16>, Block<16>,
                          Branch<Sequential<Block<16>, Block<16>>, Sequential<Block<16>, Block<16>>>, Linear<17, 10>>;
