// GRUCell: one step of a GRU, as torch.nn.GRUCell. `const Model<GRUCell<4, 8>> m{p}; h = m(x, h);`
#pragma once
#include <tenon/layers/gru.hpp>
#include <tenon/layers/recurrent_cell.hpp>

namespace tenon {

namespace detail::named {
struct GRUCell;
}

/// torch.nn.GRUCell(input_size, hidden_size, bias = True): x [In] and h [Hidden] to the next h; weight_ih [3 Hidden,
/// In], weight_hh [3 Hidden, Hidden], bias_ih, bias_hh [3 Hidden]; gates in the order r, z, n.
template <int In, int Hidden, auto B = Bias::yes>
struct GRUCell : detail::RecurrentCell<detail::GruFormula, In, Hidden, detail::bias_of<B>, 1> {
  using laws = detail::Laws<detail::law<detail::is_bias<B>, detail::bias_law<>>,
                            detail::sizes_law<detail::named::GRUCell, In, Hidden>,
                            detail::law<detail::counts_units(In, Hidden), detail::units_law<>>>;
  static constexpr extend::Arguments arguments() {
    return detail::recurrent_arguments(In, Hidden, 1, detail::bias_of<B>);
  }
};

}  // namespace tenon
