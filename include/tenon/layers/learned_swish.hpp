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
  requires(detail::has_sizes<detail::named::LearnedSwish, N>)
struct LearnedSwish {
  static constexpr extend::Verdict infer(const Shape& in) {
    if (N == 1 || in.rank < 0) return extend::Verdict::gives(in);
    Shape want = in;
    if (in.rank > 0) want.extent[0] = N;
    if (in.rank == 0 || !agree(in, want)) return extend::Verdict::expects(want);
    return extend::Verdict::gives(want, want);
  }

  static constexpr extend::ParameterList<1> parameters{{{"beta", Shape{N}}}, 1};
  static constexpr extend::Operation operation = extend::elementwise(
      {.infer = &infer, .parameters = parameters, .per = N == 1 ? extend::Per::tensor : extend::Per::channel});
  template <class V>
  TENON_INLINE static constexpr V apply(V x, V beta) {
    using namespace extend::math;
    return x * sigmoid(beta * x);
  }

  template <int I, int>
  using resized = LearnedSwish<N == 1 ? 1 : I>;
};

static_assert(extend::layer<LearnedSwish<>> && extend::layer<LearnedSwish<20>>);

}  // namespace tenon
