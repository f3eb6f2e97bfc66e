// InstanceNorm2d: mean 0 and variance 1 per channel, as torch.nn.InstanceNorm2d.
// `Sequential<Input<8, 6, 6>, InstanceNorm2d<8>>`
#pragma once
#include <tenon/ops/channel_norm.hpp>

namespace tenon {

namespace detail::named {
struct InstanceNorm2d;
}

/// torch.nn.InstanceNorm2d(num_features, eps = 1e-5, affine = False): [C, H, W] to the same shape; with `Affine::yes`
/// weight and bias [C]. y = (x - mean) / sqrt(variance + eps), then weight y + bias; mean and (biased) variance of each
/// channel.
template <int C, Real Eps = 1e-5, Affine A = Affine::no>
struct InstanceNorm2d : detail::ChannelNorm<C, C, Eps, A> {
  using laws = detail::Laws<detail::sizes_law<detail::named::InstanceNorm2d, C>>;
  static constexpr extend::Arguments arguments() {
    extend::Arguments list = extend::Arguments{}.put(C);
    if (Eps != Real(1e-5) || A == Affine::yes) list.put(Eps);
    return A == Affine::yes ? list.put("Affine::yes") : list;
  }
  static constexpr Shape wants{C, any, any};
  static constexpr extend::Verdict infer(const Shape& in) {
    return detail::ChannelNorm<C, C, Eps, A>::of_rank(in, 3, 3, wants);
  }
  static constexpr extend::Operation operation = detail::ChannelNorm<C, C, Eps, A>::inferred_by(&infer, wants);
};

}  // namespace tenon
