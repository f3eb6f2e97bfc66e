// GroupNorm: mean 0 and variance 1 per group of channels, as torch.nn.GroupNorm.
// `Sequential<Input<8, 6, 6>, GroupNorm<4, 8>>`
#pragma once
#include <tenon/ops/channel_norm.hpp>

namespace tenon {

namespace detail {
namespace named {
struct GroupNorm;
}
constexpr bool has_groups(int groups, int c) { return groups < 1 || c % groups == 0; }
template <int Groups, int C>
struct divided_groups {
  static_assert(has_groups(Groups, C), "tenon: GroupNorm<Groups, C> needs C to be a multiple of Groups");
};
}  // namespace detail

/// torch.nn.GroupNorm(num_groups, num_channels, eps = 1e-5, affine = True): [C, ...] to the same shape; weight and bias
/// [C]. y = (x - mean) / sqrt(variance + eps) weight + bias, mean and (biased) variance taken over C / Groups channels
/// that are neighbours and all their places.
template <int Groups, int C, Real Eps = 1e-5, Affine A = Affine::yes>
struct GroupNorm : detail::ChannelNorm<Groups, C, Eps, A> {
  using laws = detail::Laws<detail::sizes_law<detail::named::GroupNorm, Groups, C>,
                            detail::law<detail::has_groups(Groups, C), detail::divided_groups<Groups, C>>>;
  static constexpr extend::Arguments arguments() {
    extend::Arguments list = extend::Arguments{}.put(Groups).put(C);
    if (Eps != Real(1e-5) || A == Affine::no) list.put(Eps);
    return A == Affine::no ? list.put("Affine::no") : list;
  }
  static constexpr extend::Verdict infer(const Shape& in) {
    Shape want = Shape::of_rank(in.rank < 1 ? 1 : in.rank);
    want.extent[0] = C;
    return detail::ChannelNorm<Groups, C, Eps, A>::of_rank(in, 1, Shape::max_rank, want);
  }
  static constexpr extend::Operation operation = detail::ChannelNorm<Groups, C, Eps, A>::inferred_by(&infer);
};

}  // namespace tenon
