// Verify: what must hold of a plan, whatever made it. Every number that is read was written and is still there, outputs
// are written whole and once, and a store spills only where the reach rule lets it.
//
// A plan is followed on ranges of rows, not on elements, and against the tensors that are alive: in a chain of a
// thousand layers those are two. tests/support/rehearsal.hpp follows it on elements' names.
#pragma once
#include <tenon/lowering/breach.hpp>
#include <tenon/lowering/ranges.hpp>

namespace tenon::detail::lowering {

/// Packed weights: those that are shared, then a plan's own, one behind the other.
constexpr Finding weights_apart(const auto& plan) {
  std::int64_t end = plan.shared;
  const auto lie = [&](std::int64_t weights, std::int64_t bytes, bool shared) {
    if (weights % boundary != 0 || weights < (shared ? 0 : end) ||
        weights + bytes > (shared ? plan.shared : plan.weights))
      return false;
    if (!shared) end = weights + bytes;
    return true;
  };
  for (int n = 0; n < plan.count; ++n) {
    const PlannedStep& p = plan.steps[n];
    for (int o = p.first; o < p.first + p.folds; ++o)
      if (plan.folds[o].bytes > 0 && !lie(plan.folds[o].weights, plan.folds[o].bytes, plan.folds[o].shared))
        return {Breach::weights, n};
    if (p.bytes > 0 && !lie(p.weights, p.bytes, p.shared)) return {Breach::weights, n};
  }
  return end > plan.weights ? Finding{Breach::weights} : Finding{};
}

/// States of recurrent layers, then rings, one behind the other; frames are counted until all has settled.
constexpr Finding kept_apart(const auto& plan, const auto& w) {
  std::int64_t end = 0;
  for (int n = 0; n < plan.count; ++n) {
    const PlannedStep& p = plan.steps[n];
    if (p.rate.first > plan.settled || plan.period % p.rate.every != 0) return {Breach::frames, n};
    const std::int64_t state = p.node < 0 ? 0 : bytes_of(Element::float32, w.nodes[p.node].leaf->keeps.numbers);
    if (state == 0) continue;
    if (p.state < end || p.state + state > plan.states) return {Breach::kept, n};
    end = p.state + state;
  }
  end = plan.states;
  for (int r = 0; r < plan.ring_count; ++r) {
    const Ring& ring = plan.rings[r];
    if (ring.begin % boundary != 0 || ring.begin < end) return {Breach::kept};
    end = ring.begin + ring.bytes();
  }
  return end > plan.kept ? Finding{Breach::kept} : Finding{};
}

/// Follows a plan of the steps `s` of the graph `w`; `at` says where their places lie in the tensors of which they are
/// slices.
template <class Plan, class Steps, class Graph, int Places>
struct Verifier {
  const Plan& plan;
  const Steps& s;
  const Graph& w;
  const Resolved (&at)[Places];
  int lanes;

  static constexpr int always = 1 << 30;

  Location lies[Places]{};  // a tensor that is no slice
  Rate rate[Places]{};
  bool begun[Places]{};
  int last[Places]{};     // the step that reads it last, plus one
  int written[Places]{};  // numbers of a place
  int reader[Places]{};   // the one node for which it is written in part, plus one

  struct Alive {
    Location in;
    Range range;
    int last;
  };
  Alive alive[Places]{};
  int alive_count = 0;
  Finding finding{};
  int now = 0;

