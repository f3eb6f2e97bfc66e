// Transpose: two dimensions change places, as torch.transpose. `Sequential<Input<8, 20>, Transpose<1, 2>>`
#pragma once
#include <tenon/ops/gathered.hpp>
#include <utility>

namespace tenon {

/// torch.transpose(dim0, dim1): any shape to one with the two extents exchanged. The dimensions are counted as PyTorch
/// counts them: the batch is 0, -1 the last. Exact.
template <int Dim0, int Dim1>
struct Transpose {
  static constexpr extend::Verdict infer(const Shape& in) {
    if (in.rank < 0)
      return Dim0 == 0 || Dim1 == 0 ? extend::Verdict::refuses(extend::Fault::no_dimension)
                                    : extend::Verdict::gives({});
    const int a = extend::axis_of(Dim0, in.rank), b = extend::axis_of(Dim1, in.rank);
    if (a < 0 || b < 0) return extend::Verdict::refuses(extend::Fault::no_dimension);
    Shape out = in;
    std::swap(out.extent[a], out.extent[b]);
    return extend::Verdict::gives(out);
  }
  static constexpr extend::Timed in_time(const Shape& in, const extend::Timing& given) {
    extend::Timing t = given;
    const int a = extend::axis_of(Dim0, in.rank), b = extend::axis_of(Dim1, in.rank);
    if (t.first < t.real) return extend::Timed::refuses(extend::Fault::stream_padding);
    t.axis = t.axis == a ? b : t.axis == b ? a : t.axis;
    return {t};
  }
  static constexpr extend::Operation operation = detail::gathered({.infer = &infer, .in_time = &in_time});
  template <int Rank, int>
  using in_frames = std::conditional_t<Rank == 2, detail::SameNumbers, Transpose>;
  static constexpr detail::kernels::Gathering gathering(const Shape& in) {
    detail::kernels::Gathering g(in);
    std::swap(g.at[extend::axis_of(Dim0, in.rank)], g.at[extend::axis_of(Dim1, in.rank)]);
    return g;
  }
  template <Shape I, Shape, int>
  using kernel_at = detail::kernels::Gather<gathering(I)>;
};

}  // namespace tenon
