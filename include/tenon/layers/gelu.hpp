// GELU: y = x Phi(x), Phi being the normal distribution's; as torch.nn.GELU. `Sequential<Linear<10, 20>, GELU<>>`
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

/// How GELU computes Phi, named as in PyTorch: by erf, or by tanh(sqrt(2 / pi) (x + 0.044715 x^3)).
enum class Approximate { none, tanh };

/// torch.nn.GELU(approximate = 'none'): any shape to the same shape. Within 4 ulp of the result or, where x is negative
/// and 1 + erf or 1 + tanh cancels, of x / 2; NaN for -infinity, as in PyTorch.
template <Approximate How = Approximate::none>
struct GELU : extend::Elementwise {
  static constexpr extend::Arguments arguments() {
    return How == Approximate::none ? extend::Arguments{} : extend::Arguments{}.put("Approximate::tanh");
  }
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    using namespace extend::math;
    if constexpr (How == Approximate::none)
      return gelu(x);
    else
      return gelu_tanh(x);
  }
};

}  // namespace tenon
