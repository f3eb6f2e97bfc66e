// InstanceNorm1d: mean 0 and variance 1 per channel, as torch.nn.InstanceNorm1d.
// `Sequential<Input<8, 20>, InstanceNorm1d<8>>`
#pragma once
#include <tenon/ops/channel_norm.hpp>

namespace tenon {

namespace detail::named {
struct InstanceNorm1d;
}

/// torch.nn.InstanceNorm1d(num_features, eps = 1e-5, affine = False): [C, L] to the same shape; with `Affine::yes`
/// weight and bias [C]. y = (x - mean) / sqrt(variance + eps), then weight y + bias; mean and (biased) variance of each
/// channel.
template <int C, Real Eps = 1e-5, Affine A = Affine::no>
struct InstanceNorm1d : detail::ChannelNorm<C, C, Eps, A> {
  using laws = detail::Laws<detail::sizes_law<detail::named::InstanceNorm1d, C>>;
  static constexpr extend::Arguments arguments() {
    extend::Arguments list = extend::Arguments{}.put(C);
    if (Eps != Real(1e-5) || A == Affine::yes) list.put(Eps);
    return A == Affine::yes ? list.put("Affine::yes") : list;
  }
  static constexpr Shape wants{C, any};
  static constexpr extend::Verdict infer(const Shape& in) {
    return detail::ChannelNorm<C, C, Eps, A>::of_rank(in, 2, 2, wants);
  }
  static constexpr extend::Operation operation = detail::ChannelNorm<C, C, Eps, A>::inferred_by(&infer, wants);
};

}  // namespace tenon
