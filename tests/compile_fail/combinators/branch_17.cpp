// gcc: Branch<...>, gives more than 16 tensors
// clang: says\("layer", at<>, type<(tenon::)?(detail::wiring::)?Branch<>>, "gives more than", 16, "tensors"\).*at most 16 tensors
// One more than a joint holds.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken =
    Branch<ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU>;
