// LogSigmoid: y = log(1 / (1 + e^-x)), as torch.nn.LogSigmoid. `Sequential<Linear<20, 1>, LogSigmoid>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// torch.nn.LogSigmoid: any shape to the same shape. Within 4 ulp: both terms have one sign, nothing cancels.
struct LogSigmoid : extend::Elementwise {
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    return at_most(x, V(0.0F)) - log1p_exp(-abs(x));
  }
};

}  // namespace tenon