  constexpr bool holds(bool rule, Breach breach) {
    if (!rule && finding.breach == Breach::none) finding = {breach, now};
    return rule;
  }
  constexpr int size(int v) const { return s.places[v].rows * s.places[v].cols; }
  static constexpr bool one_memory(const Location& a, const Location& b) {
    return a.home == b.home && a.index == b.index && a.buffer == b.buffer && a.bytes == b.bytes;
  }
  /// So many rows at that pitch are the numbers of place v in their order.
  constexpr bool lies_in_rows(int v, int rows, int cols, int pitch) const {
    const Place& p = s.places[v];
    if (rows * cols != size(v)) return false;
    if (rows == p.rows) return rows == 1 || pitch == at[v].pitch;
    return (p.rows == 1 || at[v].pitch == p.cols) && (rows == 1 || pitch == cols);
  }
  /// Where a tensor's memory ends. A caller's may end with its last number, unless it is copied first.
  constexpr int end_of(const Location& l) const {
    const auto size = [&](const Values& of) { return static_cast<int>(w.values[of.id[l.index]].shape.size()); };
    switch (l.home) {
      case Home::input: return plan.reads_input_vectors[l.index] ? round_up(size(w.in), 16) : size(w.in);
      case Home::output: return round_up(size(w.out), 16);
      case Home::ring: {
        const Ring& ring = plan.rings[l.index];
        return l.buffer == ring.begin && l.bytes == ring.bytes() ? ring.slot : 0;
      }
      default: return l.buffer >= 0 && l.buffer % boundary == 0 && l.buffer + l.bytes <= plan.workspace ? l.size() : 0;
    }
  }
  constexpr void begin(int root, const Location& l, const Rate& comes) {
    if (begun[root]) return;
    lies[root] = l;
    rate[root] = comes;
    begun[root] = true;
  }
  constexpr void reads(const PlannedStep& p, const Location& l, int v, const Reading& r) {
    const int root = at[v].root;
    if (l.home == Home::ring && plan.rings[l.index].waits_for(p.rate))
      begin(root, l, plan.rings[l.index].rate);
    else if (!holds(begun[root] && written[v] == size(v), Breach::unwritten))
      return;
    holds(reader[v] == 0 || reader[v] == p.node + 1, Breach::unwritten);
    const bool lies_there = one_memory(l, lies[root]) && l.offset == at[v].offset;
    holds(lies_there && lies_in_rows(v, r.rows, r.cols, l.pitch), Breach::elsewhere);
    const Rate& made = rate[root];
    holds(p.rate.first >= made.first && (l.home == Home::ring || (p.rate.every % made.every == 0 &&
                                                                  (p.rate.first - made.first) % made.every == 0)),
          Breach::frames);
    const Range range{l.offset, r.rows, r.vectors ? round_up(r.cols, lanes) : r.cols, l.pitch};
    holds(range.end() <= end_of(l), Breach::outside);
  }
  /// Nothing that is read now or later lies there.
  constexpr bool is_free(const Location& l, const Range& store) {
    int kept = 0;
    bool free = true;
    for (int i = 0; i < alive_count; ++i) {
      const Alive& other = alive[i];
      if (other.last <= now) continue;
      alive[kept++] = other;
      if (other.in.home != l.home || other.in.index != l.index) continue;
      const bool apart = l.home == Home::workspace && !one_memory(l, other.in);
      free = free && !(apart ? l.buffer < other.in.buffer + other.in.bytes && other.in.buffer < l.buffer + l.bytes
                             : overlap(store, other.range));
    }
    alive_count = kept;
    return free;
  }
  constexpr void writes(const PlannedStep& p, const Step& step) {
    const bool of_layer = p.node >= 0;  // asked in place of its leaf's address, which sanitizers forbid to compare
    const Leaf* leaf = of_layer ? w.nodes[p.node].leaf : nullptr;
    const bool pools = of_layer && leaf->order == Order::channels && leaf->kernel.in == 0;
    const int panel = !of_layer || p.planes ? p.cols : p.cols / leaf->kernel.panels;
    const bool exact = p.exact || p.arranges >= 0 || pools || panel % lanes == 0;
    const Range store{p.to.offset, p.rows, exact ? p.cols : round_up(p.cols, lanes), p.to.pitch};
    const int root = at[step.out].root;
    begin(root, p.to, p.rate);
    const bool own = p.to.home != Home::input && (p.to.home != Home::ring || plan.rings[p.to.index].rate == p.rate);
    holds(own && one_memory(p.to, lies[root]) && rate[root] == p.rate && p.to.offset == at[step.out].offset,
          Breach::elsewhere);
    holds((panel == p.cols || exact) && (p.rows == 1 || store.cols <= p.to.pitch), Breach::overwrites);
    holds(store.offset >= 0 && store.end() <= end_of(p.to), Breach::outside);
    holds(is_free(p.to, store), Breach::overwrites);
    alive[alive_count++] = {p.to, {p.to.offset, p.rows, p.cols, p.to.pitch}, last[root]};
    int cols = 0;
    for (const Step* member = &step;; member = &s.at[member->next_member]) {  // each behind the one before
      const int v = member->out;
      holds(at[v].root == root && at[v].offset == p.to.offset + cols, Breach::elsewhere);
      cols += s.places[v].cols;
      reader[v] = p.reader + 1;
      written[v] += size(v);
      for (int part = v; written[part] == size(part) && s.places[part].parent >= 0; part = s.places[part].parent)
        written[s.places[part].parent] += size(part);
      if (member->next_member >= 0) continue;
      holds(p.members > 1 ? cols == p.cols : lies_in_rows(v, p.rows, p.cols, p.to.pitch), Breach::elsewhere);
      return;
    }
  }
  /// Each slice lies in the tensor around it.
  constexpr void verify_slices() {
    for (int v = 0; v < s.place_count; ++v) {
      const Place& p = s.places[v];
      const Resolved& r = at[v];
      if (p.parent < 0) {
        holds(r.root == v && r.offset == 0 && r.pitch == p.cols, Breach::slices);
        continue;
      }
      const Resolved& whole = at[p.parent];
      const Place& around = s.places[p.parent];
      const Range mine{r.offset, p.rows, p.cols, r.pitch};
      const Range all{whole.offset, around.rows, around.cols, whole.pitch};
      holds(r.root == whole.root && r.offset == whole.offset + p.row * whole.pitch + p.col &&
                r.pitch == (p.pitch > 0 ? p.pitch : whole.pitch) && p.row >= 0 && p.col >= 0 && mine.end() <= all.end(),
            Breach::slices);
    }
  }

