// RMSNorm: divided by the root of the mean square of the last dimensions, as torch.nn.RMSNorm.
// `Sequential<Linear<10, 64>, RMSNorm<64>>`
#pragma once
#include <tenon/ops/trailing_norm.hpp>

namespace tenon {

/// torch.nn.RMSNorm(normalized_shape, eps = the distance of float32's 1 to its next number): [..., sizes...] to the
/// same shape; weight [sizes...]. y = x / sqrt(mean of x^2 + eps) weight, the mean taken over the dimensions that are
/// stated. Behind them, in any order: `Eps{1e-6}`, `Affine::no` (PyTorch's elementwise_affine = False).
template <auto... Arguments>
struct RMSNorm : detail::TrailingNorm<false, 0x1p-23, Arguments...> {
  using laws =
      detail::Laws<detail::law<detail::norm_options<Arguments...>(1).right, detail::norm_arguments<Arguments...>>>;
};

}  // namespace tenon
