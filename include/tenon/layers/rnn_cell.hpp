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
template <int In, int Hidden, Bias B = Bias::yes, Nonlinearity N = Nonlinearity::tanh>
  requires(detail::has_sizes<detail::named::RNNCell, In, Hidden>)
struct RNNCell : detail::RecurrentCell<detail::RnnFormula<N>, In, Hidden, B, 1> {
  static constexpr Arguments arguments() {
    return detail::recurrent_arguments(In, Hidden, Recurrent{.nonlinearity = N}, B);
  }
};

static_assert(layer<RNNCell<4, 8>>);

}  // namespace tenon
