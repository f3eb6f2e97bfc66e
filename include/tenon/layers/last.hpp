// Last: the final frame of a sequence, as x[:, -1] in PyTorch. `Sequential<LSTM<8, 20>, Last, Linear<20, 5>>`
#pragma once
#include <tenon/ops/gathered.hpp>

namespace tenon {

/// x[:, -1] of a sequence [T, F]: [F]. Frame by frame it is the frame that has come last. Exact.
struct Last {
  static constexpr Shape wants{any, any};
  static constexpr extend::Verdict infer(const Shape& in) {
    if (!agree(in, wants)) return extend::Verdict::expects(wants);
    const Shape known = merge(in, wants);
    return extend::Verdict::gives(Shape{known.last()}, known);
  }
  static constexpr detail::kernels::Gathering gathering(const Shape& in) {
    detail::kernels::Gathering g(in);
    g.at[0].before = 1 - in.extent[0];
    g.at[0].out = 1;
    return g;
  }
  template <Shape I, Shape, int>
  using kernel_at = detail::kernels::Gather<gathering(I)>;

  static constexpr extend::Timed in_time(const Shape&, const extend::Timing& given) {
    extend::Timing t = given;
    if (t.axis != 0) return extend::Timed::refuses(extend::Fault::reads_whole);
    t.axis = -1;
    return {t};
  }
  static constexpr extend::Operation operation =
      detail::gathered({.infer = &infer, .wants = wants, .in_time = &in_time});
  template <int, int>
  using in_frames = detail::SameNumbers;
};

}  // namespace tenon
