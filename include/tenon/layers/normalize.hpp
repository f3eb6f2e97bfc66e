// Normalize: y = x / max(||x||, eps) along one dimension, as torch.nn.functional.normalize.
// `Sequential<Linear<10, 64>, Normalize<>>`
#pragma once
#include <tenon/ops/reduction.hpp>

namespace tenon {

/// torch.nn.functional.normalize(p = 2, dim = 1, eps = 1e-12): any shape to the same shape, each row along the
/// dimension of length 1. The dimension is counted as PyTorch counts it: the batch is 0, -1 the last.
template <int Dim = 1>
struct Normalize : detail::Along<Dim> {
  static constexpr extend::Arguments arguments() {
    return Dim == 1 ? extend::Arguments{} : extend::Arguments{}.put(Dim);
  }
  static constexpr extend::Operation operation = detail::Along<Dim>::keeping_shape;
  using kernel = detail::kernels::Normalize<1e-12>;
};

}  // namespace tenon
