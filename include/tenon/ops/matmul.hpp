// The product of two computed matrices: its sizes and its kernel's name.
#pragma once
#include <tenon/ops/kernel.hpp>

namespace tenon::detail::kernels {

/// `pairs` products [rows, inner] x [inner, cols]. One matrix may serve all pairs.
struct Product {
  int pairs, rows, inner, cols;
  bool a_by_columns = false, b_by_rows = false;  // a lies as [inner, rows], b as [cols, inner]
  bool one_a = false, one_b = false;

  /// Where a[i][k] and b[k][j] of a pair lie.
  constexpr std::int64_t of_a(std::int64_t pair, std::int64_t i, std::int64_t k) const {
    return (one_a ? 0 : pair * rows * inner) + (a_by_columns ? k * rows + i : i * inner + k);
  }
  constexpr std::int64_t of_b(std::int64_t pair, std::int64_t k, std::int64_t j) const {
    return (one_b ? 0 : pair * inner * cols) + (b_by_rows ? j * inner + k : k * cols + j);
  }
  constexpr int pitch() const { return round_up(cols, 16); }
  /// Floats of a copy of b whose rows are whole vectors, where b's are not.
  constexpr int scratch() const {
    return b_by_rows || cols != pitch() ? tenon::detail::clamped(tenon::detail::product(inner, pitch())) : 0;
  }
};
/// y[i][j] = sum over k of a[i][k] b[k][j].
template <Product>
struct MatMul {};

}  // namespace tenon::detail::kernels
