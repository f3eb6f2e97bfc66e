// Window: what convolutions and pools share, by PyTorch's names: sizes, strides, padding in one or two dimensions.
#pragma once
#include <tenon/graph/refusal.hpp>
#include <tenon/ops/geometry.hpp>

namespace tenon {

namespace detail {

template <class T>
concept whole = std::integral<T> && !std::same_as<T, bool>;

/// A size as an int. Of what is no whole number the error that says so; -1, which is no size, of what is too large.
template <class T>
constexpr int whole_number(T n) {
  if constexpr (whole<T>)
    return n > 0 && static_cast<unsigned long long>(n) > 2147483647ull ? -1 : static_cast<int>(n);
  else
    return argument_check<whole<T>, whole_number_law<>>::ok;
}

/// A member of an aggregate that nobody states: what stands behind it has a name, or the compiler says that it has.
template <template <bool> class Law>
struct ByName {
  constexpr ByName() = default;
  template <class... T>
    requires(sizeof...(T) > 0)
  constexpr ByName(const T&...) {
    static_cast<void>(argument_check<(sizeof...(T) == 0), Law<false>>::ok);
  }
  friend constexpr bool operator==(const ByName&, const ByName&) = default;
};

}  // namespace detail

/// Rows, then columns: `3`, `{3, 5}`. Layers along one dimension take one number.
struct Extents {
  int height, width;
  template <class T>
    requires std::is_arithmetic_v<T>
  constexpr Extents(T both) : height(detail::whole_number(both)), width(height) {}
  template <class R, class C>
    requires(std::is_arithmetic_v<R> && std::is_arithmetic_v<C>)
  constexpr Extents(R rows, C columns) : height(detail::whole_number(rows)), width(detail::whole_number(columns)) {}
  friend constexpr bool operator==(const Extents&, const Extents&) = default;
};

/// Zeros (or what PaddingMode says) around an input: `{1}` on all sides, `{1, 2}` rows and columns as PyTorch counts,
/// `{.top = 1, .right = 1}` each side for itself, `Padding::same` or `Padding::causal` (all of it in front). From zero
/// on: what cuts off is ZeroPad2d or Slice.
struct Padding {
  enum class Rule { numbers, same, causal };
  int height = 0, width = detail::unstated;       // as the height
  detail::ByName<detail::padding_law> by_name{};  // PyTorch's padding is one number or two
  int top = 0, bottom = 0, left = 0, right = 0;
  Rule rule = Rule::numbers;

