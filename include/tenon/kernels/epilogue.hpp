// Epilogue: the elementwise layers that a kernel applies to its sums before it stores them.
#pragma once
#include <tenon/kernels/batch.hpp>
#include <tenon/lowering/plan.hpp>

namespace tenon::kernels {

using math::fma;  // for V = float: else <cmath>'s of doubles is found

/// An elementwise layer and how its second operand is read. Equal operations are one type, so equal steps share code.
template <class L, lowering::Reads R>
struct Operation {
  using layer = L;
  static constexpr lowering::Reads reads = R;
};

/// A second operand: a tensor's row 0, or a packed parameter.
struct Operand {
  const float* p = nullptr;
  int pitch = 0;  // tensor, column: from row to row; row: rows per parameter
};

/// Applied in order to the vector at (row, col), of which `valid` lanes count.
template <class... Operations>
struct Epilogue {
  Operand operands[sizeof...(Operations) + 1]{};

  template <bool Exact, class V>
  TENON_INLINE constexpr V operator()(V v, [[maybe_unused]] int row, [[maybe_unused]] int col,
                                      [[maybe_unused]] int valid) const {
    [[maybe_unused]] const Operand* operand = operands;
    ((v = one<Operations, Exact>(v, *operand++, row, col, valid)), ...);
    return v;
  }

 private:
  template <class Op, bool Exact, class V>
  TENON_INLINE static constexpr V one(V v, [[maybe_unused]] const Operand& operand, [[maybe_unused]] int row,
                                      [[maybe_unused]] int col, [[maybe_unused]] int valid) {
    using lowering::Reads;
    if constexpr (Op::reads == Reads::nothing)
      return Op::layer::apply(v);
    else if constexpr (Op::reads == Reads::scalar)
      return Op::layer::apply(v, V(operand.p[0]));
    else if constexpr (Op::reads == Reads::row)
      return Op::layer::apply(v, V(operand.p[row / operand.pitch]));
    else if constexpr (Exact)
      return Op::layer::apply(v, load_partial<V>(operand.p + row * operand.pitch + col, valid));
    else
      return Op::layer::apply(v, load<V>(operand.p + row * operand.pitch + col));
  }
};

/// What a kernel is called with. All are constants but the pointers, once it is inlined.
struct Call {
  const float* x;
  int x_pitch;
  float* y;
  int y_pitch;
  int rows, cols;  // of the output
  const float* weights;
  int outer, length, inner;  // of a layer that acts along an axis
};

/// Stores a vector of which `valid` lanes count; what lies behind them is overwritten unless Exact.
template <bool Exact, class V>
TENON_INLINE constexpr void put(float* y, V v, [[maybe_unused]] int valid) {
  if constexpr (Exact && width < V >> 1)
    store_partial(y, v, valid);
  else
    store(y, v);
}

}  // namespace tenon::kernels
