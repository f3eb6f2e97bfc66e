// From a graph's failure to one compile error: the check that combinators name in their constraints.
//
// The constraint is true even for a bad stack: the error comes from completing `error<...>` on the way, so that the
// type stays usable, nothing cascades, and the alias alone reports. The technique: docs/architecture.md.
#pragma once
#include <tenon/errors/arguments.hpp>
#include <tenon/errors/laws_clang.hpp>
#include <tenon/errors/laws_clang_models.hpp>
#include <tenon/errors/laws_clang_streams.hpp>
#include <tenon/graph/wired.hpp>

namespace tenon::detail {

/// The path of a layer, from the outside in, as far as it has room.
constexpr Refusal::Who who_at(const Scope* scopes, int scope, bool exists) {
  Refusal::Who who;
  who.exists = exists;
  int depth = 0;
  const auto each = [&](auto f) {
    for (int s = exists ? scope : -1; s >= 0; s = scopes[s].parent)
      if (scopes[s].place >= 0) f(scopes[s].place);
  };
  each([&](int) { ++depth; });
  who.depth = depth < Refusal::max_path ? depth : Refusal::max_path;
  who.cut = depth > who.depth;
  each([&](int place) {
    if (--depth < who.depth) who.path[depth] = place;
  });
  return who;
}

/// A combinator without its layers: `Branch<>`, `Repeat<4, layers>`.
struct layers;
template <class L>
struct emptied {
  using type = L;
};
template <template <class...> class Combinator, class... L>
  requires requires { typename Combinator<>; }
struct emptied<Combinator<L...>> {
  using type = Combinator<>;
};
template <template <int, class> class Combinator, int N, class L>
struct emptied<Combinator<N, L>> {
  using type = Combinator<N, layers>;
};

/// In messages a Named layer stands without its name, which clang 14 prints as numbers, and a combinator without its
/// layers.
template <class L>
struct unnamed {
  using type = L;
};
template <class L>
  requires requires { typename L::named; }
struct unnamed<L> : unnamed<typename L::named> {};
template <class L>
  requires(
      requires { typename L::wiring; } && !requires { typename L::named; })
struct unnamed<L> : emptied<typename L::wiring> {};

/// The layer of a scope as it was typed, and the leaf in it, where it brings that itself.
template <class Net, int S>
struct layer_at {
  static constexpr int typed = S < 0 ? -1 : typed_scope(wired<Net>.scopes, S);
  using whole = typename type_at<Net, typed>::type;
  using part = typename type_at<Net, S>::type;
  static constexpr bool is_whole = typed == S || requires { part::is_whole; };
  static constexpr Words name() {
    Words words = type_name<whole>();
    if constexpr (!is_whole) words.put(" (its ").put(type_name<part>()).put(')');
    return words;
  }
  using shown =
      std::conditional_t<is_whole, typename unnamed<whole>::type, part_of<typename unnamed<whole>::type, part>>;
};

namespace wiring {
template <class... L>
struct Sequential;
template <class... L>
struct Module;
}  // namespace wiring
/// A combinator that mostly stands in a stack: a path begins in it, and is told so. A Sequential may be the network.
template <class Net>
inline constexpr bool is_inner = requires { typename Net::wiring; };
template <class... L>
inline constexpr bool is_inner<wiring::Sequential<L...>> = false;
template <class... L>
inline constexpr bool is_inner<wiring::Module<L...>> = false;

/// The numbers of a refusal; its types are beside it in `refused`.
template <class Net>
constexpr Refusal refusal_of() {
  const auto& w = wired<Net>;
  Refusal r;
  r.fault = w.failure.fault;
  r.who = who_at(w.scopes, w.failure.scope, true);
  r.from = who_at(w.scopes, w.failure.from, w.failure.from_exists);
  r.want = w.failure.want;
  r.expected = w.failure.expected;
  r.tensors = w.failure.got.count;
  if (r.fault == Fault::no_dimension && r.tensors > 1) r.tensors = 1;  // one shape shows it
  for (int i = 0; i < r.tensors; ++i) r.got[i] = w.failure.got.at[i];
  return r;
}

/// A constexpr function's Shape as a list of numbers in a type.
template <auto Get, class = std::make_index_sequence<static_cast<std::size_t>(Get().rank < 0 ? 0 : Get().rank)>>
struct shape_numbers;
template <auto Get, std::size_t... I>
struct shape_numbers<Get, std::index_sequence<I...>> {
  using type = shape<Get().extent[I]...>;
};

#if !TENON_SENTENCE_IS_A_CONDITION
/// What the message is: in C++26, where it stands alone, the law comes with it.
constexpr Words message(const Words& sentence, Fault fault) {
#if defined(__cpp_static_assert) && __cpp_static_assert >= 202306L
  return Words(sentence).put(" (").put(law_of(fault)).put(')');
#else
  return fault == Fault::none ? Words{} : sentence;
#endif
}
#endif

template <class Net>
struct refused {
  static constexpr Refusal refusal = refusal_of<Net>();
  static constexpr const Failure& failure = wired<Net>.failure;
  using who = layer_at<Net, failure.scope>;
  using from = layer_at<Net, failure.from_exists ? typed_scope(wired<Net>.scopes, failure.from) : -1>;

