// LogSoftmax: y[i] = x[i] - log sum_j exp(x[j]) over one dimension, as torch.nn.LogSoftmax.
// `Sequential<Linear<10, 5>, LogSoftmax<>>`
#pragma once
#include <tenon/ops/reduction.hpp>

namespace tenon {

/// torch.nn.LogSoftmax(dim): any shape to the same shape. The dimension is counted as PyTorch counts it (the batch is
/// 0, -1 the last) and must be stated where the rank is above 1.
template <int Dim = detail::unstated>
struct LogSoftmax : detail::Along<Dim> {
  static constexpr extend::Operation operation = detail::Along<Dim>::keeping_shape;
  using kernel = detail::kernels::Softmax<true>;
};

}  // namespace tenon
