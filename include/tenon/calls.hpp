// What a model may be called with, and the words for everything else.
#pragma once
#include <array>
#include <span>
#include <tenon/ask.hpp>
#include <tenon/refusal.hpp>
#include <tenon/tensor.hpp>

namespace tenon::detail {

/// A caller's tensor as the model sees it: its shape, or only its size, known at compile time.
template <class T>
struct argument {
  static constexpr bool is_tensor = false;
  static constexpr Shape shape{};
  static constexpr bool flat = true;
  static constexpr bool padded = false;
};
template <int... Extents>
struct argument<Tensor<float, Extents...>> {
  static constexpr bool is_tensor = true, flat = false, padded = true;
  static constexpr Shape shape{Extents...};
};
template <class T, int... Extents>
  requires std::same_as<std::remove_const_t<T>, float>
struct argument<TensorView<T, Extents...>> {
  static constexpr bool is_tensor = true, flat = false, padded = false;
  static constexpr Shape shape{Extents...};
};
template <int N>
struct flat_argument {
  static constexpr bool is_tensor = true, flat = true, padded = false;
  static constexpr Shape shape{N};
};
template <std::size_t N>
struct argument<std::array<float, N>> : flat_argument<static_cast<int>(N)> {};
template <std::size_t N>
struct argument<float[N]> : flat_argument<static_cast<int>(N)> {};
template <class T, std::size_t N>
  requires(std::same_as<std::remove_const_t<T>, float> && N != std::dynamic_extent)
struct argument<std::span<T, N>> : flat_argument<static_cast<int>(N)> {};

/// Input I's shape as a function, for of_shape.
template <class Net, int I>
constexpr Shape input_getter() {
  return input_shape<Net, I>;
}

template <class T>
using argument_of = argument<std::remove_cvref_t<T>>;

/// A tensor of the right shape, or an array or span of the right size.
template <class Net, int I, class T>
constexpr bool suits() {
  if (!argument_of<T>::is_tensor) return false;
  return argument_of<T>::flat ? argument_of<T>::shape.size() == input_shape<Net, I>.size()
                              : argument_of<T>::shape == input_shape<Net, I>;
}

constexpr const float* pointer(const auto& x) {
  if constexpr (requires { x.data(); })
    return x.data();
  else
    return x;
}

// --- the words ---------------------------------------------------------------------------------------------------

/// The first layer that takes a place: what the words of a call speak of.
template <class Net, int N = 0>
constexpr int first_layer() {
  for (int n = 0; n < wired<Net>.node_count; ++n)
    if (wired<Net>.nodes[n].scope < 0 || wired<Net>.scopes[wired<Net>.nodes[n].scope].place >= 0) return n;
  return 0;
}

#if (defined(__cpp_static_assert) && __cpp_static_assert >= 202306L) || !defined(__clang__)
#define TENON_LAW_CALL "tenon: a model is called with tensors of its inputs' shapes"
template <class Net>
constexpr Words model_expects() {
  Words w;
  constexpr int first = first_layer<Net>();
  w.put(input_count<Net> == 1 ? "model expects an input" : "model expects inputs").put(" of shape ");
  for (int i = 0; i < input_count<Net>; ++i) put(w.put(i == 0 ? "" : " and "), wired<Net>.values[wired<Net>.in.id[i]].shape);
  return w.put(" (layer 0 is ").put(type_name<leaf_at<Net, first>>()).put(") but is called with ");
}
template <auto W>
struct call_error {
  static_assert(fits<W>, TENON_LAW_CALL);
};
template <class Net, class... X>
struct wrong_call {
  static constexpr Words words = [] {
    Words w = model_expects<Net>();
    int i = 0;
    ((i++ > 0 ? w.put(" and ") : w,
      argument_of<X>::is_tensor ? put(w, argument_of<X>::shape) : w.put(spelled<std::remove_cvref_t<X>>(false))),
     ...);
    return sizeof...(X) == 0 ? w.put("nothing") : w;
  }();
  static_assert(sizeof(call_error<why<words.length + 1>(words)>) > 0);
};
template <auto W>
struct model_error {
  static_assert(fits<W>, "tenon: put Input<…> in front, where the layers leave the input's shape open");
};
template <class Net>
struct unknown_input {
  static constexpr Words words = [] {
    Words w;
    put(w.put("model needs the whole shape of its input but knows "), input_shape<Net>);
    return w.put(" (layer 0 is ").put(type_name<leaf_at<Net, first_layer<Net>()>>()).put(")");
  }();
  static_assert(sizeof(model_error<why<words.length + 1>(words)>) > 0);
};
#undef TENON_LAW_CALL
#else
template <class Net, int... In>
struct shapes_in;
template <class Net, int I>
struct input_numbers {
  static constexpr Shape get() { return input_shape<Net, I>; }
  using type = typename shape_numbers<&input_numbers::get>::type;
};
template <class X>
struct argument_numbers {
  static constexpr Shape get() { return argument_of<X>::shape; }
  using type = std::conditional_t<argument_of<X>::is_tensor, typename shape_numbers<&argument_numbers::get>::type,
                                  std::remove_cvref_t<X>>;
};
template <class First, class Want, class... Got>
struct call_error;
template <class First, int... Want, int... Got>
struct call_error<First, tensors_t<shape<Want...>>, shape<Got...>> {
  static_assert(says("model expects an input of shape", shape_of<Want...>, "(layer 0 is", type<First>,
                     ") but is called with", shape_of<Got...>),
                "tenon: a model is called with tensors of its inputs' shapes");
};
template <class First, class... Want, class... Got>
struct call_error<First, tensors_t<Want...>, Got...> {
  static_assert(says("model expects inputs of shape", tensors<Want...>, "(layer 0 is", type<First>,
                     ") but is called with", tensors<Got...>),
                "tenon: a model is called with tensors of its inputs' shapes");
};
template <class Net, class Sequence, class... X>
struct make_call_error;
template <class Net, std::size_t... I, class... X>
struct make_call_error<Net, std::index_sequence<I...>, X...> {
  using type = call_error<leaf_at<Net, first_layer<Net>()>, tensors_t<typename input_numbers<Net, int(I)>::type...>,
                          typename argument_numbers<X>::type...>;
};
template <class Net, class... X>
struct wrong_call {
  static_assert(
      sizeof(typename make_call_error<Net, std::make_index_sequence<std::size_t(input_count<Net>)>, X...>::type) > 0);
};
template <class First, class Known>
struct model_error;
template <class First, int... Known>
struct model_error<First, shape<Known...>> {
  static_assert(says("model needs the whole shape of its input but knows", shape_of<Known...>, "(layer 0 is",
                     type<First>, ")"),
                "tenon: put Input<…> in front, where the layers leave the input's shape open");
};
template <class Net>
struct unknown_input {
  static_assert(sizeof(model_error<leaf_at<Net, first_layer<Net>()>, typename input_numbers<Net, 0>::type>) > 0);
};
#endif

template <class Net, class... X>
constexpr bool suits_all() {
  if constexpr (static_cast<int>(sizeof...(X)) != input_count<Net>)
    return false;
  else
    return []<std::size_t... I>(std::index_sequence<I...>) {
      return (suits<Net, static_cast<int>(I), X>() && ...);
    }(std::index_sequence_for<X...>{});
}

/// Always true, as `accepts` is: for a wrong call, the compile error that says why.
template <class Net, bool Ok, class... X>
struct call_check {
  static constexpr bool ok = true;
};
template <class Net, class... X>
struct call_check<Net, false, X...> {
  static constexpr bool ok = sizeof(wrong_call<Net, X...>) > 0;
};

/// Always true: for a network whose input is open, the error that asks for an Input<…>.
template <class Net, bool Ok>
struct model_check {
  static constexpr bool ok = true;
};
template <class Net>
struct model_check<Net, false> {
  static constexpr bool ok = sizeof(unknown_input<Net>) > 0;
};
/// A network that was refused where it was named needs no second error; one that fails only now gets its first.
template <class Net>
inline constexpr bool models = accepts<Net> && model_check<Net, is_known<Net>() || !wired<Net>.ok()>::ok;

}  // namespace tenon::detail
