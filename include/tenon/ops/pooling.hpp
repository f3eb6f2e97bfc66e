// Pooled: what pools share. Each channel by itself.
#pragma once
#include <tenon/ops/window_order.hpp>
#include <tenon/ops/window_words.hpp>

namespace tenon::detail {

/// The arguments: torch.nn.MaxPool's and AvgPool's orders.
template <auto W, auto... More>
inline constexpr Told max_pool = told<false, W, More...>(max_pool_order);
template <auto W, auto... More>
inline constexpr Told avg_pool = told<false, W, More...>(avg_pool_order);

/// What of a Window torch.nn.MaxPool or AvgPool takes.
enum class Averages { no, yes };
constexpr bool pools(const WindowArgument& w, Averages averages) {
  const bool has = averages == Averages::yes ? w.dilation == Extents(1) : w.count_include_pad;
  return has && w.divisor_override == 0 && w.groups == 1 && w.padding_mode == PaddingMode::zeros &&
         w.output_padding == Extents(0);
}
/// PyTorch's rule: a pool's padding is at most half its kernel_size.
constexpr bool half_padded(const WindowArgument& w) {
  const WindowAxis a = axis(w, true, true), b = axis(w, false, true);
  return a.kernel < 1 || b.kernel < 1 || (a.wider() <= a.kernel / 2 && b.wider() <= b.kernel / 2);
}

template <int Dims, Averages A, const Told& T>
using pool_laws = Laws<law<T.right, pool_order_law<>>, law<counts(T.window), window_law<>>,
                       law<Dims == 2 || along_one(T.window), one_dimension_law<>>,
                       law<pools(T.window, A), member_law<>>, law<half_padded(T.window), pool_law<>>>;

/// Dims 1: [C, L] to [C, L']; 2: [C, H, W] to [C, H', W'].
template <int Dims, WindowArgument W, kernels::Pooling How>
struct Pooled {
  static constexpr WindowAxis rows = Dims == 1 ? WindowAxis{1, 1, 1, 0, 0} : axis(W, true, true);
  static constexpr int groups = W.groups;
  static constexpr WindowAxis columns = axis(W, false, true);

  static constexpr Arguments arguments() { return Arguments{}.put(spelled(W)); }
  static constexpr Shape wants = Dims == 1 ? Shape{any, any} : Shape{any, any, any};
  static constexpr Verdict infer(const Shape& in) {
    if (!agree(in, wants)) return Verdict::expects(wants);
    const Shape known = merge(in, wants);
    Shape out = known;
    out.extent[Dims] = columns.places(known.last(), W.ceil_mode);
    if (Dims == 2) out.extent[1] = rows.places(known.extent[1], W.ceil_mode);
    if (!has_extents(out, any) && !is_too_large(out)) return Verdict::refuses(Fault::window);
    return Verdict::gives(out, known);
  }

  static constexpr kernels::Geometry geometry(const Shape& in, const Shape& out, int pitch) {
    const int height = Dims == 1 ? 1 : in.extent[1], high = Dims == 1 ? 1 : out.extent[1], c = in.extent[0];
    return {{height, high, rows.kernel, rows.stride, rows.dilation, rows.before},
            {in.last(), out.last(), columns.kernel, columns.stride, columns.dilation, columns.before},
            c,
            c,
            c,
            pitch};
  }
  static constexpr Timed in_time(const Shape&, const Timing& t) {
    if (Dims == 2) return Timed::refuses(Fault::reads_whole);
    if (W.ceil_mode) return Timed::refuses(Fault::reads_ahead, columns.stride - 1);
    return detail::in_time(columns, t, true);
  }
  static constexpr Operation operation{.role = Role::kernel,
                                       .infer = &infer,
                                       .wants = wants,
                                       .kernel = whole_tensor,
                                       .order = Order::channels,
                                       .trims = true,
                                       .keeps = kept_by(columns, columns.before > 0),
                                       .in_time = &in_time};
  struct InFrames : WindowInFrames<Pooled> {
    static constexpr Operation operation{.role = Role::kernel, .infer = &Pooled::infer, .kernel = {}};
  };
  template <int, int>
  using in_frames = InFrames;
  template <Shape I, Shape O, int Pitch>
  using kernel_at = kernels::Pool<geometry(I, O, Pitch), How, W.count_include_pad>;
};

}  // namespace tenon::detail
