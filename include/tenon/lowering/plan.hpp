// Plan: where every tensor and every weight of a network lies, and what runs in which order.
#pragma once
#include <tenon/lowering/planned.hpp>
#include <tenon/lowering/stack.hpp>
#include <tenon/ops/kernel.hpp>

namespace tenon::detail::lowering {

/// Offsets in bytes by liveness: first fit among the buffers that are alive. Storage holds its size and a vector's
/// other lanes, as kernels store and read whole vectors.
template <int N>
struct Arena {
  std::int64_t offset[N]{}, need[N]{};
  int last[N]{};
  int active[N]{}, active_count = 0;
  std::int64_t peak = 0;

  constexpr void place(int v, std::int64_t bytes, int now, int until) {
    int kept = 0;
    for (int i = 0; i < active_count; ++i)
      if (last[active[i]] >= now) active[kept++] = active[i];
    active_count = kept;
    std::int64_t at = 0;
    int before = 0;  // the active list is ordered by offset
    for (; before < active_count && offset[active[before]] < at + bytes; ++before)
      at = offset[active[before]] + need[active[before]];
    for (int i = active_count++; i > before; --i) active[i] = active[i - 1];
    active[before] = v;
    offset[v] = at;
    need[v] = bytes;
    last[v] = until;
    if (at + bytes > peak) peak = at + bytes;
  }
};

/// The bytes of so many packed numbers, which begin at a boundary.
constexpr std::int64_t packed_numbers(Element storage, std::int64_t numbers) {
  return round_up(bytes_of(storage, numbers), boundary);
}

/// The folds of one step: which tensors and parameters they read, and where those are packed.
template <class Locate>
constexpr void plan_folds(auto& plan, PlannedStep& to, const auto& s, const Step& step, const auto& w, Locate locate) {
  to.first = plan.fold_count;
  to.folds = step.folds;
  for (int o = step.first; o >= 0; o = s.folds[o].next) {
    const Fold& op = s.folds[o];
    PlannedFold& planned = plan.folds[plan.fold_count++];
    planned.node = op.node;
    const Leaf& leaf = *w.nodes[op.node].leaf;
    if (op.value >= 0) {
      planned.reads = Reads::tensor;
      planned.at = locate(op.value);
      if (s.places[op.value].cols != to.cols) planned.at.pitch = to.cols;  // a view
      if (planned.at.home == Home::input) plan.reads_input_vectors[planned.at.index] = true;
    } else if (leaf.per != Per::nothing) {
      const Shape& shape = w.values[w.nodes[op.node].out].shape;
      const bool innermost = s.places[step.out].order > 0;
      planned.count = static_cast<int>(leaf.parameters[0].shape.size());
      const int block = planned.count > 0 ? static_cast<int>(shape.size()) / planned.count : 1;
      const bool feature = leaf.per == Per::feature, column = block == 1 || innermost || feature;
      planned.reads = leaf.per == Per::tensor || planned.count == 1 ? Reads::scalar
                      : column                                      ? Reads::column
                                                                    : Reads::row;
      planned.pitch = innermost || feature ? 0 : block == 1 ? to.cols : block / to.cols;
      planned.weights = plan.weights;
      planned.bytes = (leaf.affine ? 2 : 1) * packed_numbers(leaf.storage, planned.count);
      plan.weights += planned.bytes;
    }
  }
}

template <class Net, Target T>
constexpr auto make_plan() {
  constexpr const auto& s = steps_in<Net>;
  constexpr const auto& w = wired<Net>;
  constexpr const auto& at = resolved_in<Net>.at;
  constexpr int steps = sizeof(s.at) / sizeof(Step), places = sizeof(s.places) / sizeof(Place);
  Plan<steps, sizeof(s.folds) / sizeof(Fold)> plan;

  int last[places]{};
  bool sliced[places]{};
  for (int v = 0; v < s.place_count; ++v)
    if (s.places[v].parent >= 0) sliced[at[v].root] = true;
  for (int i = 0; i < s.count; ++i) {
    last[at[s.at[i].in].root] = last[at[s.at[i].out].root] = i;
    for (int k = 0; k < s.at[i].others; ++k) last[at[s.other(s.at[i], k)].root] = i;
    for (int o = s.at[i].first; o >= 0; o = s.folds[o].next)
      if (s.folds[o].value >= 0) last[at[s.folds[o].value].root] = i;
  }
  std::int64_t states_at[steps]{};
  for (int n = 0; n < w.node_count; ++n) {
    states_at[n] = plan.states;
    plan.states += bytes_of(Element::float32, w.nodes[n].leaf->keeps.numbers);
  }
  plan.kept = plan.states;
  int ring_of[places]{};
  Arena<places> arena;
  bool placed[places]{};
  for (int v = 0; v < s.place_count; ++v) {
    const Place& p = s.places[v];
    if (p.depth == 0 || at[v].root != v) continue;
    const std::int64_t bytes = buffer_bytes(p, sliced[v]);
    const auto slot = static_cast<int>(bytes / bytes_of(p.element));
    plan.rings[plan.ring_count] = {plan.kept, p.element, slot, p.depth, p.rate, p.counted};
    plan.kept += bytes * p.depth;
    ring_of[v] = plan.ring_count++;
  }
  const auto locate = [&](int v) {
    const Resolved r = at[v];
    Location l{.element = s.places[v].element, .offset = r.offset, .pitch = r.pitch};
    if (s.places[r.root].depth > 0) {
      const Ring& ring = plan.rings[ring_of[r.root]];
      l.home = Home::ring;
      l.index = ring_of[r.root];
      l.buffer = ring.begin;
      l.bytes = ring.bytes();
    } else if (s.places[r.root].output >= 0) {
      l.home = Home::output;
      l.index = s.places[r.root].output;
    } else if (r.root < w.in.count && w.values[r.root].producer < 0) {
      l.home = Home::input;
      l.index = r.root;
    } else {
      l.buffer = arena.offset[r.root];
      l.bytes = arena.need[r.root];
    }
    return l;
  };

  for (int i = 0; i < s.count; ++i) {
    const Step& step = s.at[i];
    if (step.merged) continue;
    const int root = at[step.out].root;
    const Place& whole = s.places[root];
    if (!placed[root] && whole.output < 0 && whole.depth == 0) {
      arena.place(root, buffer_bytes(whole, sliced[root]), i, last[root]);
      placed[root] = true;
    }
    if (step.scratch >= 0) arena.place(step.scratch, buffer_bytes(s.places[step.scratch], false), i, i);
    PlannedStep& planned = plan.steps[plan.count];
    if (step.scratch >= 0) planned.scratch = arena.offset[step.scratch];
    planned.node = step.node;
    planned.rows = step.rows;
    planned.cols = step.cols;
    planned.rate = step.rate;
    if (step.node >= 0) planned.state = states_at[step.node];
    planned.from = locate(step.in);
    planned.to = locate(step.out);
    const KernelTraits traits = step.node >= 0 ? w.nodes[step.node].leaf->kernel : KernelTraits{};
    const Order wants = step.node >= 0 ? w.nodes[step.node].leaf->order : Order::rows;
    planned.affine = step.affine;
    planned.planes = step.planes;
    planned.arranges = step.arranges;
    if (traits.in > 0 && wants == Order::channels) planned.reader = step.reader;
    if (step.reorder) {  // y[r][c] = x[c][r]
      planned.order = 1;
      planned.exact = true;
      if (s.places[step.in].order == 0) planned.from.pitch = step.rows;
      if (s.places[step.out].order == 0) planned.to.pitch = step.cols;
    } else if (!step.planes && step.arranges < 0) {
      const int read = wants == Order::channels ? w.values[w.operands[w.nodes[step.node].first_operand]].shape.extent[0]
                       : traits.in > 0          ? traits.in
                                                : step.cols;
      if (s.places[step.in].cols != read) planned.from.pitch = read;  // a view: its rows lie behind each other
      if (step.node >= 0 && wants == Order::rows) planned.order = s.places[step.in].order;
    }
    const bool singly = step.node < 0 && step.folds == 0 && kernels::copied_singly(step.cols);
    const bool copies = step.reorder || step.planes || step.arranges >= 0 || singly;
    if (traits.reads_vectors && !copies && planned.from.home == Home::input)
      plan.reads_input_vectors[planned.from.index] = true;

    if (step.node >= 0 && w.nodes[step.node].leaf->axis) {
      const Shape& shape = w.values[w.nodes[step.node].out].shape;
      const int axis = w.nodes[step.node].leaf->axis(shape.rank);
      for (int d = 0; d < shape.rank; ++d)
        (d < axis ? planned.outer : d == axis ? planned.length : planned.inner) *= shape.extent[d];
    }

    // a depthwise kernel reads the last vector of each position
    if (traits.reads_vectors && wants == Order::channels && planned.from.home == Home::workspace) {
      const Shape& shape = w.values[w.operands[w.nodes[step.node].first_operand]].shape;
      const int channels = shape.extent[0],
                before = (static_cast<int>(shape.size()) / channels - 1) * planned.from.pitch;
      planned.exact = planned.from.offset + before + round_up(channels, T.lanes) > planned.from.size();
    }
    // the reach rule: what lies behind the last element, and may it be overwritten?
    const int end = at[step.out].offset + step.cols, reach = at[step.out].offset + round_up(step.cols, T.lanes);
    planned.exact = planned.exact || step.planes || (step.rows > 1 && step.cols % T.lanes != 0) ||
                    (traits.panels > 1 && step.cols / traits.panels % T.lanes != 0);
    if (whole.output >= 0 && reach > round_up(whole.rows * whole.cols, 16)) planned.exact = true;
    if (s.places[step.out].parent >= 0)
      for (int j = 0; j < plan.count && !planned.exact; ++j) {
        const Location& other = plan.steps[j].to;
        planned.exact = other.home == planned.to.home && other.index == planned.to.index &&
                        other.buffer == planned.to.buffer && other.offset < reach &&
                        other.offset + plan.steps[j].cols > end;
      }

    planned.first_other = plan.other_count;
    planned.others = step.others;
    for (int k = 0; k < step.others; ++k) {
      const Location other = plan.others[plan.other_count++] = locate(s.other(step, k));
      if (traits.reads_vectors && other.home == Home::input) plan.reads_input_vectors[other.index] = true;
    }
    plan_folds(plan, planned, s, step, w, locate);
    if (traits.in > 0) {
      planned.weights = plan.weights;
      planned.members = step.members;
      planned.member = plan.count == 0 ? 0 : plan.steps[plan.count - 1].member + plan.steps[plan.count - 1].members;
      int rows = 0;
      for (int m = i, k = planned.member; m >= 0; m = s.at[m].next_member, ++k) {
        plan.members[k] = s.at[m].node;
        rows += w.nodes[s.at[m].node].leaf->kernel.out;
      }
      const Node& node = w.nodes[step.node];
      const int products =
          step.planes || !node.leaf->products
              ? traits.in
              : node.leaf->products(w.values[w.operands[node.first_operand]].shape, w.values[node.out].shape);
      planned.storage = traits.widens ? T.weights : node.leaf->storage;
      const std::int64_t panel = kernels::packed_bytes(products, rows / traits.panels, T, planned.storage);
      plan.weights +=
          round_up(node.leaf->packed ? node.leaf->packed(T) : detail::product(traits.panels, panel), boundary);
    } else {
      planned.member = plan.count == 0 ? 0 : plan.steps[plan.count - 1].member + plan.steps[plan.count - 1].members;
      planned.members = 0;
      planned.weights = plan.weights;  // the parameters as they are, each on a vector's boundary
      if (step.node >= 0) planned.storage = w.nodes[step.node].leaf->storage;
      for (int p = 0; step.node >= 0 && p < w.nodes[step.node].leaf->parameters.count; ++p)
        plan.weights += packed_numbers(planned.storage, w.nodes[step.node].leaf->parameters[p].shape.size());
    }
    planned.bytes = plan.weights - planned.weights;
    ++plan.count;
  }
  plan.workspace = arena.peak;
  for (int i = 0; i < plan.count; ++i) {
    const Rate& rate = plan.steps[i].rate;
    if (rate.first > plan.settled) plan.settled = rate.first;
    for (const int step = plan.period; plan.period % rate.every != 0;) plan.period += step;  // divisible by both
  }
  return plan;
}

}  // namespace tenon::detail::lowering