  static const Padding same, causal;
  friend constexpr bool operator==(const Padding&, const Padding&) = default;
};
inline constexpr Padding Padding::same{.rule = Padding::Rule::same};
inline constexpr Padding Padding::causal{.rule = Padding::Rule::causal};

using detail::kernels::PaddingMode;

/// The arguments of torch.nn.Conv2d, MaxPool2d and their like: `Window{.kernel_size = {3, 5}, .stride = 2}`. A stride
/// that is not stated is 1 in convolutions and the kernel's size in pools. `Window{3, 2}` is a kernel_size and a stride;
/// what stands behind them has a name, as PyTorch's layers put it in different orders.
struct Window {
  Extents kernel_size = 1;
  Extents stride = detail::unstated;
  detail::ByName<detail::window_order_law> by_name{};
  Padding padding{};
  Extents dilation = 1;
  int groups = 1;                                 // convolutions
  PaddingMode padding_mode = PaddingMode::zeros;  // convolutions
  bool ceil_mode = false;                         // pools
  bool count_include_pad = true;                  // average pools
  Extents output_padding = 0;                     // transposed convolutions
  int divisor_override = 0;                       // of AvgPool2d in PyTorch; here refused, in words
  friend constexpr bool operator==(const Window&, const Window&) = default;
};

namespace detail {

/// A window as a template argument: `3`, `Extents{3, 5}` or a Window. Layers take it as `window auto`, so that compilers
/// show the 3.
struct WindowArgument : Window {
  template <class T>
    requires std::is_arithmetic_v<T>
  constexpr WindowArgument(T size) : Window{.kernel_size = size} {}
  constexpr WindowArgument(const Extents& size) : Window{.kernel_size = size} {}
  constexpr WindowArgument(const Window& window) : Window(window) {}
  constexpr WindowArgument(const Window* words) : Window(*words) {}  // what messages show, in window_words.hpp
};
template <class T>
concept window = std::convertible_to<T, WindowArgument>;

/// The window along one dimension.
struct WindowAxis {
  int kernel, stride, dilation, before, after;
  /// How many inputs it spans.
  constexpr int reach() const { return clamped(product(dilation, kernel - 1) + 1); }
  /// The wider of its paddings.
  constexpr int wider() const { return before > after ? before : after; }
  /// How many places it has in `in` inputs; 0 where it does not fit; `any` of `any`.
  constexpr int places(int in, bool ceil = false) const {
    if (in < 0) return any;
    const std::int64_t begins = std::int64_t{in} + before, room = begins + after - reach();
    if (room < 0) return 0;
    const std::int64_t places = (room + (ceil ? stride - 1 : 0)) / stride + 1;
    const bool behind = ceil && (places - 1) * stride >= begins;  // as PyTorch: none begins behind the end
    return extent_of(behind ? places - 1 : places);
  }
};

constexpr WindowAxis axis(const Window& w, bool rows, bool pool) {
  const auto of = [rows](const Extents& e) { return rows ? e.height : e.width; };
  WindowAxis a{of(w.kernel_size), of(w.stride), of(w.dilation), 0, 0};
  if (a.stride == unstated) a.stride = pool ? a.kernel : 1;
  if (a.stride < 1) a.stride = 1;  // it breaks a law: nothing more comes of it
  const Padding& p = w.padding;
  const int both = rows || p.width == unstated ? p.height : p.width, missing = a.reach() - 1;
  switch (p.rule) {
    case Padding::Rule::numbers:
      a.before = clamped(std::int64_t{both} + (rows ? p.top : p.left));
      a.after = clamped(std::int64_t{both} + (rows ? p.bottom : p.right));
      break;
    case Padding::Rule::same:
      a.before = missing / 2;
      a.after = missing - missing / 2;
      break;
    case Padding::Rule::causal: a.before = missing; break;
  }
  return a;
}

/// Whether the sizes of a window are sizes, and what lies around its input lies outside.
constexpr bool counts(const WindowArgument& w) {
  const auto from = [](int least, const Extents& e) { return e.height >= least && e.width >= least; };
  const WindowAxis rows = axis(w, true, false), columns = axis(w, false, false);
  return from(1, w.kernel_size) && (w.stride == Extents(unstated) || from(1, w.stride)) && from(1, w.dilation) &&
         w.groups > 0 && from(0, {rows.before, columns.before}) && from(0, {rows.after, columns.after});
}

/// Of a layer along one dimension: no other number is stated for rows than for columns.
constexpr bool along_one(const WindowArgument& w) {
  const auto one = [](const Extents& e) { return e.height == e.width; };
  const WindowAxis rows = axis(w, true, false), columns = axis(w, false, false);
  const bool no_rows = w.padding.rule != Padding::Rule::numbers || (rows.before == 0 && rows.after == 0);
  return one(w.kernel_size) && one(w.stride) && one(w.dilation) && one(w.output_padding) &&
         (no_rows || (rows.before == columns.before && rows.after == columns.after));
}

/// A window over time, the last dimension of [C, T]. Every frame that it reads has come, or is a zero before the first.
constexpr Timed in_time(const WindowAxis& a, const Timing& t, bool pads_zeros) {
  const int missing = a.reach() - 1 - a.before;  // frames before the first one with an output
  if (t.axis != 1) return Timed::refuses(Fault::reads_whole);
  if (a.after > 0) return Timed::refuses(Fault::reads_ahead, a.after);
  Timed timed{{1, t.every * a.stride, t.first + t.every * missing, 0}};
  if (timed.out.first < t.real || (a.before > 0 && !pads_zeros)) return Timed::refuses(Fault::stream_padding);
  timed.out.real = timed.out.first;
  return timed;
}

/// What it reads again with each frame.
constexpr Kept kept_by(const WindowAxis& a, bool counts = false) {
  Kept kept;
  kept.frames[0] = a.reach() - 1;
  kept.counts = counts;
  return kept;
}

/// The operation of a layer with a window as it runs frame by frame.
constexpr Operation in_frames_of(const Operation& whole, const ParameterSpan& parameters) {
  return {.role = Role::kernel, .infer = whole.infer, .parameters = parameters, .kernel = whole.kernel};
}

/// A layer with a window as it runs frame by frame: [C, 1] to [C', 1], from the frames that are kept of its input.
template <class L>
struct WindowInFrames {
  static constexpr Operation operation = in_frames_of(L::operation, L::operation.parameters);
  template <Shape I, Shape O, int>
  using kernel_at = kernels::InFrames<typename L::template kernel_at<I, O, 0>>;
  TENON_INLINE static constexpr float weight(const float* p, int o, int k) { return L::weight(p, o, k); }
  TENON_INLINE static constexpr float bias(const float* p, int o) { return L::bias(p, o); }
};

}  // namespace detail
}  // namespace tenon
