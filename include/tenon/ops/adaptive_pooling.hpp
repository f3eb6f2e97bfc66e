// AdaptivelyPooled: what AdaptiveAvgPool and AdaptiveMaxPool share: a stated output, whatever the input.
#pragma once
#include <tenon/ops/window.hpp>

namespace tenon::detail {

/// Dims 1: [C, L] to [C, columns]; 2: [C, H, W] to [C, rows, columns].
template <int Dims, int Rows, int Columns, kernels::Pooling How>
struct AdaptivelyPooled {
  static constexpr Arguments arguments() {
    return Rows == Columns || Dims == 1 ? Arguments{}.put(Columns) : Arguments{}.put(Rows).put(Columns);
  }
  static constexpr Shape wants = Dims == 1 ? Shape{any, any} : Shape{any, any, any};
  static constexpr Verdict infer(const Shape& in) {
    if (!agree(in, wants)) return Verdict::expects(wants);
    Shape out = merge(in, wants);
    if (Dims == 2) out.extent[1] = Rows;
    out.extent[Dims] = Columns;
    return Verdict::gives(out, merge(in, wants));
  }

  static constexpr Operation operation{
      .role = Role::kernel, .infer = &infer, .wants = wants, .kernel = whole_tensor, .order = Order::channels};
  static constexpr kernels::Geometry geometry(const Shape& in, int pitch) {
    const int height = Dims == 1 ? 1 : in.extent[1], c = in.extent[0];
    return {{height, Dims == 1 ? 1 : Rows, 1, 1, 1, 0}, {in.last(), Columns, 1, 1, 1, 0}, c, c, c, pitch};
  }
  template <Shape I, Shape, int Pitch>
  using kernel_at = kernels::AdaptivePool<geometry(I, Pitch), How>;
};

}  // namespace tenon::detail
