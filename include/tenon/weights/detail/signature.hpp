// The networks of a Registry are called in one way: the law, and its words.
#pragma once
#include <tenon/model/calls.hpp>

namespace tenon::detail {

template <class Net>
constexpr Shape shape_at(const Values& values, int i) {
  return frame_of(wired<Net>.values[values.id[i]]);
}

template <class A, class B>
constexpr bool called_alike() {
  if (!wired<A>.ok() || !wired<B>.ok()) return true;  // that was refused where it was named
  if (input_count<A> != input_count<B> || output_count<A> != output_count<B>) return false;
  for (int i = 0; i < input_count<A>; ++i)
    if (!(shape_at<A>(wired<A>.in, i) == shape_at<B>(wired<B>.in, i))) return false;
  for (int i = 0; i < output_count<A>; ++i)
    if (!(shape_at<A>(wired<A>.out, i) == shape_at<B>(wired<B>.out, i))) return false;
  return true;
}

#define TENON_LAW_ONE_SIGNATURE \
  "tenon: the networks of a Registry are called in one way: give them the same inputs and outputs"

#if !TENON_SENTENCE_IS_A_CONDITION
template <auto W>
struct unequal_signatures {
#if defined(__cpp_static_assert) && __cpp_static_assert >= 202306L
  static_assert(fits<W>, W);
#else
  static_assert(fits<W>, TENON_LAW_ONE_SIGNATURE);
#endif
};
template <class Net>
constexpr Words& put_signature(Words& w) {
  for (int i = 0; i < input_count<Net>; ++i) put(w.put(i == 0 ? " takes " : " and "), shape_at<Net>(wired<Net>.in, i));
  for (int i = 0; i < output_count<Net>; ++i)
    put(w.put(i == 0 ? " and gives " : " and "), shape_at<Net>(wired<Net>.out, i));
  return w;
}
template <class First, class Net, int Number>
struct signature_error {
  static constexpr Words words = [] {
    Words w;
    put_signature<Net>(w.put("network ").put(Number));
    return put_signature<First>(w.put(", but network 0"));
  }();
  using type = unequal_signatures<why<words.length + 1>(words)>;
};
#else
template <int Number, class In, class Out, class FirstIn, class FirstOut>
struct unequal_signatures;
template <int Number, class... In, class... Out, class... FirstIn, class... FirstOut>
struct unequal_signatures<Number, tensors_t<In...>, tensors_t<Out...>, tensors_t<FirstIn...>, tensors_t<FirstOut...>> {
  static_assert(says("network", Number, "takes", tensors<In...>, "and gives", tensors<Out...>, "but network 0 takes",
                     tensors<FirstIn...>, "and gives", tensors<FirstOut...>),
                TENON_LAW_ONE_SIGNATURE);
};
template <class Net, int I>
struct output_numbers {
  static constexpr Shape get() { return output_shape<Net, I>; }
  using type = typename shape_numbers<&output_numbers::get>::type;
};
template <class Net, class Ins = std::make_index_sequence<static_cast<std::size_t>(input_count<Net>)>,
          class Outs = std::make_index_sequence<static_cast<std::size_t>(output_count<Net>)>>
struct signature_of;
template <class Net, std::size_t... I, std::size_t... O>
struct signature_of<Net, std::index_sequence<I...>, std::index_sequence<O...>> {
  using in = tensors_t<typename input_numbers<Net, static_cast<int>(I)>::type...>;
  using out = tensors_t<typename output_numbers<Net, static_cast<int>(O)>::type...>;
};
template <class First, class Net, int Number>
struct signature_error {
  using type = unequal_signatures<Number, typename signature_of<Net>::in, typename signature_of<Net>::out,
                                  typename signature_of<First>::in, typename signature_of<First>::out>;
};
#endif
#undef TENON_LAW_ONE_SIGNATURE

/// Always true: of networks that are called in several ways, the error that says which, where the Registry is named.
template <bool Alike, class First, class Net, int Number>
struct signature_check {
  static constexpr bool ok = true;
};
template <class First, class Net, int Number>
struct signature_check<false, First, Net, Number> {
  static constexpr bool ok = true;
  static_assert(sizeof(typename signature_error<First, Net, Number>::type) > 0);
};

/// The number of the first network that is called in another way than network 0, or 0.
template <class First, class... Nets>
constexpr int first_unlike(types<First, Nets...>*) {
  int number = 0, unlike = 0;
  ((++number, unlike = unlike == 0 && !called_alike<First, Nets>() ? number : unlike), ...);
  return unlike;
}

template <class... Nets>
constexpr bool accept_all(types<Nets...>*) {
  return (accepts<Nets> && ...);
}
template <class List, int Unlike = first_unlike(static_cast<List*>(nullptr))>
inline constexpr bool one_signature =
    accept_all(static_cast<List*>(nullptr)) &&
    signature_check<Unlike == 0, typename List::template at<0>, typename List::template at<Unlike>, Unlike>::ok;

}  // namespace tenon::detail
