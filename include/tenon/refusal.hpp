// From a graph's failure to one compile error: the check that combinators name in their constraints.
//
// The constraint is true even for a bad stack: the error comes from completing `error<...>` on the way, so that the
// type stays usable, nothing cascades, and the alias alone reports. FINDINGS of the technique: docs/architecture.md.
#pragma once
#include <tenon/laws.hpp>
#include <tenon/layer.hpp>

namespace tenon::detail {

constexpr Refusal::Who who_at(const Scope* scopes, int scope, bool exists) {
  Refusal::Who who;
  who.exists = exists;
  int chain[Refusal::max_path]{};
  int n = 0;
  for (int s = exists ? scope : -1; s >= 0 && n < Refusal::max_path; s = scopes[s].parent)
    if (scopes[s].place >= 0) chain[n++] = scopes[s].place;
  while (n > 0) who.path[who.depth++] = chain[--n];
  return who;
}

/// The numbers of a refusal; its types are beside it in `refused`.
template <class Net>
constexpr Refusal refusal_of() {
  const auto& w = wired<Net>;
  Refusal r;
  r.fault = w.failure.fault;
  r.who = who_at(w.scopes, w.failure.scope, true);
  r.from = who_at(w.scopes, w.failure.from, w.failure.from_exists);
  r.want = w.failure.want;
  r.tensors = w.failure.got.count;
  r.expected = w.failure.expected;
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

template <class Net>
struct refused {
  static constexpr Refusal refusal = refusal_of<Net>();
  using who = typename type_at<Net, wired<Net>.failure.scope>::type;
  using from = typename type_at<Net, wired<Net>.failure.from_exists ? wired<Net>.failure.from : -1>::type;

  static constexpr Words key() {
    if constexpr (refusal.fault == Fault::same_key)
      return key_of(wired<Net>.scopes, wired<Net>.failure.scope, who::parameters.at[refusal.expected].name);
    else
      return {};
  }
#if (defined(__cpp_static_assert) && __cpp_static_assert >= 202306L) || !defined(__clang__)
  static constexpr Words words = sentence(refusal, type_name<who>(), type_name<from>(), key());
  using type = error<refusal.fault, why<words.length + 1>(words)>;
#else
  static constexpr Shape want() { return refusal.want; }
  template <std::size_t I>
  static constexpr Shape got() {
    return refusal.got[I];
  }
  template <class Who>
  struct path;
  template <std::size_t... I>
  struct path<std::index_sequence<I...>> {
    using who = at_t<refusal.who.path[I]...>;
    using from = at_t<refusal.from.path[I]...>;
  };
  template <class Sequence>
  struct gets;
  template <std::size_t... I>
  struct gets<std::index_sequence<I...>> {
    using type = tensors_t<typename shape_numbers<&refused::template got<I>>::type...>;
  };
  using type =
      error<refusal.fault, typename path<std::make_index_sequence<std::size_t(refusal.who.depth)>>::who, who,
            typename shape_numbers<&refused::want>::type,
            typename gets<std::make_index_sequence<std::size_t(refusal.tensors)>>::type, refusal.expected,
            typename path<std::make_index_sequence<std::size_t(refusal.from.depth)>>::from,
            std::conditional_t<refusal.from.exists, from, the_input>>;
#endif
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

/// "Linear<10, 0> has a size below 1", where such a layer is named. Tag prints as the layer's name.
#if !defined(__clang__)
template <auto W>
struct size_error {
  static_assert(fits<W>, "tenon: sizes count from 1");
};
template <class Tag, int... Sizes>
struct size_check {
  static constexpr bool ok = true;
  static constexpr Words words = [] {
    Words w = spelled<Tag>(true);
    bool first = true;
    ((w.put(first ? "<" : ", ").put(Sizes), first = false), ...);
    return w.put("> has a size below 1");
  }();
  static_assert(sizeof(size_error<why<words.length + 1>(words)>) > 0);
};
#else
template <class Tag, int... Sizes>
struct size_error {
  static_assert(says(type<Tag>, shape_of<Sizes...>, "has a size below 1"), "tenon: sizes count from 1");
};
template <class Tag, int... Sizes>
struct size_check {
  static constexpr bool ok = true;
  static_assert(sizeof(size_error<Tag, Sizes...>) > 0);
};
#endif
template <class Tag, int... Sizes>
  requires((Sizes > 0) && ...)
struct size_check<Tag, Sizes...> {
  static constexpr bool ok = true;
};
/// Always true, as `accepts` is.
template <class Tag, int... Sizes>
inline constexpr bool has_sizes = size_check<Tag, Sizes...>::ok;

}  // namespace tenon::detail
