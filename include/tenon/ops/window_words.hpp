// How messages show a layer with a window: as a person writes it, or as near as clang comes to that.
#pragma once
#include <tenon/ops/window.hpp>

namespace tenon::detail {

/// A window as a person writes it: `3`, `{3, 5}, stride 2, padding 1`.
constexpr Words& put(Words& words, const Extents& e) {
  if (e.height == e.width) return words.put(e.height);
  return words.put('{').put(e.height).put(", ").put(e.width).put('}');
}
constexpr Words spelled(const Window& w) {
  Words words;
  put(words, w.kernel_size);
  if (!(w.stride == Extents(unstated))) put(words.put(", stride "), w.stride);
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
  if (w.padding_mode == PaddingMode::reflect) words.put(", padding_mode reflect");
  if (w.padding_mode == PaddingMode::replicate) words.put(", padding_mode replicate");
  if (w.padding_mode == PaddingMode::circular) words.put(", padding_mode circular");
  if (w.ceil_mode) words.put(", ceil_mode");
  if (!w.count_include_pad) words.put(", count_include_pad false");
  if (!(w.output_padding == Extents(0))) put(words.put(", output_padding "), w.output_padding);
  return words;
}

#if TENON_SENTENCE_IS_A_CONDITION
/// clang prints a Window as its members' numbers, but a pointer as the name of what it points to: so that a message
/// shows Conv2d<3, 16, &kernel_size<3, 3>::stride<2, 2>::padding<1, 1, 0, 0>::dilation<1, 1>::groups<1>::window>.
/// A padding is top, bottom, left and right.
template <int... Sizes>
struct kernel_size {
  template <int... Steps>
  struct stride {
    template <int... Sides>
    struct padding {
      template <int... Distances>
      struct dilation {
        template <int>
        struct groups {
          static constexpr Window window{};  // one that no law refuses: it is named, not used
        };
      };
    };
  };
};

template <class L, WindowAxis R, WindowAxis C, int Groups, bool TwoDimensions>
struct in_words {
  using words = typename kernel_size<R.kernel, C.kernel>::template stride<R.stride, C.stride>::template padding<
      R.before, R.after, C.before, C.after>::template dilation<R.dilation, C.dilation>::template groups<Groups>;
  using type = typename L::template windowed<&words::window>;
};
template <class L, WindowAxis R, WindowAxis C, int Groups>
struct in_words<L, R, C, Groups, false> {
  using words = typename kernel_size<C.kernel>::template stride<C.stride>::template padding<
      C.before, C.after>::template dilation<C.dilation>::template groups<Groups>;
  using type = typename L::template windowed<&words::window>;
};

/// A layer gives `windowed<W>`, which is itself with another window. One whose window is a number prints well.
template <class L>
  requires requires { typename L::template windowed<1>; }
struct unnamed<L>
    : std::conditional_t<std::same_as<L, typename L::template windowed<L::columns.kernel>>, std::type_identity<L>,
                         in_words<L, L::rows, L::columns, L::groups, (L::wants.rank > 2)>> {};
#endif

}  // namespace tenon::detail
