// Epilogue: the elementwise layers that a kernel applies to its sums before it stores them.
#pragma once
#include <tenon/kernels/call.hpp>
#include <tenon/lowering/share.hpp>

namespace tenon::detail::kernels {

using math::fma;  // for V = float: else <cmath>'s of doubles is found

/// An elementwise layer and how its second operand is read. Equal folds are one type, so equal steps share code.
template <class L, lowering::Reads R>
struct Fold {
  using layer = L;
  static constexpr lowering::Reads reads = R;
};

/// A second operand: a tensor's row 0, or a packed parameter.
struct Operand {
  const float* p = nullptr;
  int pitch = 0;  // tensor, column: from row to row; row: rows per parameter
};

/// Applied in order to the vector at (row, col), of which `valid` lanes count.
template <class... Folds>
struct Epilogue {
  Operand operands[sizeof...(Folds) + 1]{};

  template <bool Exact, class V>
  TENON_INLINE constexpr V operator()(V v, [[maybe_unused]] int row, [[maybe_unused]] int col,
                                      [[maybe_unused]] int valid) const {
    [[maybe_unused]] const Operand* operand = operands;
    ((v = one<Folds, Exact>(v, *operand++, row, col, valid)), ...);
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

}  // namespace tenon::detail::kernels
