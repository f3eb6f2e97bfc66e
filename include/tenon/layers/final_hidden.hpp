// FinalHidden: the final hidden states of a recurrent layer, PyTorch's h_n.
// `Sequential<GRU<8, 20, Recurrent{.bidirectional = true}>, FinalHidden, Flatten, Linear<40, 5>>`
#pragma once
#include <tenon/ops/concat.hpp>
#include <tenon/ops/gathered.hpp>

namespace tenon {

namespace detail {

/// The frame with which one direction of one layer ends: [T, Hidden] to [1, Hidden].
template <bool Reverse>
struct FinalFrame {
  static constexpr Verdict infer(const Shape& in) { return Verdict::gives(Shape{1, in.last()}); }
  static constexpr kernels::Gathering gathering(const Shape& in) {
    kernels::Gathering g(in);
    g.at[0].before = Reverse ? 0 : 1 - in.extent[0];
    g.at[0].out = 1;
    return g;
  }
  template <Shape I, Shape, int>
  using kernel_at = kernels::Gather<gathering(I)>;

  static constexpr Timed in_time(const Shape&, const Timing& given) {
    Timing t = given;
    t.axis = -1;
    return {t};
  }
  static constexpr Operation operation = gathered({.infer = &infer, .in_time = &in_time});
  template <int, int>
  using in_frames = SameNumbers;
};

}  // namespace detail

/// h_n of the RNN, LSTM or GRU right before it: [num_layers * directions, Hidden], rows in PyTorch's order. Frame by
/// frame it is the hidden state after the frame that has come last.
struct FinalHidden {
  using children = extend::types<detail::FinalFrame<false>, detail::FinalFrame<true>, ConcatAlong<1>>;
  static constexpr detail::Counts counts{extend::max_tensors + 1, extend::max_tensors + 1, 2 * extend::max_tensors, 1,
                                         1};

  static constexpr extend::Values wire(extend::Graph& g, const extend::Values& in) {
    if (g.stopped()) return in;
    if (in.count != 1) {
      g.fail(extend::Fault::one_tensor, in);
      return in;
    }
    const int last = g.values[in.id[0]].producer;
    if (last < 0 && g.values[in.id[0]].shape.rank < 0)  // what stands before it is not known yet
      return extend::Values{1, {g.add_value({}, -1, -1)}};
    extend::Values rows;
    for (int n = last; n >= 0 && part_of_layer(g, n, last); --n)
      if (g.nodes[n].leaf->recurs.h > 0) rows.count = extend::larger_of(rows.count, g.nodes[n].leaf->recurs.rows);
    if (rows.count == 0 || rows.count > extend::max_tensors) {
      g.fail(rows.count == 0 ? extend::Fault::no_recurrence : extend::Fault::too_many, in);
      return in;
    }
    for (int n = last; n >= 0 && part_of_layer(g, n, last); --n)
      if (const extend::Recurring& r = g.nodes[n].leaf->recurs; r.h > 0)
        rows.id[r.row] =
            wire_own(g, r.reverse ? 1 : 0, extend::Values{1, {g.nodes[n].out}},
                     r.reverse ? detail::leaf_of<detail::FinalFrame<true>> : detail::leaf_of<detail::FinalFrame<false>>)
                .id[0];
    return rows.count == 1 ? rows : wire_own(g, 2, rows, detail::leaf_of<ConcatAlong<1>>);
  }

 private:
  /// Node n belongs to the recurrent layer that ends with node `last`: a leaf, or the leaves of one stack.
  static constexpr bool part_of_layer(const extend::Graph& g, int n, int last) {
    if (n == last) return true;
    const int stack = g.scopes[g.nodes[last].scope].parent;
    const bool in_stack = g.nodes[last].leaf->role == extend::Role::concat || g.nodes[last].leaf->recurs.rows > 1;
    return in_stack && g.scopes[g.nodes[n].scope].parent == stack;
  }
};

}  // namespace tenon
