// ConcatAlong: several tensors joined along any dimension, as torch.cat.
#pragma once
#include <tenon/graph/refusal.hpp>

namespace tenon {

/// torch.cat(…, dim): dimensions counted as PyTorch counts them, the batch being 0 and out of reach; -1 is the last.
/// Shapes must be equal but for that dimension. Costs nothing: its producers write into their places.
template <int Dim>
struct ConcatAlong {
  static constexpr int axis(int rank) { return extend::axis_of(Dim, rank); }

  static constexpr extend::Verdict infer(const extend::Shapes& in) {
    Shape out = in.at[0];
    if (out.rank < 0)
      return Dim == 0 ? extend::Verdict::refuses(extend::Fault::no_dimension) : extend::Verdict::gives({});
    const int joined = axis(out.rank);
    if (joined < 0) return extend::Verdict::refuses(extend::Fault::no_dimension);
    for (int i = 1; i < in.count; ++i) {
      Shape next = in.at[i];
      if (next.rank < 0) return extend::Verdict::gives({});
      if (next.rank != out.rank) return extend::Verdict::refuses(extend::Fault::cannot_join);
      const int a = out.extent[joined], b = next.extent[joined];
      const bool is_open = a < 0 || b < 0;
      const int sum = a == detail::too_large ? a : is_open ? any : detail::extent_of(std::int64_t{a} + b);
      next.extent[joined] = out.extent[joined];
      if (!agree(out, next)) return extend::Verdict::refuses(extend::Fault::cannot_join);
      out = merge(out, next);
      out.extent[joined] = sum;
    }
    return extend::Verdict::gives(out);
  }
  static constexpr extend::Operation operation{.role = extend::Role::concat, .infer = &infer, .axis = &axis};
};

}  // namespace tenon
