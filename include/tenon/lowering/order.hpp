// Order: which tensors lie with their channels innermost, as convolutions and pools want them.
#pragma once
#include <tenon/graph/frames.hpp>

namespace tenon::detail::lowering {

/// The channels of a tensor [C, …] that lies as […, C]; 0 where that is PyTorch's own order.
constexpr int channels_of(const Shape& shape) {
  const int channels = shape.extent[0];
  return shape.rank > 1 && channels > 1 && shape.size() > channels ? channels : 0;
}

/// Whether all who read a tensor want PyTorch's order: so that a convolution may as well write it.
template <class Net>
constexpr auto wanted_in_rows() {
  constexpr const auto& w = wired<Net>;
  struct {
    bool of[w.value_count]{};
  } all;
  bool refused[w.value_count]{};
  for (int i = 0; i < w.out.count; ++i) all.of[w.out.id[i]] = true;
  for (int n = w.node_count - 1; n >= 0; --n) {
    const Node& node = w.nodes[n];
    const bool reads_rows = node.leaf->role == Role::kernel && node.leaf->order == Order::rows;
    const bool passes = node.leaf->role == Role::elementwise && all.of[node.out] && !refused[node.out];
    for (int i = 0; i < node.operands; ++i) {
      const int v = w.operands[node.first_operand + i];
      (reads_rows || passes ? all.of : refused)[v] = true;
    }
  }
  for (int v = 0; v < w.value_count; ++v) all.of[v] = all.of[v] && !refused[v];
  return all;
}

/// Whether a convolution computes in PyTorch's order, positions in the lanes: nobody wants another, and its input has
/// it or so few outputs would leave most lanes empty. Where the sums are long, channels in the lanes are a little
/// faster, and pay for reordering.
constexpr bool in_planes(const Leaf& leaf, const Shape& in, const Shape& out, int in_order) {
  constexpr int vector = 8, few = 4, long_sums = 256;  // multiply-adds per number read and written
  const int positions = out.last(), channels = out.extent[0];
  if (!leaf.planes || positions < vector) return false;
  if (channels <= few) return true;
  const bool fills = 4 * std::int64_t{positions} >= 3 * round_up(std::int64_t{positions}, vector);
  const bool pays = std::int64_t{leaf.kernel.in} * channels >= long_sums * (std::int64_t{in.extent[0]} + channels) &&
                    channels % vector == 0;
  return in_order == 0 && fills && !pays;
}

/// For each tensor: 0, in PyTorch's order, or how many channels lie innermost. A view keeps its input's order, whatever
/// its shape: number i of [C, P] lies at (i mod P) C + i / P.
template <class Net>
constexpr auto orders_of() {
  constexpr const auto& w = wired<Net>;
  struct {
    int of[w.value_count]{};
    int columns[w.value_count]{};  // from row to row where it lies; behind a convolution its channels
    bool planes[w.node_count]{};   // a convolution in PyTorch's order
  } order;
  constexpr auto in_rows = wanted_in_rows<Net>();
  for (int v = 0; v < w.value_count; ++v) {
    const Shape& shape = w.values[v].shape;  // a frame of [C, T] is one row
    order.columns[v] = w.values[v].timing.axis > 0 && shape.rank == 2 ? shape.extent[0] : shape.last();
  }
  for (int n = 0; n < w.node_count; ++n) {
    const Node& node = w.nodes[n];
    const Shape& shape = w.values[node.out].shape;
    const auto operand = [&](int i) { return w.operands[node.first_operand + i]; };
    int& out = order.of[node.out];
    switch (node.leaf->role) {
      case Role::view: out = order.of[operand(node.leaf->takes)]; break;
      case Role::kernel:
        order.planes[n] =
            in_rows.of[node.out] && in_planes(*node.leaf, w.values[operand(0)].shape, shape, order.of[operand(0)]);
        out = node.leaf->order == Order::channels && !order.planes[n] ? channels_of(shape) : 0;
        break;
      case Role::elementwise:
        out = order.of[operand(0)];
        if (node.leaf->per == Per::channel && out != channels_of(shape)) out = 0;
        if (node.leaf->per == Per::feature) out = 0;
        break;
      case Role::combine:
        for (int i = 0; i < node.operands && out == 0; ++i) out = order.of[operand(i)];
        break;
      case Role::concat:
        for (int i = 0; i < node.operands && node.leaf->axis(shape.rank) == 0; ++i) {
          const int channels = order.of[operand(i)];
          if (channels > 0 && channels == channels_of(w.values[operand(i)].shape)) out = channels_of(shape);
        }
        break;
    }
    if (node.leaf->order == Order::channels && !order.planes[n])
      order.columns[node.out] = shape.extent[0];
    else if ((node.leaf->role == Role::elementwise || node.leaf->role == Role::combine) && order.of[operand(0)] == out)
      order.columns[node.out] = order.columns[operand(0)];
    if (out > 0) order.columns[node.out] = out;
  }
  return order;
}

/// The order in which a node reads its operand `i`; -1: as it lies.
constexpr int order_wanted(const Node& node, const Shape& in, int out_order, int in_order) {
  switch (node.leaf->role) {
    case Role::view: return -1;
    case Role::kernel:
      if (node.leaf->order == Order::channels) return channels_of(in);
      return node.leaf->kernel.stacks && in.rank == 1 ? in_order : 0;
    case Role::concat: return out_order > 0 ? in.extent[0] : 0;
    default: return out_order;
  }
}

}  // namespace tenon::detail::lowering
