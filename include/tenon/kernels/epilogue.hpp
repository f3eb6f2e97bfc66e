// Epilogue: the elementwise layers that a kernel applies to its sums before it stores them.
#pragma once
#include <tenon/kernels/batch.hpp>
#include <tenon/lowering/share.hpp>

#if defined(__clang__)
#define TENON_UNROLL _Pragma("unroll")
#else
#define TENON_UNROLL _Pragma("GCC unroll 64")
#endif

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
    if constexpr (Op::reads == lowering::Reads::nothing)
      return Op::layer::apply(v);
    else if constexpr (requires { Op::layer::second; })  // two parameters, packed one behind the other
      return Op::layer::apply(v, read<Op::reads, Exact, V>(operand.p, operand.pitch, row, col, valid),
                              read<Op::reads, Exact, V>(operand.p + Op::layer::second, operand.pitch, row, col, valid));
    else
      return Op::layer::apply(v, read<Op::reads, Exact, V>(operand.p, operand.pitch, row, col, valid));
  }
  template <lowering::Reads R, bool Exact, class V>
  TENON_INLINE static constexpr V read(const float* p, [[maybe_unused]] int pitch, [[maybe_unused]] int row,
                                       [[maybe_unused]] int col, [[maybe_unused]] int valid) {
    if constexpr (R == lowering::Reads::scalar)
      return V(p[0]);
    else if constexpr (R == lowering::Reads::row)
      return V(p[row / pitch]);
    else if constexpr (Exact || R == lowering::Reads::tensor)  // behind a tensor nobody may have written
      return load_partial<V>(p + row * pitch + col, valid);
    else
      return load<V>(p + row * pitch + col);
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
  float* scratch = nullptr;  // of kernels that ask for it
  int newest = 0,
      ring = 0;   // of kernels over frames that are kept: where in x the newest lies, and how many floats x has
  int count = 0;  // and how many frames there have been, where that is counted
  float* state = nullptr;  // of recurrent kernels; without one they begin with zeros
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
