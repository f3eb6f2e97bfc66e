// widen<Net, K>: every hidden width times K.
#pragma once
#include <tenon/hana/rewrite.hpp>
#include <tenon/hana/widths.hpp>

namespace tenon {

namespace detail {

namespace named {
struct widen;
}

template <class L>
concept resizable = requires { typename L::template resized<1, 1>; };

template <class Net, class Indices>
struct resizable_leaves;
template <class Net, std::size_t... I>
struct resizable_leaves<Net, std::index_sequence<I...>> {
  static constexpr bool at[sizeof...(I)]{resizable<leaf_at<Net, static_cast<int>(I)>>...};
};

template <class Net, int K>
inline constexpr auto widened = [] {
  using Nodes = std::make_index_sequence<static_cast<std::size_t>(wired<Net>.node_count)>;
  return Widths(wired<Net>, resizable_leaves<Net, Nodes>::at).times(K);
}();

template <class Net, int K>
struct widening {
  static constexpr bool looks_at_nodes = true;

  template <class L, int Node>
  struct answer {
    using type = L;
  };
  template <composite L, int Node>
  struct answer<L, Node> {
    using type = go_inside;
  };
  template <resizable L, int Node>
    requires(widened<Net, K>.in[Node] > 0 && widened<Net, K>.out[Node] > 0)
  struct answer<L, Node> {
    using type = typename L::template resized<widened<Net, K>.in[Node], widened<Net, K>.out[Node]>;
  };
  template <class L, int Node>
  using at = typename answer<L, Node>::type;
};

}  // namespace detail

/// Net with every hidden width times K: `widen<Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>, 2>` is
/// `Sequential<Linear<10, 40>, ReLU, Linear<40, 5>>`. What comes in and what goes out keep their widths, and so does
/// everything that must be as wide as they are (what a Residual adds to the input, what is added to an output); a
/// Concat is as wide as its parts have become. Layers say by a member `resized<In, Out>` what they are in other sizes;
/// others keep theirs, and so do the tensors around them. The result is checked as if a hand had written it.
template <class Net, int K>
  requires(detail::has_sizes<detail::named::widen, K>)
using widen = typename detail::rewritten_net<detail::widening<Net, K>, Net, extend::wired<Net>.ok() && (K > 0)>::type;

}  // namespace tenon
