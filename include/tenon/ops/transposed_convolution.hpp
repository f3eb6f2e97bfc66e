// TransposedConvolution: what ConvTranspose1d and ConvTranspose2d share.
#pragma once
#include <tenon/ops/convolution.hpp>

namespace tenon::detail {

/// The arguments behind the channels: torch.nn.ConvTranspose's order.
template <auto W, auto... More>
inline constexpr Told transposed = told<true, W, More...>(transposed_order);

constexpr bool has_no_pool(const WindowArgument& w) {
  return !w.ceil_mode && w.count_include_pad && w.divisor_override == 0;
}
/// torch.nn.ConvTranspose knows padding by numbers, of zeros.
constexpr bool transposes(const WindowArgument& w) {
  return w.padding.rule == Padding::Rule::numbers && w.padding_mode == PaddingMode::zeros;
}
/// PyTorch's rule: what output_padding adds is less than what a step leaves open.
template <WindowArgument W, int Dims>
constexpr bool pads_output() {
  const WindowAxis rows = axis(W, true, false), columns = axis(W, false, false);
  const auto less = [](int more, const WindowAxis& a) { return more >= 0 && (more < a.stride || more < a.dilation); };
  return (Dims == 1 || less(W.output_padding.height, rows)) && less(W.output_padding.width, columns);
}

template <class Name, int Dims, int In, int Out, const Told& T>
using transposed_laws =
    Laws<sizes_law<Name, In, Out>, law<T.right, convolution_order_law<>>, law<counts(T.window), window_law<>>,
         law<Dims == 2 || along_one(T.window), one_dimension_law<>>, law<has_no_pool(T.window), member_law<>>,
         law<transposes(T.window), transposed_law<>>, law<divides<T.window>(In, Out), groups_law<>>,
         law<pads_output<T.window, Dims>(), output_padding_law<>>>;

/// Its padding takes away from the output. Dims 1: [In, L] to [Out, L'], weight [In, Out / groups, k]; 2: [In, H, W] to
/// [Out, H', W'], weight [In, Out / groups, k_h, k_w]. bias [Out].
template <int Dims, int In, int Out, WindowArgument W, Bias B>
struct TransposedConvolution : Convolution<Dims, In, Out, W, B> {
  using Base = Convolution<Dims, In, Out, W, B>;
  using Base::rows, Base::columns, Base::taken, Base::has_bias, Base::wants;
  static constexpr int outputs = W.groups > 0 ? Out / W.groups : Out,
                       taps = clamped(product(rows.kernel, columns.kernel));

  /// (in - 1) stride - padding + dilation (kernel - 1) + output_padding + 1.
  static constexpr int length(const WindowAxis& a, int in, int more) {
    return in < 0 ? any : extent_of(product(in - 1, a.stride) - a.before - a.after + a.reach() + more);
  }
  static constexpr Verdict infer(const Shape& in) {
    if (!agree(in, wants)) return Verdict::expects(wants);
    const Shape known = merge(in, wants);
    const int wide = length(columns, known.last(), W.output_padding.width);
    const int high = length(rows, Dims == 1 ? 1 : known.extent[1], W.output_padding.height);
    const Shape out = Dims == 1 ? Shape{Out, wide} : Shape{Out, high, wide};
    return has_extents(out, any) || is_too_large(out) ? Verdict::gives(out, known)
                                                      : Verdict::refuses(Fault::nothing_left);
  }

  static constexpr auto parameters =
      weight_and_bias(Dims == 1 ? Shape{In, outputs, columns.kernel} : Shape{In, outputs, rows.kernel, columns.kernel},
                      Shape{Out}, has_bias);
  template <Shape I, Shape O, int Pitch>
  using kernel_at = kernels::ConvTranspose<Base::geometry(I, O, Pitch)>;

  /// Only where each frame gives one and shares it with no other.
  static constexpr Timed in_time(const Shape& in, const Timing& t) {
    const bool alone = columns.reach() == 1 && columns.stride == 1 && W.output_padding.width == 0;
    return Dims == 1 && t.axis == 1 && !alone ? Timed::refuses(Fault::overlaps) : Base::in_time(in, t);
  }

  /// Its weights meet each position of the input, not of the output.
  static constexpr std::int64_t multiply_adds(const Shapes& in, const Shape&) {
    return product(parameters.at[0].shape.size(), in.at[0].size() / In);
  }
  static constexpr Operation operation{.role = Role::kernel,
                                       .infer = &infer,
                                       .wants = wants,
                                       .parameters = parameters,
                                       .kernel = {.in = clamped(product(taken, taps)),
                                                  .out = Out,
                                                  .epilogue = true,
                                                  .panels = W.groups,
                                                  .reads_vectors = false},
                                       .order = Order::channels,
                                       .multiply_adds = &multiply_adds,
                                       .in_time = &in_time};

  /// Such a frame is that of a convolution with its weights.
  struct InFrames : WindowInFrames<Base> {
    static constexpr Operation operation = in_frames_of(Base::operation, TransposedConvolution::parameters);
    TENON_INLINE static constexpr float weight(const float* p, int o, int k) {
      return TransposedConvolution::weight(p, o, k);
    }
    TENON_INLINE static constexpr float bias(const float* p, int o) { return TransposedConvolution::bias(p, o); }
  };
  template <int, int>
  using in_frames = InFrames;

  TENON_INLINE static constexpr float weight(const float* p, int o, int k) {
    return p[((o / outputs * taken + k / taps) * outputs + o % outputs) * taps + k % taps];
  }
  TENON_INLINE static constexpr float bias(const float* p, int o) {
    return has_bias ? p[In * outputs * taps + o] : 0.0f;
  }
};

}  // namespace tenon::detail