  constexpr Finding verify() {
    verify_slices();
    for (int i = 0; i < w.in.count; ++i) {
      begin(w.in.id[i], {.home = Home::input, .index = w.in.id[i]}, {});
      written[w.in.id[i]] = size(w.in.id[i]);
    }
    for (int i = 0, n = 0; i < s.count; ++i) {
      if (s.at[i].merged) continue;
      last[at[s.at[i].in].root] = ++n;
      for (int k = 0; k < s.at[i].others; ++k) last[at[s.other(s.at[i], k)].root] = n;
      for (int o = s.at[i].first; o >= 0; o = s.folds[o].next)
        if (s.folds[o].value >= 0) last[at[s.folds[o].value].root] = n;
    }
    for (int v = 0; v < s.place_count; ++v)
      if (s.places[v].output >= 0 || s.places[v].depth > 0) last[v] = always;

    for (int i = 0; i < s.count && finding.breach == Breach::none; ++i) {
      const Step& step = s.at[i];
      if (step.merged) continue;
      const PlannedStep& p = plan.steps[now];
      reads(p, p.from, step.in, reading_of(p, s.places[step.in], w));
      if (p.node >= 0) {  // a window over frames that are kept
        const int depth = w.values[w.operands[w.nodes[p.node].first_operand]].depth;
        holds(depth == 0 || (p.from.home == Home::ring && plan.rings[p.from.index].depth >= depth), Breach::kept);
      }
      for (int k = 0; k < step.others; ++k) {
        const int v = s.other(step, k);
        reads(p, plan.others[p.first_other + k], v, {1, size(v), w.nodes[p.node].leaf->kernel.reads_vectors});
      }
      for (int o = step.first, k = p.first; o >= 0; o = s.folds[o].next, ++k)
        if (s.folds[o].value >= 0) reads(p, plan.folds[k].at, s.folds[o].value, {p.rows, p.cols, !p.exact});
      if (step.scratch >= 0) {
        const Location l{
            .buffer = p.scratch, .bytes = bytes_of(Element::float32, size(step.scratch)), .pitch = size(step.scratch)};
        const Range all{0, 1, size(step.scratch), size(step.scratch)};
        holds(end_of(l) > 0, Breach::outside);
        holds(is_free(l, all), Breach::overwrites);
        alive[alive_count++] = {l, all, now + 1};
      }
      writes(p, step);
      ++now;
    }
    for (int v = 0; v < s.place_count; ++v) holds(!begun[v] || written[v] == size(v), Breach::unfinished);
    for (int i = 0; i < w.out.count; ++i) {
      int numbers = 0;
      for (int v = 0; v < s.place_count; ++v)
        if (s.places[v].output == i) numbers += written[v];
      holds(numbers == static_cast<int>(w.values[w.out.id[i]].shape.size()), Breach::unfinished);
    }
    return finding;
  }
};

template <class Plan, class Steps, class Graph, int Places>
Verifier(const Plan&, const Steps&, const Graph&, const Resolved (&)[Places], int)
    -> Verifier<Plan, Steps, Graph, Places>;

/// The first rule that a plan breaks.
template <int Places>
constexpr Finding verify(const auto& plan, const auto& s, const auto& w, const Resolved (&at)[Places], int lanes) {
  Finding finding = Verifier{plan, s, w, at, lanes}.verify();
  if (finding.breach == Breach::none) finding = kept_apart(plan, w);
  return finding.breach == Breach::none ? weights_apart(plan) : finding;
}

}  // namespace tenon::detail::lowering
