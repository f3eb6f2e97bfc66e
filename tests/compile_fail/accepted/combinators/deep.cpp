// Combinators in combinators, 150 levels deep.
#include <tenon/declare.hpp>
using namespace tenon;

template <int Levels, template <class> class In, class L>
struct nested : nested<Levels - 1, In, In<L>> {};
template <template <class> class In, class L>
struct nested<0, In, L> {
  using type = L;
};
template <class L>
using InSequential = Sequential<ReLU, L>;
template <class L>
using InResidual = Residual<L>;
template <class L>
using InNamed = Module<Named<"n", L>>;

static_assert(output_shape<nested<150, InSequential, Linear<8, 8>>::type> == Shape{8});
static_assert(output_shape<nested<150, InResidual, Linear<8, 8>>::type> == Shape{8});
static_assert(output_shape<nested<75, InNamed, Linear<8, 8>>::type> == Shape{8});
