// RecurrentCell: what RNNCell, GRUCell and LSTMCell share: one step, states given and taken.
#pragma once
#include <tenon/layers/concat.hpp>
#include <tenon/layers/slice.hpp>
#include <tenon/ops/recurrent.hpp>

namespace tenon::detail {

/// [x, h] or [x, h, c], one behind another, to [h] or [h, c].
template <class F, int In, int Hidden, Bias B, int States>
struct CellLeaf : RecurrentWeights<F, In, Hidden, Hidden, B> {
  using Name = kernels::Recur<F, In, Hidden, Hidden, false>;
  static constexpr bool is_whole = true;  // what is said of it is said of the cell
  static constexpr Verdict infer(const Shape&) { return Verdict::gives(Shape{States * Hidden}); }
  static constexpr Arguments arguments() { return Arguments{}.put(In).put(Hidden); }
  static constexpr auto parameters = CellLeaf::named({"weight_ih", "weight_hh", "bias_ih", "bias_hh", ""});
  static constexpr std::int64_t scratch(const Shapes&, const Shape&) {
    return bytes_of(Element::float32, Name::scratch);
  }
  static constexpr std::int64_t multiply_adds(const Shapes&, const Shape&) { return product(Hidden, Name::products); }
  static constexpr Operation operation{
      .role = Role::kernel,
      .infer = &infer,
      .parameters = parameters,
      .kernel = {.in = In + States * Hidden, .out = Name::gate_rows, .reads_vectors = false, .widens = true},
      .packed = &Name::packed,
      .scratch = &scratch,
      .multiply_adds = &multiply_adds};
  template <Shape, Shape, int>
  using kernel_at = kernels::OneStep<Name>;
};

/// x [In] and the states [Hidden] to the states [Hidden]: one of them, h, or two, h and c.
template <class F, int In, int Hidden, Bias B, int States>
struct RecurrentCell {
  using Leaf = CellLeaf<F, In, Hidden, B, States>;
  using H = Slice<1, 0, Hidden>;
  using C = Slice<1, Hidden, 2 * Hidden>;
  using children = types<Concat, Leaf, H, C>;
  static constexpr Counts counts{States > 1 ? 4 : 2, 4, States + 4, States + 1, States};

  static constexpr Values wire(Graph& g, const Values& in) {
    if (in.count == 1 && g.values[in.id[0]].bundle && !g.stopped()) {
      Values unknown{States, {}};
      for (int i = 0; i < States; ++i) unknown.id[i] = g.add_value({}, -1, -1);
      return unknown;
    }
    if (in.count != States + 1 && !g.stopped()) g.fail(Fault::tensor_count, in, {}, States + 1);
    for (int i = 0; i < in.count && !g.stopped(); ++i) {
      const Shape want{i == 0 ? In : Hidden};
      if (agree(g.values[in.id[i]].shape, want))
        g.refine(in.id[i], want);
      else
        g.fail(Fault::expects, Values{1, {in.id[i]}}, want);
    }
    if (g.stopped()) return in;
    const Values next = wire_own(g, 1, wire_own(g, 0, in, leaf_of<Concat>), leaf_of<Leaf>);
    if constexpr (States > 1)
      return Values{2, {wire_own(g, 2, next, leaf_of<H>).id[0], wire_own(g, 3, next, leaf_of<C>).id[0]}};
    else
      return next;
  }
};

}  // namespace tenon::detail
