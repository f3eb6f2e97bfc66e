// Ranges: numbers in a buffer by rows; whether two of them meet; what of its input a step reads.
#pragma once
#include <tenon/lowering/places.hpp>
#include <tenon/lowering/planned.hpp>
#include <tenon/ops/kernel.hpp>
#include <utility>

namespace tenon::detail::lowering {

/// Numbers in a buffer, a row of them every `pitch`.
struct Range {
  int offset, rows, cols, pitch;

  constexpr int end() const { return offset + (rows - 1) * pitch + cols; }
  /// Rows that lie behind each other are one.
  constexpr Range merged() const {
    return rows == 1 || pitch == cols ? Range{offset, 1, rows * cols, rows * cols} : *this;
  }
};

constexpr bool overlap(const Range& first, const Range& second) {
  Range a = first.merged(), b = second.merged();
  if (a.end() <= b.offset || b.end() <= a.offset) return false;
  if (a.rows > 1 && b.rows > 1 && a.pitch == b.pitch) {  // two windows on one grid
    if (b.offset < a.offset) std::swap(a, b);
    const int down = (b.offset - a.offset) / a.pitch, right = (b.offset - a.offset) % a.pitch;
    return (right < a.cols && down < a.rows) || (right + b.cols > a.pitch && down + 1 < a.rows);
  }
  if (a.rows > b.rows) std::swap(a, b);
  for (int r = 0; r < a.rows; ++r) {
    const int from = a.offset + r * a.pitch - b.offset;
    const int row = from < b.cols ? 0 : (from - b.cols) / b.pitch + 1;  // b's first one that ends behind `from`
    if (row < b.rows && row * b.pitch < from + a.cols) return true;
  }
  return false;
}

/// What a step reads of its input, by whole vectors or to the last number.
struct Reading {
  int rows, cols;
  bool vectors;
};
constexpr Reading reading_of(const PlannedStep& p, const Place& in, const auto& w) {
  if (p.planes || p.arranges >= 0) return {in.rows, in.cols, false};
  if (p.node < 0 && p.order == 1) return {p.cols, p.rows, false};
  if (p.node < 0) return {p.rows, p.cols, !p.exact && !(p.folds == 0 && kernels::copied_singly(p.cols))};
  const Leaf& leaf = *w.nodes[p.node].leaf;
  const bool vectors = leaf.kernel.reads_vectors && !p.exact;
  if (leaf.order == Order::channels) {
    const Shape& from = w.values[w.operands[w.nodes[p.node].first_operand]].shape;
    return {static_cast<int>(from.size()) / from.extent[0], from.extent[0], vectors};
  }
  if (leaf.kernel.in > 0 && p.rows > 1) return {p.rows, leaf.kernel.in, vectors};
  return {1, in.rows * in.cols, vectors || p.from.home == Home::ring};
}

}  // namespace tenon::detail::lowering
