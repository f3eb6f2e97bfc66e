// RNN: Elman's recurrent network over a sequence, as torch.nn.RNN. `Sequential<RNN<4, 16>, Linear<16, 1>>`
#pragma once
#include <tenon/ops/recurrent.hpp>

namespace tenon {

namespace detail {

namespace named {
struct RNN;
}

/// h' = tanh or relu of W x + U h + b.
template <Nonlinearity N>
struct RnnFormula {
  static constexpr kernels::Cell cell = kernels::Cell::none;
  // with their lengths: in a template clang 14 reads no element of an array that leaves it out
  static constexpr int weight_rows = 1, gates = 1, gate_of[1]{0};
  static constexpr bool of_input[1]{true}, of_hidden[1]{true};
  static constexpr int sums = 1, first_sum = 0, hidden_sums[1]{0}, input_sums[1]{0};

  template <class V>
  TENON_INLINE static constexpr V apply(const V (&gate)[1], V) {
    using namespace math;
    if constexpr (N == Nonlinearity::tanh)
      return tanh(gate[0]);
    else
      return at_least(gate[0], V(0.0f));
  }
};

}  // namespace detail

/// torch.nn.RNN(input_size, hidden_size, num_layers = 1, nonlinearity = 'tanh', bias = True, …, batch_first = True):
/// [T, In] to [T, directions * Hidden]. Parameters per layer, with suffixes `_l0`, `_l0_reverse`, `_l1` …: weight_ih
/// [Hidden, In], weight_hh [Hidden, Hidden], bias_ih, bias_hh [Hidden]. `RNN<8, 20, 2>` has two layers; a `Recurrent`
/// states more: `RNN<8, 20, Recurrent{.nonlinearity = Nonlinearity::relu}>`.
template <int In, int Hidden, detail::recurrence auto R = 1, Bias B = Bias::yes>
struct RNN : detail::RecurrentOf<detail::RnnFormula<detail::RecurrentArgument(R).nonlinearity>, In, Hidden, Hidden, B,
                                 detail::layers_of(R), detail::directions_of(R)> {
  using laws = detail::Laws<
      detail::sizes_law<detail::named::RNN, In, Hidden>,
      detail::law<detail::counts_units(In, Hidden), detail::units_law<>>,
      detail::law<detail::counts(R, Hidden), detail::recurrent_law<>>,
      detail::law<detail::recurs_with(R, {.nonlinearity = Nonlinearity::relu}), detail::recurrent_member_law<>>>;
  static constexpr extend::Arguments arguments() { return detail::recurrent_arguments(In, Hidden, R, B); }
  template <int I, int O>
  using resized = RNN<I, O, R, B>;
};

}  // namespace tenon
