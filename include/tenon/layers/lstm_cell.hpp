// LSTMCell: one step of an LSTM, as torch.nn.LSTMCell. `const Model<LSTMCell<4, 8>> m{p}; auto [h, c] = m(x, h0, c0);`
#pragma once
#include <tenon/layers/lstm.hpp>
#include <tenon/layers/recurrent_cell.hpp>

namespace tenon {

namespace detail::named {
struct LSTMCell;
}

/// torch.nn.LSTMCell(input_size, hidden_size, bias = True): x [In], h and c [Hidden] to the next h and c; weight_ih
/// [4 Hidden, In], weight_hh [4 Hidden, Hidden], bias_ih, bias_hh [4 Hidden]; gates in the order i, f, g, o.
template <int In, int Hidden, auto B = Bias::yes>
struct LSTMCell : detail::RecurrentCell<detail::LstmFormula, In, Hidden, detail::bias_of<B>, 2> {
  using laws = detail::Laws<detail::law<detail::is_bias<B>, detail::bias_law<>>,
                            detail::sizes_law<detail::named::LSTMCell, In, Hidden>,
                            detail::law<detail::counts_units(In, Hidden), detail::units_law<>>>;
  static constexpr extend::Arguments arguments() {
    return detail::recurrent_arguments(In, Hidden, 1, detail::bias_of<B>);
  }
};

}  // namespace tenon
