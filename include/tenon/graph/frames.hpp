// Frames<Net>: a network that runs frame by frame: the same graph with one frame for the sequence.
//
// Every tensor has a dimension that is time, or none. A layer that acts on each frame alone works on a sequence of one
// frame as it is; a window reads back: the tensor before it is kept for so many frames.
#pragma once
#include <limits>
#include <tenon/graph/refusal.hpp>

namespace tenon {

/// A receptive field without an end: all that came before.
inline constexpr int unbounded = std::numeric_limits<int>::max();

namespace detail {

/// Net, one frame at a time: a network of its own for the lowering and the kernels.
template <class Net>
struct Frames;

/// The rule for layers that have none of their own.
constexpr Timed in_time(const Leaf& leaf, const Shape& in, const Shape& out, const Timing& t) {
  if (t.axis < 0) return leaf.keeps.numbers > 0 ? Timed::refuses(Fault::reads_whole) : Timed{t};
  if (leaf.in_time) return leaf.in_time(in, t);
  if (t.first < t.real) return Timed::refuses(Fault::stream_padding);
  bool alone = false;
  switch (leaf.role) {
    case Role::view:
      if (in != out && in.extent[t.axis] == 1 && (t.first > 0 || t.every > 1))  // all that windows left of a sequence
        return {{-1, t.every, t.first, t.real}};
      alone = in == out;
      break;
    case Role::elementwise:
      alone = leaf.per == Per::channel ? t.axis > 0 : leaf.per != Per::feature || t.axis + 1 < in.rank;
      break;
    case Role::kernel:
      if (leaf.trailing)
        alone = t.axis < in.rank - leaf.wants.rank;
      else if (leaf.axis)
        alone = leaf.axis(in.rank) != t.axis;
      break;
    default: break;
  }
  return alone ? Timed{t} : Timed::refuses(Fault::reads_whole);
}

/// What time is in a network, for one choice of its inputs' dimension.
template <int Values>
struct TimeOf {
  Timing of[Values]{};
  int depth[Values]{};
  int field[Values]{};  // how many of the input's frames a frame depends on
  bool counted[Values]{};
  Fault fault = Fault::none;
  int node = -1, number = 0;
  bool has_time = false;

