// Slice: the numbers from From to To along one dimension, as x[:, From:To] in PyTorch.
// `Sequential<Linear<10, 20>, Slice<1, 0, 5>>`
#pragma once
#include <tenon/ops/gathered.hpp>

namespace tenon {

namespace detail {
/// A place that may count from the end.
constexpr int place_in(int extent, int stated) { return stated < 0 ? stated + extent : stated; }
}  // namespace detail

/// x.narrow(dim, from, to - from) in PyTorch: any shape to one whose extent in that dimension is To - From. The
/// dimension is counted as PyTorch counts it (the batch is 0, -1 the last); places below zero count from the end.
/// Nothing is cut short silently: a slice past the end is refused. Exact.
template <int Dim, int From, int To>
struct Slice {
  static constexpr extend::Verdict infer(const Shape& in) {
    if (in.rank < 0)
      return Dim == 0 ? extend::Verdict::refuses(extend::Fault::no_dimension) : extend::Verdict::gives({});
    const int axis = extend::axis_of(Dim, in.rank);
    if (axis < 0) return extend::Verdict::refuses(extend::Fault::no_dimension);
    Shape out = in;
    int& extent = out.extent[axis];
    constexpr bool same_end = (From < 0) == (To < 0);
    constexpr int least = extend::larger_of(From < 0 ? -From : From, To < 0 ? -To : To);  // that both places exist
    if (same_end && From >= To) return extend::Verdict::refuses(extend::Fault::nothing_left);
    if (extent >= 0 && extent < least) return extend::Verdict::refuses(extend::Fault::slice, least);
    const int taken = detail::place_in(extent, To) - detail::place_in(extent, From);
    if (extent >= 0 && taken < 1) return extend::Verdict::refuses(extend::Fault::nothing_left);
    extent = extent >= 0 || same_end ? taken : any;
    return extend::Verdict::gives(out);
  }
  static constexpr extend::Timed in_time(const Shape& in, const extend::Timing& given) {
    extend::Timing t = given;
    const int axis = extend::axis_of(Dim, in.rank);
    if (t.first < t.real) return extend::Timed::refuses(extend::Fault::stream_padding);
    if (axis != t.axis) return {t};
    if (From < 0) return extend::Timed::refuses(extend::Fault::reads_whole);
    if (To != in.extent[axis]) return extend::Timed::refuses(extend::Fault::frame_rate);
    t.first = t.real = t.first + From * t.every;
    return {t};
  }
  static constexpr extend::Operation operation = detail::gathered({.infer = &infer, .in_time = &in_time});
  template <int Rank, int Axis>
  using in_frames = std::conditional_t<extend::axis_of(Dim, Rank) == Axis, detail::LaterFrames, Slice>;
  static constexpr detail::kernels::Gathering gathering(const Shape& in) {
    detail::kernels::Gathering g(in);
    detail::kernels::Source& s = g.at[extend::axis_of(Dim, in.rank)];
    s.before = -detail::place_in(s.in, From);
    s.out = detail::place_in(s.in, To) + s.before;
    return g;
  }
  template <Shape I, Shape, int>
  using kernel_at = detail::kernels::Gather<gathering(I)>;
};

}  // namespace tenon
