// LayerNorm: mean 0 and variance 1 over the last dimensions, as torch.nn.LayerNorm.
// `Sequential<Linear<10, 64>, LayerNorm<64>, ReLU>`
#pragma once
#include <tenon/ops/trailing_norm.hpp>

namespace tenon {

/// torch.nn.LayerNorm(normalized_shape, eps = 1e-5): [..., sizes...] to the same shape; weight and bias [sizes...]. y =
/// (x - mean) / sqrt(variance + eps) weight + bias, mean and (biased) variance taken over the dimensions that are
/// stated: `LayerNorm<64>`, `LayerNorm<4, 6>`. Behind them, in any order: `Eps{1e-6}`, `Bias::no`, `Affine::no`
/// (PyTorch's elementwise_affine = False).
template <auto... Arguments>
struct LayerNorm : detail::TrailingNorm<true, 1e-5, Arguments...> {
  using laws =
      detail::Laws<detail::law<detail::norm_options<Arguments...>(1).right, detail::norm_arguments<Arguments...>>>;
};

}  // namespace tenon
