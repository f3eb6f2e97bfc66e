// A budget that is kept, and a constraint that chooses, say nothing.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
static_assert(within<Net, Budget{.multiply_adds = 5000, .model_bytes = 20_KB, .workspace_bytes = 1_KB}>);

template <class N>
constexpr bool small() {
  if constexpr (within<N, Budget{.parameters = 100}>)
    return true;
  else
    return false;
}
static_assert(!small<Net>());
