// Concat: several tensors joined along one dimension, as torch.cat. `Sequential<Branch<A, B>, Concat, Linear<35, 5>>`
#pragma once
#include <tenon/ops/concat.hpp>

namespace tenon {

/// torch.cat(…, dim=1): features of [F], channels of [C, L] and [C, H, W].
struct Concat : ConcatAlong<1> {};

}  // namespace tenon
