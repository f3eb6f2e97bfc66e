// A network's layers as a Hana sequence of types, and the way back.
#pragma once
#include <boost/hana/equal.hpp>
#include <boost/hana/not_equal.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/hana/type.hpp>
#include <boost/hana/unpack.hpp>
#include <tenon/combinators/gated.hpp>
#include <tenon/combinators/repeat.hpp>
#include <tenon/combinators/residual.hpp>
#include <tenon/combinators/sequential.hpp>
#include <tenon/combinators/skip_sum.hpp>

namespace tenon {

namespace detail {

/// What a network is written with: a composite's layers without those that a combinator adds; of a leaf, itself.
template <class L>
struct written {
  using type = types<L>;
};
template <composite L>
struct written<L> {
  using type = typename expanded<L>::children;
};
template <class... L>
struct written<Residual<L...>> {
  using type = types<L...>;
};
template <class A, class B>
struct written<Gated<A, B>> {
  using type = types<A, B>;
};
template <class... Blocks>
struct written<SkipSum<Blocks...>> {
  using type = types<Blocks...>;
};
template <class... Blocks>
struct written<SkipThrough<Blocks...>> {
  using type = types<Blocks...>;
};

template <class L, class Indices>
struct copies;
template <class L, std::size_t... I>
struct copies<L, std::index_sequence<I...>> {
  using type = types<typename indexed<static_cast<int>(I), L>::type...>;
};

/// What it runs one after the other or side by side: a Repeat's layer once for each copy.
template <class L>
struct top_level : written<L> {};
template <int N, class L>
struct top_level<Repeat<N, L>> : copies<L, std::make_index_sequence<static_cast<std::size_t>(N > 0 ? N : 0)>> {};

template <class Types>
struct tuple_of;
template <class... L>
struct tuple_of<types<L...>> {
  static constexpr auto value = boost::hana::tuple_t<L...>;
};

struct make_sequential {
  template <class... L>
  constexpr auto operator()(const L&...) const {
    return boost::hana::type_c<Sequential<typename L::type...>>;
  }
};

}  // namespace detail

/// A network's top-level layers as a `hana::tuple` of `hana::type`s, for hana::transform, filter, fold_left … Of a
/// Sequential, Module, Residual, Branch or Parallel: what it is written with; of Named<"x", L>: L; of Repeat<N, L>: L
/// N times; of a Hana struct: Named<"member", L>…; of a leaf: itself.
template <class Net>
inline constexpr auto layers_of = detail::tuple_of<typename detail::top_level<Net>::type>::value;

/// The way back: any Hana sequence of `hana::type`s as the `hana::type` of their Sequential, checked like one that a
/// hand wrote. `using Net = typename decltype(sequential_of(layers))::type;`
constexpr auto sequential_of(const auto& layers) { return boost::hana::unpack(layers, detail::make_sequential{}); }

}  // namespace tenon