  constexpr void refuse(Fault f, int at, int n = 0) {
    if (fault == Fault::none) fault = f, node = at, number = n;
  }
  /// A frame of `out` depends on one of `in` that is `older` frames of the input old.
  constexpr void reach(int out, int in, int older) {
    const int all = field[in] == unbounded ? unbounded : field[in] + older;
    if (field[out] < all) field[out] = all;
  }
  /// `back` frames before the newest of tensor v are read.
  constexpr void keep(int v, int back) {
    if (depth[v] < back + 1) depth[v] = back + 1;
  }
};

/// Several tensors meet: frame i of one with frame i of the others, and those that come earlier wait. Where one waits
/// for as long as until its next frame, there is no length of the input for which they have equally many.
constexpr void meet(auto& time, const auto& w, int n) {
  const Node& node = w.nodes[n];
  const auto operand = [&](int i) { return w.operands[node.first_operand + i]; };
  Timing& out = time.of[node.out] = time.of[operand(0)];
  for (int i = 0; i < node.operands; ++i) {
    const Timing& t = time.of[operand(i)];
    if (t.axis != out.axis) time.refuse(Fault::reads_whole, n);
    if (t.every != out.every) time.refuse(Fault::unequal_lengths, n);
    if (t.first < t.real) time.refuse(Fault::stream_padding, n);
    if (t.first > out.first) out.first = out.real = t.first;
  }
  if (node.leaf->role == Role::concat && out.axis >= 0 && node.leaf->axis(w.values[node.out].shape.rank) == out.axis)
    time.refuse(Fault::reads_whole, n);
  for (int i = 0; i < node.operands; ++i) {
    const int v = operand(i), wait = out.first - time.of[v].first;
    if (wait >= out.every) time.refuse(Fault::unequal_lengths, n);
    if (wait > 0) time.keep(v, 0);
    time.reach(node.out, v, wait);
  }
}

/// `choice`: the first dimension of the inputs is time, or the last one, or none.
template <class Net>
constexpr auto time_of(int choice) {
  constexpr const auto& w = wired<Net>;
  TimeOf<w.value_count> time;
  for (int i = 0; i < w.in.count; ++i) {
    const int rank = w.values[w.in.id[i]].shape.rank;
    time.of[w.in.id[i]].axis = rank < 2 || choice == 2 ? -1 : choice == 0 ? 0 : rank - 1;
    time.field[w.in.id[i]] = 1;
    time.has_time = time.has_time || time.of[w.in.id[i]].axis >= 0;
  }
  for (int n = 0; n < w.node_count && time.fault == Fault::none; ++n) {
    const Node& node = w.nodes[n];
    const int in = w.operands[node.first_operand + node.leaf->takes];
    if (node.operands > 1 && node.leaf->role != Role::view) {
      meet(time, w, n);
      if (node.leaf->role == Role::kernel && time.of[node.out].axis >= 0) time.refuse(Fault::reads_whole, n);
      continue;
    }
    const Timed timed = in_time(*node.leaf, w.values[in].shape, w.values[node.out].shape, time.of[in]);
    if (timed.fault != Fault::none) time.refuse(timed.fault, n, timed.number);
    time.of[node.out] = timed.out;
    const Kept& keeps = node.leaf->keeps;
    const int back = time.of[in].axis < 0 ? 0 : keeps.frames[0];
    time.reach(node.out, in, back * time.of[in].every);
    if (keeps.numbers > 0 && timed.out.axis >= 0) time.field[node.out] = unbounded;
    if (time.of[in].axis >= 0 && (back > 0 || keeps.counts)) time.keep(in, back);
    time.counted[in] = time.counted[in] || (time.of[in].axis >= 0 && keeps.counts);
  }
  // outputs come together; all that is not time is known
  for (int i = 0; i < w.out.count && time.fault == Fault::none; ++i) {
    const Timing &t = time.of[w.out.id[i]], &other = time.of[w.out.id[0]];
    if (t.every != other.every || t.first != other.first)
      time.refuse(Fault::frame_rate, w.values[w.out.id[i]].producer);
    if (t.first < t.real) time.refuse(Fault::stream_padding, w.values[w.out.id[i]].producer);
  }
  for (int v = 0; v < w.value_count && time.fault == Fault::none; ++v) {
    Shape shape = w.values[v].shape;
    if (time.of[v].axis >= 0) shape.extent[time.of[v].axis] = 1;
    if (!shape.known()) time.refuse(Fault::open_input, 0);
  }
  return time;
}

/// A network without windows over sequences and without recurrent layers may as well have no time.
template <class Net>
constexpr bool may_be_timeless() {
  constexpr const auto& w = wired<Net>;
  for (int n = 0; n < w.node_count; ++n) {
    const Leaf& leaf = *w.nodes[n].leaf;
    const int rank = w.values[w.operands[w.nodes[n].first_operand]].shape.rank;
    if (leaf.keeps.numbers > 0 || (leaf.order == Order::channels && rank == 2)) return false;
  }
  return true;
}

/// One choice is one constant, so that each has all the steps that compilers grant to one.
template <class Net, int Choice>
inline constexpr auto time_by_choice = time_of<Net>(Choice);

/// How far a choice comes: further where the layer at which it ends has windows or states of its own.
constexpr int worth(const auto& time) {
  return time.fault == Fault::none ? unbounded : 2 * time.node + (time.fault == Fault::reads_whole ? 0 : 1);
}
/// The first choice that fits; if none does, the one that came furthest.
template <class Net, int Choice = 0, int Best = 0>
constexpr const auto& best_time() {
  constexpr const auto& best = time_by_choice<Net, Best>;
  if constexpr (best.fault == Fault::none || Choice == (may_be_timeless<Net>() ? 2 : 1))
    return best;
  else
    return best_time<Net, Choice + 1, (worth(time_by_choice<Net, Choice + 1>) > worth(best) ? Choice + 1 : Best)>();
}
template <class Net>
inline constexpr const auto& time_in = best_time<Net>();

/// A layer in a network that runs frame by frame: most are what they are.
template <class L, int Rank, int Axis>
struct framed {
  using type = L;
};
template <class L, int Rank, int Axis>
  requires(Axis >= 0 && requires { typename L::template in_frames<Rank, Axis>; })
struct framed<L, Rank, Axis> {
  using type = typename L::template in_frames<Rank, Axis>;
};

template <class Net, int I>
struct leaf_type<Frames<Net>, I> {
  static constexpr int in = wired<Net>.operands[wired<Net>.nodes[I].first_operand + wired<Net>.nodes[I].leaf->takes];
  using type = typename framed<leaf_at<Net, I>, wired<Net>.values[in].shape.rank, time_in<Net>.of[in].axis>::type;
};

template <class Net>
constexpr auto frame_graph_of() {
  auto g = wired<Net>;
  constexpr const auto& time = time_in<Net>;
  if constexpr (time.fault != Fault::none) {
    const Node& node = g.nodes[time.node];
    g.failure = Failure{time.fault, typed_scope(g.scopes, node.scope), -1, false, {}, {}, time.number};
  } else {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      const Leaf* leaves[]{&leaf_of<leaf_at<Frames<Net>, static_cast<int>(I)>>...};
      for (int n = 0; n < g.node_count; ++n) g.nodes[n].leaf = leaves[n];
    }(std::make_index_sequence<static_cast<std::size_t>(wired<Net>.node_count)>{});
    for (int v = 0; v < g.value_count; ++v) {
      Value& value = g.values[v];
      value.timing = time.of[v];
      value.depth = time.depth[v];
      value.counted = time.counted[v];
      if (value.timing.axis >= 0) value.shape.extent[value.timing.axis] = 1;
    }
  }
  return g;
}
template <class Net, int S>
struct type_at<Frames<Net>, S> : type_at<Net, S> {};
template <class Net>
struct type_at<Frames<Net>, -1> : type_at<Net, -1> {};

template <class Net>
inline constexpr auto frame_graph = frame_graph_of<Net>();

}  // namespace detail

