// Window: what convolutions and pools share, by PyTorch's names: sizes, strides, padding in one or two dimensions.
#pragma once
#include <tenon/kernel_names.hpp>
#include <tenon/refusal.hpp>

namespace tenon {

/// Rows, then columns: `3`, `{3, 5}`. Layers along one dimension use the columns.
struct Extents {
  int height, width;
  constexpr Extents(int both) : height(both), width(both) {}
  constexpr Extents(int rows, int columns) : height(rows), width(columns) {}
  friend constexpr bool operator==(const Extents&, const Extents&) = default;
};

/// Zeros (or what PaddingMode says) around an input: `{1}` on all sides, `{1, 2}` rows and columns as PyTorch counts,
/// `{.top = 1, .right = 1}` each side for itself, `Padding::same` or `Padding::causal` (all of it in front).
struct Padding {
  enum class Rule { numbers, same, causal };
  int height = 0, width = -1;  // -1: as the height
  int top = 0, bottom = 0, left = 0, right = 0;
  Rule rule = Rule::numbers;

  static const Padding same, causal;
  friend constexpr bool operator==(const Padding&, const Padding&) = default;
};
inline constexpr Padding Padding::same{.rule = Padding::Rule::same};
inline constexpr Padding Padding::causal{.rule = Padding::Rule::causal};

using kernels::PaddingMode;

/// The arguments of torch.nn.Conv2d, MaxPool2d and their like: `Window{.kernel_size = {3, 5}, .stride = 2}`. A stride
/// that is not stated is 1 in convolutions and the kernel's size in pools.
struct Window {
  Extents kernel_size = 1;
  Extents stride = 0;
  Padding padding{};
  Extents dilation = 1;
  int groups = 1;                                 // convolutions
  PaddingMode padding_mode = PaddingMode::zeros;  // convolutions
  bool ceil_mode = false;                         // pools
  bool count_include_pad = true;                  // average pools
  Extents output_padding = 0;                     // transposed convolutions
  friend constexpr bool operator==(const Window&, const Window&) = default;
};

namespace detail {

/// A window as a template argument: `3` or a Window.
struct WindowArgument : Window {
  constexpr WindowArgument(int size) : Window{.kernel_size = size} {}
  constexpr WindowArgument(const Window& window) : Window(window) {}
};

/// The window along one dimension.
struct WindowAxis {
  int kernel, stride, dilation, before, after;
  /// How many inputs it spans.
  constexpr int reach() const { return dilation * (kernel - 1) + 1; }
  /// How many places it has in `in` inputs; 0 where it does not fit; `any` of `any`.
  constexpr int places(int in, bool ceil = false) const {
    if (in < 0) return any;
    const int room = in + before + after - reach();
    if (room < 0) return 0;
    const int places = (room + (ceil ? stride - 1 : 0)) / stride + 1;
    return ceil && (places - 1) * stride >= in + before ? places - 1
                                                        : places;  // as PyTorch: none begins behind the end
  }
};

constexpr WindowAxis axis(const Window& w, bool rows, bool pool) {
  const auto of = [rows](const Extents& e) { return rows ? e.height : e.width; };
  WindowAxis a{of(w.kernel_size), of(w.stride), of(w.dilation), 0, 0};
  if (a.stride == 0) a.stride = pool ? a.kernel : 1;
  if (a.stride < 1) a.stride = 1;  // it was refused: nothing more comes of it
  const Padding& p = w.padding;
  const int both = rows || p.width < 0 ? p.height : p.width, missing = a.reach() - 1;
  switch (p.rule) {
    case Padding::Rule::numbers:
      a.before = both + (rows ? p.top : p.left);
      a.after = both + (rows ? p.bottom : p.right);
      break;
    case Padding::Rule::same:
      a.before = missing / 2;
      a.after = missing - missing / 2;
      break;
    case Padding::Rule::causal: a.before = missing; break;
  }
  return a;
}

/// A window as a person writes it: `3`, `{3, 5}, stride 2, padding 1`.
constexpr Words& put(Words& words, const Extents& e) {
  if (e.height == e.width) return words.put(e.height);
  return words.put('{').put(e.height).put(", ").put(e.width).put('}');
}
constexpr Words spelled(const Window& w) {
  Words words;
  put(words, w.kernel_size);
  if (!(w.stride == Extents(0))) put(words.put(", stride "), w.stride);
  const Padding& p = w.padding;
  if (p.rule != Padding::Rule::numbers) {
    words.put(p.rule == Padding::Rule::same ? ", padding same" : ", padding causal");
  } else if (!(p == Padding{})) {
    words.put(", padding ");
    const WindowAxis rows = axis(w, true, false), columns = axis(w, false, false);
    if (rows.before == rows.after && columns.before == columns.after)
      put(words, Extents(rows.before, columns.before));
    else
      words.put('{')
          .put(rows.before)
          .put(", ")
          .put(rows.after)
          .put(", ")
          .put(columns.before)
          .put(", ")
          .put(columns.after)
          .put('}');
  }
  if (!(w.dilation == Extents(1))) put(words.put(", dilation "), w.dilation);
  if (w.groups != 1) words.put(", groups ").put(w.groups);
  if (w.padding_mode != PaddingMode::zeros)
    words.put(w.padding_mode == PaddingMode::reflect ? ", reflect" : ", replicate");
  if (!(w.output_padding == Extents(0))) put(words.put(", output_padding "), w.output_padding);
  return words;
}

/// Whether the sizes of a window are sizes.
constexpr bool counts(const Window& w) {
  const auto from = [](int least, const Extents& e) { return e.height >= least && e.width >= least; };
  return from(1, w.kernel_size) && from(0, w.stride) && from(1, w.dilation) && w.groups > 0;
}

}  // namespace detail
}  // namespace tenon
