// LearnedSwish: y = x sigmoid(beta x), beta learnt. `Sequential<Linear<10, 20>, LearnedSwish<20>>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

namespace detail::named {
struct LearnedSwish;
}

/// Swish of Ramachandran, Zoph and Le (2017), of which SiLU is beta = 1: any shape to the same shape; beta [N], one or
/// one per channel, the channels being dimension 1 as PyTorch counts (the features of [F], the rows of [C, L]). In
/// PyTorch `x * torch.sigmoid(self.beta.view(-1, 1, 1) * x)`, beta an nn.Parameter of the module.
template <int N = 1>
struct LearnedSwish {
  using laws = detail::Laws<detail::sizes_law<detail::named::LearnedSwish, N>>;
  static constexpr extend::ParameterList<1> parameters{{{"beta", Shape{N}}}, 1};
  static constexpr extend::Operation operation = extend::elementwise(
      {.infer = &extend::infer_per_channel<N>, .parameters = parameters, .per = extend::per_channel<N>});
  template <class V>
  TENON_INLINE static constexpr V apply(V x, V beta) {
    using namespace extend::math;
    return x * sigmoid(beta * x);
  }

  template <int I, int>
  using resized = LearnedSwish<N == 1 ? 1 : I>;
};

}  // namespace tenon
