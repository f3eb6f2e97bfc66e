// Rewriting a network: its combinators are made again from other layers. replace<Net, From, To> exchanges a layer.
#pragma once
#include <tenon/combinators/module.hpp>
#include <tenon/combinators/named.hpp>
#include <tenon/combinators/repeat.hpp>
#include <tenon/hana/layers.hpp>

namespace tenon {

namespace extend {

/// A combinator made again from other layers: `rebuilt<Sequential<A, B>, C, D>::type` is `Sequential<C, D>`; what
/// stands for a Module, as a Hana struct does, becomes a Module. Specialise it for a combinator of your own that is
/// more than a template of its children.
template <class Combinator, class... L>
struct rebuilt {
  static_assert(sizeof(Combinator) == 0, "tenon: specialise tenon::extend::rebuilt for this combinator");
  using type = Combinator;
};
template <class Combinator, class... L>
  requires(!std::same_as<detail::expanded<Combinator>, Combinator>)
struct rebuilt<Combinator, L...> : rebuilt<detail::expanded<Combinator>, L...> {};

/// A template of the layers that it is written with.
template <template <class...> class Combinator, class... Old, class... L>
  requires(sizeof...(Old) == sizeof...(L) &&
           std::same_as<typename detail::written<Combinator<Old...>>::type, types<Old...>>)
struct rebuilt<Combinator<Old...>, L...> {
  using type = Combinator<L...>;
};
template <int N, class Old, class L>
struct rebuilt<Repeat<N, Old>, L> {
  using type = Repeat<N, L>;
};
template <Text Name, class Old, class L>
struct rebuilt<Named<Name, Old>, L> {
  using type = Named<Name, L>;
};

}  // namespace extend

namespace detail {

/// A rule's answer for a composite whose layers are to be rewritten one by one.
struct go_inside {};

/// The network L, whose first leaf is node Node of the graph, after a rule: `Rule::at<L, Node>` is what stands in its
/// place, or go_inside. What does not change keeps its type, a struct its name.
template <class Rule, class L, int Node, class Answer = typename Rule::template at<L, Node>>
struct rewritten {
  using type = Answer;
};

/// L with other layers than before, if they are others.
template <class L, class Before, class After>
struct with_layers;
template <class L, class Before, class... After>
struct with_layers<L, Before, types<After...>> : rebuilt<L, After...> {};
template <class L, class... Same>
struct with_layers<L, types<Same...>, types<Same...>> {
  using type = L;
};

/// A rule that does not look at nodes meets equal layers as one type.
template <class Rule, class L, int Node, class Layers, class Indices>
struct rewritten_layers;
template <class Rule, class L, int Node, class... C, std::size_t... I>
struct rewritten_layers<Rule, L, Node, types<C...>, std::index_sequence<I...>> {
  using type = typename with_layers<L, types<C...>, types<typename rewritten<Rule, C, Node>::type...>>::type;
};
template <class Rule, class L, int Node, class... C, std::size_t... I>
  requires(Rule::looks_at_nodes)
struct rewritten_layers<Rule, L, Node, types<C...>, std::index_sequence<I...>> {
  struct Firsts {
    int at[sizeof...(C) + 1]{};
  };
  static constexpr Firsts first = [] {
    const int leaves[]{counts_of<C>().leaves...};
    Firsts f{};
    f.at[0] = Node;
    for (std::size_t i = 0; i < sizeof...(C); ++i) f.at[i + 1] = f.at[i] + leaves[i];
    return f;
  }();
  using type = typename with_layers<L, types<C...>, types<typename rewritten<Rule, C, first.at[I]>::type...>>::type;
};
template <class Rule, class L, int Node>
struct rewritten<Rule, L, Node, go_inside>
    : rewritten_layers<Rule, L, Node, typename written<L>::type,
                       std::make_index_sequence<static_cast<std::size_t>(written<L>::type::size)>> {};

/// A network that was refused where it was named stays as it is: one error is enough.
template <class Rule, class Net, bool Ok>
struct rewritten_net : rewritten<Rule, Net, 0> {};
template <class Rule, class Net>
struct rewritten_net<Rule, Net, false> {
  using type = Net;
};

template <class From, class To>
struct replacing {
  static constexpr bool looks_at_nodes = false;
  template <class L, int>
  using at = std::conditional_t<std::same_as<L, From>, To, std::conditional_t<composite<L>, go_inside, L>>;
};

}  // namespace detail

/// Net with every From, at any depth, in every combinator, replaced by To: `replace<Net, ReLU, SiLU>`. The result is
/// checked as if a hand had written it. A Hana struct in which something changes becomes a Module of Named layers.
template <class Net, class From, class To>
using replace = typename detail::rewritten_net<detail::replacing<From, To>, Net, extend::wired<Net>.ok()>::type;

}  // namespace tenon