  static constexpr Words key() {
    if constexpr (refusal.fault == Fault::same_key)
      return key_of(wired<Net>.scopes, wired<Net>.failure.scope, who::part::parameters.at[refusal.expected].name);
    else
      return {};
  }
#if !TENON_SENTENCE_IS_A_CONDITION
  static constexpr Words words = [] {
    Words w = sentence(refusal, who::name(), from::name(), key());
    using Root = typename wiring_of<Net>::type;  // of both, or there would be two errors
    if (is_inner<Root> && refusal.who.depth > 0) w.put(" in ").put(type_name<Root>());
    return message(w, refusal.fault);
  }();
  using type = error<refusal.fault, why<words.length + 1>(words)>;
#else
  static constexpr Shape want() { return refusal.want; }
  template <std::size_t I>
  static constexpr Shape got() {
    return refusal.got[I];
  }
  // whose path begins in a combinator that mostly stands in a stack
  using Root = typename wiring_of<Net>::type;
  using shown = std::conditional_t<is_inner<Root> && (refusal.who.depth > 0),
                                   part_of<typename emptied<Root>::type, typename who::shown>, typename who::shown>;
  template <class Sequence, bool Cut>
  struct path;
  template <std::size_t... I>
  struct path<std::index_sequence<I...>, false> {
    using who = at_t<refusal.who.path[I]...>;
    using from = at_t<refusal.from.path[I]...>;
  };
  template <std::size_t... I>
  struct path<std::index_sequence<I...>, true> {
    using who = at_t<refusal.who.path[I]..., &and_deeper>;
    using from = at_t<refusal.from.path[I]..., &and_deeper>;
  };
  template <class Sequence>
  struct gets;
  template <std::size_t... I>
  struct gets<std::index_sequence<I...>> {
    using type = tensors_t<typename shape_numbers<&refused::template got<I>>::type...>;
  };
  template <class Sequence>
  struct spells;
  template <std::size_t... I>
  struct spells<std::index_sequence<I...>> {
    using type = text_t<key().s[I]...>;
  };
  using type = error<refusal.fault,
                     typename path<std::make_index_sequence<std::size_t(refusal.who.depth)>, refusal.who.cut>::who,
                     shown, typename shape_numbers<&refused::want>::type,
                     typename std::conditional_t<refusal.fault == Fault::same_key,
                                                 spells<std::make_index_sequence<std::size_t(key().length)>>,
                                                 gets<std::make_index_sequence<std::size_t(refusal.tensors)>>>::type,
                     refusal.expected,
                     typename path<std::make_index_sequence<std::size_t(refusal.from.depth)>, refusal.from.cut>::from,
                     std::conditional_t<refusal.fault == Fault::incomplete,
                                        no_part::at<refusal.fault == Fault::incomplete ? refusal.expected : 0>,
                                        std::conditional_t<refusal.from.exists, typename from::shown, the_input>>>;
#endif
};

/// A layer whose arguments make none.
template <class Net>
  requires(wired<Net>.failure.fault == Fault::breaks_law)
struct refused<Net> {
  using type = typename type_at<Net, wired<Net>.failure.scope>::type::laws::broken;
};

template <class Net, bool Ok>
struct check {
  static constexpr bool ok = true;
};
template <class Net>
struct check<Net, false> {
  static constexpr bool ok = true;
  static_assert(sizeof(typename refused<Net>::type) > 0);
};

/// Always true. For a network that does not fit, the compile error that says why.
template <class Net>
inline constexpr bool accepts = check<Net, wired<Net>.failure.fault == Fault::none>::ok;

/// "Linear<10, 0> has a size below 1". Tag prints as the layer's name.
#if !TENON_SENTENCE_IS_A_CONDITION
template <Fault F, class Tag, int... Numbers>
struct misstated {
  static constexpr Words words = [] {
    Arguments list;
    (list.put(Numbers), ...);
    Words w = spelled<Tag>(true);
    w.put(sizeof...(Numbers) > 0 ? list.words : Words{}.put('<')).put('>');
    return message(w.put(F == Fault::bad_size ? " has a size below 1" : " has not from 1 to 5 dimensions"), F);
  }();
  using type = error<F, why<words.length + 1>(words)>;
};
#else
template <Fault F, class Tag, int... Numbers>
struct misstated {
  using type = error<F, at_t<>, Tag, shape<Numbers...>, tensors_t<>, 0, at_t<>, the_input>;
};
#endif

template <Fault F, class Tag, int... Numbers>
struct number_law {
  static_assert(sizeof(typename misstated<F, Tag, Numbers...>::type) > 0);
};
template <class Tag, int... Sizes>
using sizes_law = law<((Sizes > 0) && ...), number_law<Fault::bad_size, Tag, Sizes...>>;
template <class Tag, int... Extents>
using rank_law = law<(sizeof...(Extents) >= 1 && sizeof...(Extents) <= Shape::max_rank),
                     number_law<Fault::bad_rank, Tag, Extents...>>;

/// Always true, as `accepts` is, of what is named and is no layer.
template <class Tag, int... Sizes>
inline constexpr bool has_sizes = argument_check<((Sizes > 0) && ...), number_law<Fault::bad_size, Tag, Sizes...>>::ok;

}  // namespace tenon::detail
