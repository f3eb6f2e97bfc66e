// Along: what layers that act along one dimension share, its counting as PyTorch counts it and its refusals.
#pragma once
#include <tenon/refusal.hpp>

namespace tenon::detail {

/// `Softmax<>` states no dimension: allowed where there is only one.
template <int Dim>
struct Along {
  static constexpr Arguments arguments() { return Dim == unstated ? Arguments{} : Arguments{}.put(Dim); }
  static constexpr int axis(int rank) { return Dim == unstated ? (rank == 1 ? 0 : -1) : axis_of(Dim, rank); }
  static constexpr Verdict infer(const Shape& in) {
    if (in.rank < 0) return Dim == 0 ? Verdict::refuses(Fault::no_dimension) : Verdict::gives(in);
    if (axis(in.rank) < 0) return Verdict::refuses(Dim == unstated ? Fault::states_dimension : Fault::no_dimension);
    return Verdict::gives(in);
  }
};

}  // namespace tenon::detail
