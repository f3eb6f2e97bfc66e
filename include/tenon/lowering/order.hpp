// Order: which tensors lie with their channels innermost, as convolutions and pools want them.
#pragma once
#include <tenon/layer.hpp>

namespace tenon::lowering {

/// The channels of a tensor [C, …] that lies as […, C]; 0 where that is PyTorch's own order.
constexpr int channels_of(const Shape& shape) {
  const int channels = shape.extent[0];
  return shape.rank > 1 && channels > 1 && shape.size() > channels ? channels : 0;
}

/// For each tensor: 0, in PyTorch's order, or how many channels lie innermost. A view keeps its input's order, whatever
/// its shape: number i of [C, P] lies at (i mod P) C + i / P.
template <class Net>
constexpr auto orders_of() {
  constexpr const auto& w = wired<Net>;
  struct {
    int of[w.value_count]{};
    int columns[w.value_count]{};  // from row to row where it lies; behind a convolution its channels
  } order;
  for (int v = 0; v < w.value_count; ++v) order.columns[v] = w.values[v].shape.last();
  for (int n = 0; n < w.node_count; ++n) {
    const Node& node = w.nodes[n];
    const Shape& shape = w.values[node.out].shape;
    const auto operand = [&](int i) { return w.operands[node.first_operand + i]; };
    int& out = order.of[node.out];
    switch (node.leaf->role) {
      case Role::view: out = order.of[operand(node.leaf->takes)]; break;
      case Role::kernel: out = node.leaf->order == Order::channels ? channels_of(shape) : 0; break;
      case Role::elementwise:
        out = order.of[operand(0)];
        if (node.leaf->operand == Operand::channel && out != channels_of(shape)) out = 0;
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
    if (node.leaf->order == Order::channels)
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
      return node.leaf->permutes && in.rank == 1 ? in_order : 0;
    case Role::concat: return out_order > 0 ? in.extent[0] : 0;
    default: return out_order;
  }
}

}  // namespace tenon::lowering
