// Outputs as a Hana sequence: `hana::for_each(model(x), f)`, `hana::transform`, `hana::at_c<0>`, `hana::size` …
#pragma once
#include <boost/hana/bool.hpp>
#include <boost/hana/concept/sequence.hpp>
#include <boost/hana/fwd/at.hpp>
#include <boost/hana/fwd/core/make.hpp>
#include <boost/hana/fwd/core/tag_of.hpp>
#include <boost/hana/fwd/drop_front.hpp>
#include <boost/hana/fwd/empty.hpp>
#include <boost/hana/fwd/is_empty.hpp>
#include <boost/hana/fwd/length.hpp>
#include <boost/hana/fwd/lift.hpp>
#include <boost/hana/fwd/unpack.hpp>
#include <boost/hana/integral_constant.hpp>
#include <tenon/base/tensor.hpp>
#include <tuple>

namespace tenon::detail {

struct outputs_tag {};

template <class... X>
constexpr Outputs<std::decay_t<X>...> make_outputs(X&&... x) {
  return {{{static_cast<X&&>(x)}...}};
}

template <class T>
using indices_of = std::make_index_sequence<std::tuple_size_v<std::remove_cvref_t<T>>>;

}  // namespace tenon::detail

namespace boost::hana {

template <class... T>
struct tag_of<tenon::Outputs<T...>> {
  using type = tenon::detail::outputs_tag;
};

/// The promise of a Sequence, from which Hana derives everything else: Foldable, Iterable, Searchable, Functor …
template <>
struct Sequence<tenon::detail::outputs_tag> {
  static constexpr bool value = true;
};

template <>
struct make_impl<tenon::detail::outputs_tag> {
  template <class... X>
  static constexpr auto apply(X&&... x) {
    return tenon::detail::make_outputs(static_cast<X&&>(x)...);
  }
};

template <>
struct lift_impl<tenon::detail::outputs_tag> {
  template <class X>
  static constexpr auto apply(X&& x) {
    return tenon::detail::make_outputs(static_cast<X&&>(x));
  }
};

template <>
struct empty_impl<tenon::detail::outputs_tag> {
  static constexpr auto apply() { return tenon::Outputs<>{}; }
};

template <>
struct unpack_impl<tenon::detail::outputs_tag> {
  template <class Xs, class F>
  static constexpr decltype(auto) apply(Xs&& xs, F&& f) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) -> decltype(auto) {
      return static_cast<F&&>(f)(static_cast<Xs&&>(xs).template get<I>()...);
    }(tenon::detail::indices_of<Xs>{});
  }
};

template <>
struct at_impl<tenon::detail::outputs_tag> {
  template <class Xs, class N>
  static constexpr decltype(auto) apply(Xs&& xs, const N&) {
    return static_cast<Xs&&>(xs).template get<static_cast<std::size_t>(N::value)>();
  }
};

template <>
struct length_impl<tenon::detail::outputs_tag> {
  template <class... T>
  static constexpr auto apply(const tenon::Outputs<T...>&) {
    return size_c<sizeof...(T)>;
  }
};

template <>
struct is_empty_impl<tenon::detail::outputs_tag> {
  template <class... T>
  static constexpr auto apply(const tenon::Outputs<T...>&) {
    return bool_c<(sizeof...(T) == 0)>;
  }
};

template <>
struct drop_front_impl<tenon::detail::outputs_tag> {
  template <class Xs, class N>
  static constexpr auto apply(Xs&& xs, const N&) {
    constexpr std::size_t count = std::tuple_size_v<std::remove_cvref_t<Xs>>;
    constexpr std::size_t from = N::value < count ? static_cast<std::size_t>(N::value) : count;
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return tenon::detail::make_outputs(static_cast<Xs&&>(xs).template get<from + I>()...);
    }(std::make_index_sequence<count - from>{});
  }
};

}  // namespace boost::hana
