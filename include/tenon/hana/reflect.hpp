// A struct whose members are layers is a Module whose layers carry the members' names, as attributes of a class of
// torch.nn.Module do.
//
//     struct SimpleNet {
//       BOOST_HANA_DEFINE_STRUCT(SimpleNet, (Linear<10, 20>, linear1), (ReLU, relu), (Linear<20, 5>, linear2));
//     };
//
// is `Module<Named<"linear1", Linear<10, 20>>, Named<"relu", ReLU>, Named<"linear2", Linear<20, 5>>>`, with the keys
// `linear1.weight` … The layers run in the order of the members. SimpleNet stands wherever a layer does, also among
// another struct's members. The macro takes types with commas as they are, and some fifty members. A struct that is
// already written is adapted by BOOST_HANA_ADAPT_STRUCT(SimpleNet, linear1, relu, linear2), outside of every namespace.
#pragma once
#include <boost/hana/accessors.hpp>
#include <boost/hana/adapt_struct.hpp>
#include <boost/hana/concept/struct.hpp>
#include <boost/hana/define_struct.hpp>
#include <boost/hana/pair.hpp>
#include <boost/hana/string.hpp>
#include <boost/hana/tuple.hpp>
#include <tenon/combinators/module.hpp>
#include <tenon/combinators/named.hpp>

namespace tenon {

namespace detail {

/// What Hana sees the members of, and what is no layer by itself.
template <class S>
concept reflected = std::is_class_v<S> && !requires { S::role; } && !requires { typename S::children; } &&
                    boost::hana::Struct<S>::value;

template <class S, class Accessor>
struct named_member;
template <class S, char... C, class Get>
struct named_member<S, boost::hana::pair<boost::hana::string<C...>, Get>> {
  static constexpr char name[sizeof...(C) + 1]{C..., '\0'};
  using type = Named<Text<sizeof...(C) + 1>(name), std::remove_cvref_t<decltype(Get{}(std::declval<S&>()))>>;
};

template <class S, class Accessors>
struct module_of;
template <class S, class... Accessor>
struct module_of<S, boost::hana::tuple<Accessor...>> {
  using type = Module<typename named_member<S, Accessor>::type...>;
};

}  // namespace detail

/// A struct that is adapted to Boost.Hana is the Module of its members. Members that do not fit are refused, in words,
/// by the first combinator or Model that holds the struct; a member that is not a layer is refused as such.
template <class S>
  requires(detail::reflected<S>)
struct extend::expansion<S> {
  using type = typename detail::module_of<S, decltype(boost::hana::accessors<S>())>::type;
};

}  // namespace tenon
