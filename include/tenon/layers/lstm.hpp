// LSTM: long short-term memory over a sequence, as torch.nn.LSTM. `Sequential<LSTM<1, 20>, Linear<20, 1>>`
#pragma once
#include <tenon/ops/recurrent.hpp>

namespace tenon {

namespace detail {

namespace named {
struct LSTM;
}

/// i, f, o = sigmoid, g = tanh of W x + U h + b; c' = f c + i g; h' = o tanh(c').
struct LstmFormula {
  static constexpr kernels::Cell cell = kernels::Cell::renewed;
  static constexpr int weight_rows = 4, gates = 4, gate_of[]{0, 1, 2, 3};  // i, f, g, o
  static constexpr bool of_input[]{true, true, true, true}, of_hidden[]{true, true, true, true};
  static constexpr int sums = 4, first_sum = 0, hidden_sums[]{0, 1, 2, 3}, input_sums[]{0, 1, 2, 3};

  template <class V>
  TENON_INLINE static constexpr V apply(const V (&gate)[4], V& c, V) {
    using namespace math;
    c = fma(sigmoid(gate[1]), c, sigmoid_tanh(gate[0], gate[2]));
    return sigmoid_tanh(gate[3], c);
  }
};

}  // namespace detail

/// torch.nn.LSTM(input_size, hidden_size, num_layers = 1, bias = True, …, batch_first = True): [T, In] to
/// [T, directions * Hidden], with proj_size instead of Hidden where that is given. Parameters per layer, with suffixes
/// `_l0`, `_l0_reverse`, `_l1` …: weight_ih [4 Hidden, In], weight_hh [4 Hidden, Hidden], bias_ih, bias_hh [4 Hidden],
/// with proj_size weight_hr; gates in the order i, f, g, o. `LSTM<8, 20, 2>` has two layers; a `Recurrent` states more.
template <int In, int Hidden, detail::recurrence auto R = 1, auto B = Bias::yes>
struct LSTM : detail::RecurrentOf<detail::LstmFormula, In, Hidden, detail::out_size(R, Hidden), detail::bias_of<B>,
                                  detail::layers_of(R), detail::directions_of(R)> {
  using laws = detail::Laws<detail::law<detail::is_bias<B>, detail::bias_law<>>,
                            detail::sizes_law<detail::named::LSTM, In, Hidden>,
                            detail::law<detail::counts_units(In, Hidden), detail::units_law<>>,
                            detail::law<detail::counts(R, Hidden), detail::recurrent_law<>>,
                            detail::law<detail::recurs_with(R, {.proj_size = 1}), detail::recurrent_member_law<>>>;
  static constexpr extend::Arguments arguments() {
    return detail::recurrent_arguments(In, Hidden, R, detail::bias_of<B>);
  }
  template <int I, int O>
  using resized = LSTM<I, O, R, B>;
};

}  // namespace tenon
