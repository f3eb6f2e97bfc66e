// Along: what layers that act along one dimension share, its counting as PyTorch counts it and its refusals.
#pragma once
#include <tenon/graph/refusal.hpp>

namespace tenon::detail::kernels {

/// exp(x[i]) / sum exp(x[j]) along one axis, or its logarithm.
template <bool Log>
struct Softmax {
  static constexpr KernelTraits traits{};
};

/// x[i] / max(sqrt(sum x[j]^2), eps) along one axis.
template <Real Eps>
struct Normalize {
  static constexpr KernelTraits traits = whole_tensor;
};

}  // namespace tenon::detail::kernels

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
  /// Of a layer whose output has its input's shape.
  static constexpr Operation keeping_shape{.role = Role::kernel, .infer = &infer, .preserves = true, .axis = &axis};
};

}  // namespace tenon::detail
