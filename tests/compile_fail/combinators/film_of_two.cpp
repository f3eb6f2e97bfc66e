// gcc: layer 1, FiLM, expects 3 tensors but gets 2 from layer 0, Branch<...>
// clang: says\("layer", at<1>, type<(tenon::)?FiLM>, "expects this many tensors:", 3, "but gets", tensors<
// clang: as a Branch or a Parallel before it gives
// A beta is missing.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Branch<Identity, Linear<8, 8>>, FiLM>;
