// Convolution: what Conv1d and Conv2d share.
#pragma once
#include <tenon/ops/window_order.hpp>
#include <tenon/ops/window_words.hpp>

namespace tenon::detail {

/// The arguments behind the channels: torch.nn.Conv's order.
template <auto W, auto... More>
inline constexpr Told convolution = told<true, W, More...>(convolution_order);

/// Groups divide the channels.
template <WindowArgument W>
constexpr bool divides(int in, int out) {
  return W.groups < 1 || (in % W.groups == 0 && out % W.groups == 0);
}

/// What of a Window torch.nn.Conv takes.
constexpr bool convolves(const WindowArgument& w) {
  return !w.ceil_mode && w.count_include_pad && w.divisor_override == 0 && w.output_padding == Extents(0);
}
constexpr bool steps_over_same(const WindowArgument& w) {
  return w.padding.rule == Padding::Rule::same && (w.stride.height > 1 || w.stride.width > 1);
}

template <class Name, int Dims, int In, int Out, const Told& T>
using convolution_laws =
    Laws<sizes_law<Name, In, Out>, law<T.right, convolution_order_law<>>, law<counts(T.window), window_law<>>,
         law<Dims == 2 || along_one(T.window), one_dimension_law<>>, law<convolves(T.window), member_law<>>,
         law<!steps_over_same(T.window), same_law<>>, law<divides<T.window>(In, Out), groups_law<>>>;

/// Dims 1: [In, L] to [Out, L'], weight [Out, In / groups, k]; 2: [In, H, W] to [Out, H', W'], weight
/// [Out, In / groups, k_h, k_w]. bias [Out].
template <int Dims, int In, int Out, WindowArgument W, Bias B>
struct Convolution {
  static constexpr bool has_bias = B == Bias::yes;
  static constexpr WindowAxis rows = Dims == 1 ? WindowAxis{1, 1, 1, 0, 0} : axis(W, true, false);
  static constexpr int groups = W.groups;
  static constexpr WindowAxis columns = axis(W, false, false);
  static constexpr int taken = W.groups > 0 ? In / W.groups : In;  // input channels of an output

  static constexpr Arguments arguments() {
    const Arguments arguments = Arguments{}.put(In).put(Out).put(spelled(W));
    return has_bias ? arguments : Arguments(arguments).put("Bias::no");
  }

  static constexpr Shape wants = Dims == 1 ? Shape{In, any} : Shape{In, any, any};
  static constexpr Verdict infer(const Shape& in) {
    if (!agree(in, wants)) return Verdict::expects(wants);
    const Shape known = merge(in, wants);
    Shape out{Out, columns.places(known.last())};
    if (Dims == 2) out = Shape{Out, rows.places(known.extent[1]), columns.places(known.last())};
    if (!has_extents(out, any) && !is_too_large(out)) return Verdict::refuses(Fault::window);
    constexpr int wraps = W.padding_mode == PaddingMode::circular;
    if (!kernels::pads_with(W.padding_mode, columns.wider(), known.last()))
      return Verdict::refuses(Fault::reflection, columns.wider() - wraps);
    if (Dims == 2 && !kernels::pads_with(W.padding_mode, rows.wider(), known.extent[1]))
      return Verdict::refuses(Fault::reflection, rows.wider() - wraps);
    return Verdict::gives(out, known);
  }

  static constexpr auto parameters =
      weight_and_bias(Dims == 1 ? Shape{Out, taken, columns.kernel} : Shape{Out, taken, rows.kernel, columns.kernel},
                      Shape{Out}, has_bias);
  static constexpr int products = clamped(product(taken, product(rows.kernel, columns.kernel)));
  static constexpr bool depthwise = W.groups > 1 && In == W.groups&& Out == W.groups;
  static constexpr kernels::Geometry geometry(const Shape& in, const Shape& out, int pitch) {
    const int height = Dims == 1 ? 1 : in.extent[1], high = Dims == 1 ? 1 : out.extent[1];
    return {{height, high, rows.kernel, rows.stride, rows.dilation, rows.before},
            {in.last(), out.last(), columns.kernel, columns.stride, columns.dilation, columns.before},
            In,
            Out,
            W.groups,
            pitch,
            W.padding_mode};
  }
  /// Rows and columns of its input where that must be arranged for it to be read in PyTorch's order, else none.
  static constexpr Shape planes(const Shape& in, const Shape& out) {
    const kernels::Planes p = kernels::planes_of(geometry(in, out, 0));
    return p.arranged ? Shape{In * p.rows, p.width} : Shape{};
  }
  /// How many numbers are packed for an output.
  static constexpr int packed_products(const Shape& in, const Shape& out) {
    return kernels::by_winograd(geometry(in, out, 0)) ? 16 * In : products;
  }
  static constexpr std::int64_t scratch(const Shapes& in, const Shape& out) {
    const kernels::Geometry g = geometry(in.at[0], out, 0);
    return kernels::by_winograd(g) ? bytes_of(Element::float32, kernels::winograd_tiles(g).scratch) : 0;
  }
  template <Shape I, Shape O, int Pitch>
  using kernel_at = kernels::Conv<geometry(I, O, Pitch)>;

  static constexpr Timed in_time(const Shape&, const Timing& t) {
    if (Dims == 2) return Timed::refuses(Fault::reads_whole);
    return detail::in_time(columns, t, W.padding_mode == PaddingMode::zeros);
  }
  static constexpr Operation operation{.role = Role::kernel,
                                       .infer = &infer,
                                       .wants = wants,
                                       .parameters = parameters,
                                       .kernel = {.in = products,
                                                  .out = Out,
                                                  .epilogue = true,
                                                  .panels = depthwise ? 1 : W.groups,
                                                  .reads_vectors = depthwise},
                                       .order = Order::channels,
                                       .planes = &planes,
                                       .products = &packed_products,
                                       .scratch = &scratch,
                                       .keeps = kept_by(columns),
                                       .in_time = &in_time};
  template <int, int>
  using in_frames = WindowInFrames<Convolution>;

  TENON_INLINE static constexpr float weight(const float* p, int o, int k) { return p[o * products + k]; }
  TENON_INLINE static constexpr float bias(const float* p, int o) { return has_bias ? p[Out * products + o] : 0.0f; }
};

}  // namespace tenon::detail
