// Sum: y = x[0] + … + x[n - 1] along one dimension, as torch.sum(dim). `Sequential<Input<8, 20>, Sum<2>>`
#pragma once
#include <tenon/ops/reduced.hpp>

namespace tenon {

/// torch.sum(dim): a sample of any rank to one without that dimension ([F] to [1]). The dimension is counted as PyTorch
/// counts it: the batch is 0, -1 the last.
template <int Dim>
struct Sum : detail::Reduced<detail::kernels::Reduction::sum, Dim> {};

}  // namespace tenon
