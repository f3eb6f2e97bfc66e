// FiLM: y = gamma x + beta, feature-wise. `Sequential<Branch<Identity, Linear<8, 8>, Linear<8, 8>>, FiLM>`
#pragma once
#include <tenon/combinators/group.hpp>
#include <tenon/layers/add.hpp>
#include <tenon/layers/multiply.hpp>

namespace tenon {

/// Feature-wise linear modulation (Perez et al. 2018): three tensors of one shape, x, gamma and beta, to gamma x +
/// beta.
struct FiLM {
  using children = extend::types<Multiply, Add>;
  static constexpr detail::Counts counts{2, 2, 4, 3, 1};

  static constexpr extend::Values wire(extend::Graph& g, const extend::Values& in) {
    if (g.stopped()) return in;
    if (in.count == 1 && g.values[in.id[0]].bundle) return extend::Values{1, {g.add_value({}, -1, -1)}};
    if (in.count != 3) {
      g.fail(extend::Fault::tensor_count, in, {}, 3);
      return in;
    }
    const extend::Values product = wire_own(g, 0, extend::Values{2, {in.id[0], in.id[1]}}, detail::leaf_of<Multiply>);
    return wire_own(g, 1, extend::Values{2, {product.id[0], in.id[2]}}, detail::leaf_of<Add>);
  }
};

}  // namespace tenon
