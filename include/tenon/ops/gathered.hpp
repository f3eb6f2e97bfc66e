// Gathered: what layers share whose output is their input's numbers in other places.
#pragma once
#include <tenon/graph/refusal.hpp>
#include <tenon/math/scalar.hpp>
#include <tenon/ops/kernel.hpp>
#include <tenon/ops/padding.hpp>

namespace tenon::detail::kernels {

/// One dimension of a gather: output i is input i - before of `in`, `stride` floats apart.
struct Source {
  int out, in, before, stride;
};
/// A tensor whose elements are its input's in other places; beyond the input is what `border` says.
struct Gathering {
  static constexpr int max_rank = Shape::max_rank;
  int rank = 0;
  Source at[max_rank]{};
  PaddingMode border = PaddingMode::zeros;

  constexpr Gathering() = default;
  /// The identity on a shape.
  constexpr explicit Gathering(const Shape& shape) : rank(shape.rank) {
    for (int d = rank - 1, stride = 1; d >= 0; stride *= shape.extent[d--])
      at[d] = {shape.extent[d], shape.extent[d], 0, stride};
  }
};
template <Gathering>
struct Gather {};

}  // namespace tenon::detail::kernels

namespace tenon::detail {

/// The operation of a layer that has `gathering(const Shape& in)`, which says which input each output is.
struct Gathers {
  Inference infer;
  Shape wants{};
  Rule<Timed(const Shape& in, const Timing&)> in_time{};
};
constexpr Operation gathered(const Gathers& g) {
  return {.role = Role::kernel, .infer = g.infer, .wants = g.wants, .kernel = whole_tensor, .in_time = g.in_time};
}

/// The same numbers, whatever becomes of the shape: what some layers are where a sequence is one frame.
struct SameNumbers {
  static constexpr Operation operation{.role = Role::view, .infer = &same_shape};
};
/// The same numbers, from some frame on.
struct LaterFrames {
  static constexpr Operation operation = elementwise();
  template <class V>
  TENON_INLINE static constexpr V apply(V x) {
    return x;
  }
};

/// Something is left, and there are numbers enough to pad with.
constexpr Verdict pads(kernels::PaddingMode border, int& extent, int before, int after) {
  if (extent < 0) return {};
  const int wider = before > after ? before : after;
  if (!kernels::pads_with(border, wider, extent))
    return Verdict::refuses(Fault::reflection, border == kernels::PaddingMode::reflect ? wider : wider - 1);
  if (before <= -extent || after <= -extent) return Verdict::refuses(Fault::nothing_left);
  extent = extent_of(std::int64_t{extent} + before + after);
  return extent > 0 || extent == too_large ? Verdict{} : Verdict::refuses(Fault::nothing_left);
}
constexpr void pad(kernels::Source& s, int before, int after) {
  s.out += before + after;
  s.before = before;
}

/// Around [C, L] (Dims 1) or [C, H, W] (Dims 2); below zero it cuts off.
template <int Dims, kernels::PaddingMode B, int Left, int Right, int Top, int Bottom>
struct Padded {
  static constexpr Shape wants = Dims == 1 ? Shape{any, any} : Shape{any, any, any};
  static constexpr Verdict infer(const Shape& in) {
    if (!agree(in, wants)) return Verdict::expects(wants);
    const Shape known = merge(in, wants);
    Shape out = known;
    Verdict verdict = pads(B, out.extent[Dims], Left, Right);
    if (Dims == 2 && verdict.fault == Fault::none) verdict = pads(B, out.extent[1], Top, Bottom);
    return verdict.fault == Fault::none ? Verdict::gives(out, known) : verdict;
  }
  /// Zeros before the first frame are what a window finds there.
  static constexpr Timed in_time(const Shape& in, const Timing& given) {
    Timing t = given;
    if (t.axis != in.rank - 1 || Dims != 1 || B == kernels::PaddingMode::circular)
      return Timed::refuses(Fault::reads_whole);
    if (Right > 0) return Timed::refuses(Fault::reads_ahead, Right);
    if (Right < 0) return Timed::refuses(Fault::frame_rate);
    if ((Left > 0 && B != kernels::PaddingMode::zeros) || t.first < t.real)
      return Timed::refuses(Fault::stream_padding);
    t.first -= Left * t.every;
    if (Left < 0) t.real = t.first;
    return {t};
  }
  static constexpr Operation operation = gathered({.infer = &infer, .wants = wants, .in_time = &in_time});
  template <int, int>
  using in_frames = std::conditional_t<(Left < 0), LaterFrames, SameNumbers>;
  static constexpr kernels::Gathering gathering(const Shape& in) {
    kernels::Gathering g(in);
    g.border = B;
    pad(g.at[Dims], Left, Right);
    if (Dims == 2) pad(g.at[1], Top, Bottom);
    return g;
  }
  template <Shape I, Shape, int>
  using kernel_at = kernels::Gather<gathering(I)>;
};

/// How many numbers a padding is stated by.
template <int Dims, int Count>
inline constexpr bool has_sides = Count == 1 || Count == 2 * Dims;
template <int Dims, int Count>
struct padding_sides {
  static_assert(has_sides<Dims, Count>,
                "tenon: a padding is one number, or left and right, in two dimensions left, right, top and bottom");
};

/// A padding as PyTorch states it.
template <int Dims, kernels::PaddingMode B, int... Sides>
struct padded {
  using type = Padded<Dims, B, 0, 0, 0, 0>;  // which breaks a law
};
template <int Dims, kernels::PaddingMode B, int All>
struct padded<Dims, B, All> {
  using type = Padded<Dims, B, All, All, All, All>;
};
template <kernels::PaddingMode B, int Left, int Right>
struct padded<1, B, Left, Right> {
  using type = Padded<1, B, Left, Right, 0, 0>;
};
template <kernels::PaddingMode B, int Left, int Right, int Top, int Bottom>
struct padded<2, B, Left, Right, Top, Bottom> {
  using type = Padded<2, B, Left, Right, Top, Bottom>;
};

}  // namespace tenon::detail
