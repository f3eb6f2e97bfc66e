// Max: y = the largest of x[0] … x[n - 1] along one dimension, as torch.amax(dim). `Sequential<Input<8, 20>, Max<2>>`
#pragma once
#include <tenon/ops/reduced.hpp>

namespace tenon {

/// torch.amax(dim): a sample of any rank to one without that dimension ([F] to [1]). Exact; NaN where there is one. The
/// dimension is counted as PyTorch counts it: the batch is 0, -1 the last.
template <int Dim>
struct Max : detail::Reduced<detail::kernels::Reduction::largest, Dim> {};

}  // namespace tenon
