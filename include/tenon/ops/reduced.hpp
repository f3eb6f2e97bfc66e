// Reduced: what Mean, Sum and Max share. One dimension becomes one number.
#pragma once
#include <tenon/graph/refusal.hpp>
#include <tenon/ops/kernel.hpp>

namespace tenon::detail::kernels {

enum class Reduction { sum, mean, largest };
/// One number of each N along the middle of [Outer, N, Inner].
template <Reduction, int Outer, int N, int Inner>
struct Reduce {};

}  // namespace tenon::detail::kernels

namespace tenon::detail {

/// The dimension is counted as PyTorch counts it (the batch is 0, -1 the last) and disappears: [A, B, C] without
/// dimension 2 is [A, C]. A sample has at least one dimension: [F] becomes [1].
template <kernels::Reduction How, int Dim>
struct Reduced {
  static constexpr Verdict infer(const Shape& in) {
    if (in.rank < 0) return Dim == 0 ? Verdict::refuses(Fault::no_dimension) : Verdict::gives({});
    const int axis = axis_of(Dim, in.rank);
    if (axis < 0) return Verdict::refuses(Fault::no_dimension);
    if (in.rank == 1) return Verdict::gives(Shape{1});
    Shape out = Shape::of_rank(in.rank - 1);
    for (int d = 0; d < out.rank; ++d) out.extent[d] = in.extent[d < axis ? d : d + 1];
    return Verdict::gives(out);
  }

  static constexpr Timed in_time(const Shape& in, const Timing& given) {
    Timing t = given;
    const int axis = axis_of(Dim, in.rank);
    if (axis == t.axis) return Timed::refuses(Fault::reads_whole);
    if (t.first < t.real) return Timed::refuses(Fault::stream_padding);
    if (axis < t.axis) --t.axis;
    return {t};
  }

  static constexpr Operation operation{
      .role = Role::kernel, .infer = &infer, .kernel = whole_tensor, .in_time = &in_time};
  /// The extents before the axis, along it and behind it.
  static constexpr Shape split(const Shape& in) {
    const int axis = axis_of(Dim, in.rank);
    Shape split{1, in.extent[axis], 1};
    for (int d = 0; d < in.rank; ++d)
      if (d != axis) split.extent[d < axis ? 0 : 2] *= in.extent[d];
    return split;
  }
  template <Shape I, Shape, int>
  using kernel_at = kernels::Reduce<How, split(I).extent[0], split(I).extent[1], split(I).extent[2]>;
};

}  // namespace tenon::detail
