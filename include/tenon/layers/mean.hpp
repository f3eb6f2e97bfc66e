// Mean: y = (x[0] + … + x[n - 1]) / n along one dimension, as torch.mean(dim). `Sequential<Input<8, 20>, Mean<2>>`
#pragma once
#include <tenon/ops/reduced.hpp>

namespace tenon {

/// torch.mean(dim): a sample of any rank to one without that dimension ([F] to [1]). The dimension is counted as
/// PyTorch counts it: the batch is 0, -1 the last.
template <int Dim>
struct Mean : detail::Reduced<detail::kernels::Reduction::mean, Dim> {};

}  // namespace tenon
