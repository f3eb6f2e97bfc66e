// MatMul: the product of two matrices that the network computes, as torch.matmul.
// `Sequential<Branch<Linear<8, 4>, Linear<8, 4>>, MatMul<Transposed::second>>`
#pragma once
#include <tenon/graph/refusal.hpp>
#include <tenon/ops/matmul.hpp>

namespace tenon {

/// Which of its two matrices MatMul takes by columns: `MatMul<Transposed::second>` is torch.matmul(a, b.mT).
enum class Transposed { none, first, second, both };

/// torch.matmul(a, b) of tensors with two dimensions or more: [..., M, K] and [..., K, N] to [..., M, N]; with
/// `Transposed` a is [..., K, M], or b [..., N, K]. What stands in front is the same, or one of them is one matrix for
/// all. Each number is a sum of K products, in their order.
template <Transposed T = Transposed::none>
struct MatMul {
  static constexpr bool by_columns = T == Transposed::first || T == Transposed::both,
                        by_rows = T == Transposed::second || T == Transposed::both;

  static constexpr extend::Arguments arguments() {
    constexpr const char* words[]{"", "Transposed::first", "Transposed::second", "Transposed::both"};
    return T == Transposed::none ? extend::Arguments{} : extend::Arguments{}.put(words[static_cast<int>(T)]);
  }
  static constexpr int inner(const Shape& a) { return a.extent[a.rank - (by_columns ? 2 : 1)]; }

  static constexpr extend::Verdict infer(const extend::Shapes& in) {
    const Shape &a = in.at[0], &b = in.at[1];
    if (a.rank < 0 || b.rank < 0) return extend::Verdict::gives({});
    if (in.count != 2) return extend::Verdict::refuses(extend::Fault::tensor_count, 2);
    constexpr auto refused = extend::Verdict::refuses(extend::Fault::cannot_multiply);
    if (a.rank < 2 || b.rank < 2 || (a.rank != b.rank && a.rank > 2 && b.rank > 2)) return refused;
    if (!extend::agree(inner(a), b.extent[b.rank - (by_rows ? 1 : 2)])) return refused;
    Shape out = a.rank < b.rank ? b : a;
    for (int d = 0; d + 2 < out.rank; ++d) {
      if (a.rank == b.rank && !extend::agree(a.extent[d], b.extent[d])) return refused;
      if (a.rank == b.rank && out.extent[d] < 0) out.extent[d] = b.extent[d];
    }
    out.extent[out.rank - 2] = a.extent[a.rank - (by_columns ? 1 : 2)];
    out.extent[out.rank - 1] = b.extent[b.rank - (by_rows ? 2 : 1)];
    return extend::Verdict::gives(out);
  }

  static constexpr detail::kernels::Product product(const Shape& out, const Shape& a, const Shape& b) {
    const int rows = out.extent[out.rank - 2], cols = out.last();
    return {.pairs = static_cast<int>(out.size()) / (rows * cols),
            .rows = rows,
            .inner = inner(a),
            .cols = cols,
            .a_by_columns = by_columns,
            .b_by_rows = by_rows,
            .one_a = a.rank < b.rank,
            .one_b = b.rank < a.rank};
  }
  static constexpr std::int64_t scratch(const extend::Shapes& in, const Shape& out) {
    return detail::bytes_of(extend::Element::float32, product(out, in.at[0], in.at[1]).scratch());
  }
  static constexpr std::int64_t multiply_adds(const extend::Shapes& in, const Shape& out) {
    return detail::product(out.size(), inner(in.at[0]));
  }
  static constexpr extend::Operation operation{.role = extend::Role::kernel,
                                               .infer = &infer,
                                               .kernel = {.epilogue = true, .reads_vectors = false},
                                               .scratch = &scratch,
                                               .multiply_adds = &multiply_adds};
  template <Shape Out, Shape A, Shape B>
  using kernel_of = detail::kernels::MatMul<product(Out, A, B)>;
};

}  // namespace tenon
