// Dropout: nothing at inference, as torch.nn.Dropout in eval(). `Sequential<Linear<10, 20>, ReLU, Dropout<0.2>>`
#pragma once
#include <tenon/layers/identity.hpp>

namespace tenon {

/// torch.nn.Dropout(p = 0.5) in evaluation: y = x. Kept for its place in the numbering of keys.
template <Real P = 0.5>
struct Dropout : Identity {
  static constexpr extend::Arguments arguments() {
    return P.value() == 0.5 ? extend::Arguments{} : extend::Arguments{}.put(P);
  }
};

}  // namespace tenon
