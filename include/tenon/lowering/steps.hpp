// From the graph to flat steps: views vanish, elementwise layers fold into the step before them, the producers of a
// Concat write into their slices.
#pragma once
#include <tenon/lowering/places.hpp>

namespace tenon::detail::lowering {

/// Whether a Concat along this axis is copied block by block: its parts lie evenly in neither rows nor columns.
constexpr bool in_blocks(const Shape& shape, int axis) {
  int outer = 1;
  for (int i = 0; i < axis; ++i) outer *= shape.extent[i];
  return outer > 1 && axis + 1 < shape.rank;
}

/// A Concat of `parts`, whose extents along the axis are given: they become slices of its output where their rows lie
/// evenly in it, and are copied in where they do not or where they are needed elsewhere too.
constexpr void join(auto& s, const Shape& shape, int axis, const int* parts, const int* extents, int n, int out) {
  const bool last = axis == shape.rank - 1;
  int outer = 1, inner = 1;
  for (int i = 0; i < axis; ++i) outer *= shape.extent[i];
  for (int i = axis + 1; i + 1 < shape.rank; ++i) inner *= shape.extent[i];
  for (int i = 0, along = 0; i < n; along += extents[i++]) {
    int v = parts[i];
    const Place part = s.places[v];
    if (in_blocks(shape, axis)) {  // one copy, each outer block a row
      const int block = inner * shape.last();
      const int copy = s.add_place(outer, extents[i] * block, part.element);
      s.add_step(-1, v, copy);
      s.put(copy, out, 0, along * block);
      s.places[copy].pitch = shape.extent[axis] * block;
      continue;
    }
    const bool scattered = last && shape.rank > 1;
    const int cols = last ? extents[i] : shape.last();
    if (part.writer < 0 || part.parent >= 0 || part.output >= 0 || (scattered && part.contiguous)) {
      v = s.add_place(part.rows * part.cols / cols, cols, part.element);
      s.add_step(-1, parts[i], v);
    }
    s.put(v, out, last ? 0 : along * inner, last ? along : 0);
    if (s.places[v].cols != cols) s.places[v].pitch = s.places[v].cols;  // a view of it is joined: one block
  }
  s.places[out].writer = s.count - 1;
  s.places[out].closed = true;
}

/// Whether the step that makes `place` can apply a layer with such parameters to it as `shape`: a channel must change
/// with the column, or with whole rows; a feature is the column.
constexpr bool operand_fits(Per per, const Place& place, const Shape& shape) {
  if (per == Per::feature) return place.order == 0 && place.cols == shape.last();
  if (per != Per::channel || place.order > 0) return true;
  const int block = static_cast<int>(shape.size()) / shape.extent[0];
  return block == 1 || block % place.cols == 0;
}

/// Whether BatchNorm can be packed into the weights of the step that makes `place`: a parameter per column.
constexpr bool folds(const Node* nodes, const Step& step, const Place& place, const Leaf& norm) {
  if (step.node < 0 || step.folds > 0 || step.affine >= 0) return false;
  const Leaf& matrix = *nodes[step.node].leaf;
  const int channels = norm.parameters[0].shape.extent[0];
  const bool by_column = (place.rows == 1 || matrix.order == Order::channels) && place.cols == channels;
  return (by_column || step.planes) && matrix.kernel.out == channels;
}

/// Tensors of which frames are kept; an input is copied to where that is.
constexpr void keep_frames(auto& s, const auto& w, int* canon) {
  for (int v = 0; v < w.value_count; ++v) {
    Place& p = s.places[canon[v]];
    if (w.values[v].depth > p.depth) p.depth = w.values[v].depth;
    p.counted = p.counted || w.values[v].counted;
  }
  for (int i = 0; i < w.in.count; ++i) {
    const int in = w.in.id[i];
    if (s.places[in].depth == 0) continue;
    const int kept = s.add_place(s.places[in].rows, s.places[in].cols, s.places[in].element);
    const int writer = s.add_step(-1, in, kept);
    s.places[kept] = s.places[in];
    s.places[kept].writer = writer;
    s.places[in].depth = 0;
    s.places[in].uses = 1;
    for (int v = 0; v < w.value_count; ++v)
      if (canon[v] == in) canon[v] = kept;
  }
}

template <class Net>
constexpr auto steps_of() {
  constexpr const auto& w = wired<Net>;
  constexpr int values = w.value_count, nodes = w.node_count, copies = 2 * (w.operand_count + max_tensors);
  constexpr auto order = orders_of<Net>();
  Steps<nodes + copies, values + copies + nodes, w.operand_count + 1> s;
  int canon[values]{};        // views are looked through
  int other_order[values]{};  // a copy, where somebody wanted another order
  bool needed[nodes + 1]{};   // a tensor that nobody takes is not computed
  bool wanted[values]{};
  const auto operand = [&](const Node& node, int i) { return w.operands[node.first_operand + i]; };
  const auto wanted_order = [&](const Node& node, int i) {
    const int v = operand(node, i);
    const bool planes = order.planes[w.values[node.out].producer];
    return planes ? 0 : order_wanted(node, w.values[v].shape, order.of[node.out], order.of[v]);
  };
  const auto reads_across = [&](const Node& node) {
    const Shape& shape = w.values[node.out].shape;
    if (node.leaf->role == Role::concat)
      return order.of[node.out] == 0 && in_blocks(shape, node.leaf->axis(shape.rank));
    return node.leaf->role == Role::kernel && node.leaf->kernel.in == 0 && node.leaf->order == Order::rows;
  };
  // where a node finds its operand, in the order in which it wants it
  const auto fetched = [&](const Node& node, int i) {
    const int v = operand(node, i), want = wanted_order(node, i);
    if (want == order.of[v]) return canon[v];
    int& copy = other_order[v];
    if (copy > 0 && s.places[copy].order == want) {
      ++s.places[copy].uses;
      return copy;
    }
    const Shape& shape = w.values[v].shape;
    const bool other = want > 0 && order.of[v] > 0;  // a view has other channels: by way of PyTorch's order
    return copy = s.reordered(other ? s.reordered(canon[v], shape, 0) : canon[v], shape, want);
  };

  for (int i = 0; i < w.out.count; ++i) wanted[w.out.id[i]] = true;
  for (int n = nodes - 1; n >= 0; --n) {
    needed[n] = wanted[w.nodes[n].out];
    for (int i = 0; i < w.nodes[n].operands; ++i)
      if (needed[n] && (w.nodes[n].leaf->role != Role::view || i == w.nodes[n].leaf->takes))
        wanted[operand(w.nodes[n], i)] = true;
  }
  for (int v = 0; v < values; ++v) {
    canon[v] = v;
    s.places[v] = place_of(w.values[v].shape, w.values[v].element, order.of[v], order.columns[v]);
    s.places[v].rate = w.values[v].timing.rate();
  }
  s.place_count = values;
  for (int n = 0; n < nodes; ++n) {
    const Node& node = w.nodes[n];
    if (!needed[n]) continue;
    if (node.leaf->role == Role::view) {
      const int seen = canon[operand(node, node.leaf->takes)];
      canon[node.out] = seen;
      if (!(w.values[node.out].shape == w.values[operand(node, node.leaf->takes)].shape))
        s.places[seen].contiguous = true;
    } else {
      const bool by_element = node.leaf->role == Role::elementwise || node.leaf->role == Role::combine;
      for (int i = 0; i < node.operands; ++i) {
        Place& p = s.places[canon[operand(node, i)]];
        ++p.uses;
        if (reads_across(node) || (p.order == 0 && node.leaf->order == Order::channels) ||
            (p.order == 0) != (wanted_order(node, i) == 0) || (by_element && p.cols != s.places[node.out].cols))
          p.contiguous = true;
      }
      if (reads_across(node)) s.places[node.out].contiguous = true;
    }
  }
  for (int i = 0; i < w.out.count; ++i) ++s.places[canon[w.out.id[i]]].uses;
  keep_frames(s, w, canon);

  for (int n = 0; n < nodes; ++n) {
    if (!needed[n]) continue;
    const Node& node = w.nodes[n];
    const int out = node.out, in = node.leaf->role == Role::view ? -1 : fetched(node, 0);
    switch (node.leaf->role) {
      case Role::view: break;
      case Role::kernel: {
        int others[max_tensors]{};
        for (int i = 1; i < node.operands; ++i) others[i] = fetched(node, i);
        if (node.leaf->trims && s.places[in].writer >= 0 && s.open(in, in)) s.at[s.places[in].writer].reader = n;
        if (order.planes[n]) {
          const Shape planes = node.leaf->planes(w.values[operand(node, 0)].shape, w.values[out].shape);
          const int from = planes.rank > 0 ? s.arranged(in, planes, n) : in;
          s.at[s.add_step(n, from, out)].planes = true;
        } else {
          const int step = s.add_step(n, in, out);
          const std::int64_t bytes =
              !node.leaf->scratch ? 0 : node.leaf->scratch(shapes_of(node, w.values, w.operands), w.values[out].shape);
          if (bytes > 0) s.at[step].scratch = s.add_place(1, clamped(words_in(bytes)), Element::float32);
          for (int i = 1; i < node.operands; ++i) s.read_too(step, others[i]);
        }
        s.places[out].closed = !node.leaf->kernel.epilogue;
        break;
      }
      case Role::elementwise: {
        const bool fits = operand_fits(node.leaf->per, s.places[in], w.values[out].shape);
        if (node.leaf->affine && s.open(in, out) &&
            folds(w.nodes, s.at[s.places[in].writer], s.places[in], *node.leaf)) {
          s.at[s.places[in].writer].affine = n;
          s.rename(s.places[in].writer, out);
          break;
        }
        const int step = s.open(in, out) && fits ? s.places[in].writer : s.add_step(-1, in, out);
        s.append(step, n, -1);
        s.rename(step, out);
        break;
      }
      case Role::combine: {
        // the operand that is made last: the others are there by then. Frame by frame, of those that come last
        int parts[max_tensors]{in}, base = -1;
        for (int i = 0; i < node.operands; ++i) {
          if (i > 0) parts[i] = fetched(node, i);
          if (s.places[parts[i]].rate.first != s.places[out].rate.first) continue;
          if (base < 0 || s.places[parts[i]].writer > s.places[parts[base]].writer) base = i;
        }
        const int v = parts[base], step = s.open(v, out) ? s.places[v].writer : s.add_step(-1, v, out);
        for (int i = 0; i < node.operands; ++i)
          if (i != base) s.append(step, n, parts[i]);
        s.rename(step, out);
        break;
      }
      case Role::concat: {
        const Place& whole = s.places[out];
        const bool is_row = whole.order == 0 && whole.cols != w.values[out].shape.last();  // a frame of [C, T]
        const Shape shape = whole.order > 0 ? Shape{whole.rows, whole.cols}
                            : is_row        ? Shape{whole.cols}
                                            : w.values[out].shape;
        const int axis = node.leaf->axis(w.values[out].shape.rank);
        int parts[max_tensors]{in}, extents[max_tensors]{};
        for (int i = 0; i < node.operands; ++i) {
          if (i > 0) parts[i] = fetched(node, i);
          extents[i] = w.values[operand(node, i)].shape.extent[axis];
          if (s.places[parts[i]].rate == whole.rate) continue;  // else it came earlier: a copy of a frame that waited
          const int copy = s.add_place(s.places[parts[i]].rows, s.places[parts[i]].cols, s.places[parts[i]].element);
          s.places[copy].rate = whole.rate;
          s.add_step(-1, parts[i], copy);
          parts[i] = copy;
        }
        join(s, shape, whole.order > 0 ? 1 : axis, parts, extents, node.operands, out);
        break;
      }
    }
  }
  // an output is written where the caller wants it, or copied there if it is needed elsewhere too
  for (int i = 0; i < w.out.count; ++i) {
    int v = canon[w.out.id[i]];
    if (s.places[v].order > 0) {
      v = s.reordered(v, w.values[w.out.id[i]].shape, 0);
    } else if (s.places[v].writer < 0 || s.places[v].parent >= 0 || s.places[v].uses > 1 || s.places[v].depth > 0) {
      const int copy = s.add_place(s.places[v].rows, s.places[v].cols, s.places[v].element);
      s.add_step(-1, v, copy);
      v = copy;
    }
    s.places[v].output = i;
    s.places[v].contiguous = true;
  }
  return s;
}

}  // namespace tenon::detail::lowering
