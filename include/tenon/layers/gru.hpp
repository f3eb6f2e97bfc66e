// GRU: gated recurrent units over a sequence, as torch.nn.GRU. `Sequential<GRU<1, 24>, Linear<24, 1>>`
#pragma once
#include <tenon/ops/recurrent.hpp>

namespace tenon {

namespace detail {

namespace named {
struct GRU;
}

/// r, z = sigmoid of W x + U h + b; n = tanh(W x + b + r (U h + b)); h' = (1 - z) n + z h.
struct GruFormula {
  static constexpr kernels::Cell cell = kernels::Cell::none;
  static constexpr int weight_rows = 3, gates = 4, gate_of[]{0, 1, 2, 2};  // r, z, n of x, n of h
  static constexpr bool of_input[]{true, true, true, false}, of_hidden[]{true, true, false, true};
  static constexpr int sums = 4, first_sum = 0, hidden_sums[]{0, 1, 3}, input_sums[]{0, 1, 2};

  template <class V>
  TENON_INLINE static constexpr V apply(const V (&gate)[4], V h) {
    using namespace math;
    const V n = tanh(fma(sigmoid(gate[0]), gate[3], gate[2]));
    return fma(sigmoid(gate[1]), h - n, n);
  }
};

/// n = tanh(W x + U (r h) + b); h' = (1 - z) n + z h, where z was kept.
struct GruCandidate {
  static constexpr kernels::Cell cell = kernels::Cell::read;
  static constexpr int sums = 1, first_sum = 2, hidden_sums[]{0}, input_sums[]{0};
  template <class V>
  TENON_INLINE static constexpr V apply(const V (&gate)[1], V z, V h) {
    using namespace math;
    const V n = tanh(gate[0]);
    return fma(z, h - n, n);
  }
};
/// The reset before the product with h: first r h, and z is kept.
struct GruResetFormula {
  static constexpr kernels::Cell cell = kernels::Cell::written;
  static constexpr int weight_rows = 3, gates = 3, gate_of[]{0, 1, 2};
  static constexpr bool of_input[]{true, true, true}, of_hidden[]{true, true, true};
  static constexpr int sums = 2, first_sum = 0, hidden_sums[]{0, 1}, input_sums[]{0, 1};
  using second = GruCandidate;

  template <class V>
  TENON_INLINE static constexpr V apply(const V (&gate)[2], V& z, V h) {
    using namespace math;
    z = sigmoid(gate[1]);
    return sigmoid(gate[0]) * h;
  }
};
template <bool ResetAfter>
using gru_formula = std::conditional_t<ResetAfter, GruFormula, GruResetFormula>;

}  // namespace detail

/// torch.nn.GRU(input_size, hidden_size, num_layers = 1, bias = True, …, batch_first = True): [T, In] to
/// [T, directions * Hidden]. Parameters per layer, with suffixes `_l0`, `_l0_reverse`, `_l1` …: weight_ih [3 Hidden,
/// In], weight_hh [3 Hidden, Hidden], bias_ih, bias_hh [3 Hidden]; gates in the order r, z, n. `GRU<8, 20, 2>` has two
/// layers; a `Recurrent` states more. `.reset_after = false`: n = tanh(W x + U (r h) + b), Keras's other form.
template <int In, int Hidden, detail::recurrence auto R = 1, auto B = Bias::yes>
struct GRU : detail::RecurrentOf<detail::gru_formula<detail::RecurrentArgument(R).reset_after>, In, Hidden, Hidden,
                                 detail::bias_of<B>, detail::layers_of(R), detail::directions_of(R)> {
  using laws =
      detail::Laws<detail::law<detail::is_bias<B>, detail::bias_law<>>,
                   detail::sizes_law<detail::named::GRU, In, Hidden>,
                   detail::law<detail::counts_units(In, Hidden), detail::units_law<>>,
                   detail::law<detail::counts(R, Hidden), detail::recurrent_law<>>,
                   detail::law<detail::recurs_with(R, {.reset_after = false}), detail::recurrent_member_law<>>>;
  static constexpr extend::Arguments arguments() {
    return detail::recurrent_arguments(In, Hidden, R, detail::bias_of<B>);
  }
  template <int I, int O>
  using resized = GRU<I, O, R, B>;
};

}  // namespace tenon
