// gcc: Branch<...>, gives more than 16 tensors
// clang: says\("layer", at<>, type<(tenon::)?(detail::wiring::)?Branch<>>, "gives more than", 16, "tensors"\).*at most 16 tensors
// At most 16 tensors live at a joint; Branches in a Branch are flat.
#include <tenon/declare.hpp>
using namespace tenon;

using Five = Branch<ReLU, ReLU, ReLU, ReLU, ReLU>;
using Broken = Sequential<Linear<4, 4>, Branch<Five, Five, Five, Branch<ReLU, Tanh>>>;
