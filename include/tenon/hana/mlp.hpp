// Mlp: Linear layers with an activation between them. `Mlp<ReLU, 16, 64, 32, 32, 5>`
#pragma once
#include <tenon/combinators/sequential.hpp>
#include <tenon/layers/linear.hpp>

namespace tenon {

namespace detail {

namespace named {
struct Mlp;
}

namespace wiring {
/// A network that was refused where it was named: whatever holds it stays silent.
struct Refused {
  using wiring = Refused;
  using children = types<>;
  static constexpr Counts counts{};
  static constexpr Values wire(Graph& g, const Values& in) {
    g.silenced = true;
    return in;
  }
};
}  // namespace wiring
struct Refused : wiring::Refused {};

#if !defined(__clang__)
template <auto W>
struct mlp_error {
  static_assert(fits<W>, "tenon: an Mlp is given the size of its input, of its hidden layers, of its output");
};
template <class Activation, int... Sizes>
struct too_few_sizes {
  static constexpr Words words = [] {
    Words w = spelled<named::Mlp>(true).put('<').put(type_name<Activation>());
    (w.put(", ").put(Sizes), ...);
    return w.put("> has fewer than two sizes");
  }();
  static_assert(sizeof(mlp_error<why<words.length + 1>(words)>) > 0);
};
#else
template <class Tag, class Activation, int... Sizes>
struct mlp_error {
  static_assert(says(type<Tag>, "of", type<Activation>, "and", shape_of<Sizes...>, "has fewer than two sizes"),
                "tenon: an Mlp is given the size of its input, of its hidden layers, of its output");
};
template <class Activation, int... Sizes>
struct too_few_sizes {
  static_assert(sizeof(mlp_error<named::Mlp, Activation, Sizes...>) > 0);
};
#endif

template <class Activation, class Indices, int... Sizes>
struct mlp_layers;
template <class Activation, std::size_t... I, int... Sizes>
struct mlp_layers<Activation, std::index_sequence<I...>, Sizes...> {
  static constexpr int size[sizeof...(Sizes)]{Sizes...};
  using type = Sequential<std::conditional_t<I % 2 == 0, Linear<size[I / 2], size[I / 2 + 1]>, Activation>...>;
};

template <class Activation, int... Sizes>
struct mlp : mlp_layers<Activation, std::make_index_sequence<2 * sizeof...(Sizes) - 3>, Sizes...> {};
template <class Activation, int... Sizes>
  requires(sizeof...(Sizes) < 2)
struct mlp<Activation, Sizes...> {
  static_assert(sizeof(too_few_sizes<Activation, Sizes...>) > 0);
  using type = Refused;
};
template <class Activation, int... Sizes>
  requires(sizeof...(Sizes) >= 2 && (false || ... || (Sizes < 1)))
struct mlp<Activation, Sizes...> {
  static_assert(has_sizes<named::Mlp, Sizes...>);
  using type = Refused;
};

}  // namespace detail

/// Linear layers of these sizes, input first, with an activation between them and none at the end. The very type that
/// a hand writes: `Mlp<ReLU, 10, 20, 5>` is `Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>`.
template <class Activation, int... Sizes>
using Mlp = typename detail::mlp<Activation, Sizes...>::type;

}  // namespace tenon