namespace extend {
template <class Net>
inline constexpr const auto& wired<detail::Frames<Net>> = detail::frame_graph<Net>;
}  // namespace extend

namespace detail {

/// Net can run frame by frame; and there is such a thing, its frames being less than its tensors.
template <class Net>
constexpr bool can_step() {
  if constexpr (!wired<Net>.ok())
    return false;
  else
    return time_in<Net>.fault == Fault::none;
}
template <class Net>
constexpr bool has_frames() {
  if constexpr (can_step<Net>())
    return time_in<Net>.has_time;
  else
    return false;
}

/// Its input and its outputs are known to the last extent.
template <class Net>
constexpr bool is_known() {
  const auto& w = wired<Net>;
  if (!w.ok()) return false;
  for (int v = 0; v < w.value_count; ++v)
    if (!w.values[v].shape.known()) return false;
  return true;
}

/// What runs when a network does: it, at once; or its frame alone, where the length is stated nowhere.
template <class Net>
constexpr auto run_of() {
  if constexpr (!is_known<Net>() && has_frames<Net>())
    return std::type_identity<Frames<Net>>{};
  else
    return std::type_identity<Net>{};
}
template <class Net>
using RunOf = typename decltype(run_of<Net>())::type;

/// Always true, as `accepts` is: for a network that cannot run frame by frame, the error that says why.
template <class Net>
inline constexpr bool steps = accepts<Net> && check<Frames<Net>, !wired<Net>.ok() || can_step<Net>()>::ok;

/// A tensor without its time.
constexpr Shape frame_of(const Value& value) {
  if (value.timing.axis < 0 || value.shape.rank < 2) return value.shape;
  Shape frame = Shape::of_rank(value.shape.rank - 1);
  for (int d = 0; d < frame.rank; ++d) frame.extent[d] = value.shape.extent[d < value.timing.axis ? d : d + 1];
  return frame;
}

}  // namespace detail

}  // namespace tenon
