// RNNCell: one step of an RNN, as torch.nn.RNNCell. `const Model<RNNCell<4, 8>> m{p}; h = m(x, h);`
#pragma once
#include <tenon/layers/recurrent_cell.hpp>
#include <tenon/layers/rnn.hpp>

namespace tenon {

namespace detail::named {
struct RNNCell;
}

/// torch.nn.RNNCell(input_size, hidden_size, bias = True, nonlinearity = 'tanh'): x [In] and h [Hidden] to the next h;
/// weight_ih [Hidden, In], weight_hh [Hidden, Hidden], bias_ih, bias_hh [Hidden].
template <int In, int Hidden, auto B = Bias::yes, Nonlinearity N = Nonlinearity::tanh>
struct RNNCell : detail::RecurrentCell<detail::RnnFormula<N>, In, Hidden, detail::bias_of<B>, 1> {
  using laws = detail::Laws<detail::law<detail::is_bias<B>, detail::bias_law<>>,
                            detail::sizes_law<detail::named::RNNCell, In, Hidden>,
                            detail::law<detail::counts_units(In, Hidden), detail::units_law<>>>;
  static constexpr extend::Arguments arguments() {
    return detail::recurrent_arguments(In, Hidden, Recurrent{.nonlinearity = N}, detail::bias_of<B>);
  }
};

}  // namespace tenon
