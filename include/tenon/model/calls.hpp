// What a model may be called with, and the words for everything else.
#pragma once
#include <array>
#include <iterator>
#include <span>
#include <tenon/base/tensor.hpp>
#include <tenon/graph/refusal.hpp>
#include <tenon/model/model_size.hpp>

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
template <>
struct argument<float> : flat_argument<1> {};
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
  else if constexpr (std::is_arithmetic_v<std::remove_cvref_t<decltype(x)>>)
    return &x;
  else
    return x;
}

/// A range of samples: floats one behind the other, or Tensors with their padding.
struct Samples {
  const float* data = nullptr;
  std::size_t elements = 0;
  int capacity = 0;  // of a Tensor; 0: floats
  int size = 0;      // of a Tensor

  constexpr std::size_t count(int sample) const {
    return capacity > 0 ? elements : elements / static_cast<std::size_t>(sample);
  }
  constexpr bool holds(std::size_t count, int sample) const {
    return capacity > 0 ? elements == count && size == sample : elements == count * static_cast<std::size_t>(sample);
  }
  constexpr int pitch(int sample) const { return capacity > 0 ? capacity : sample; }
  constexpr const float* at(std::size_t s, int sample) const {
    return data + s * static_cast<std::size_t>(pitch(sample));
  }
};

template <class R>
using element_of = std::remove_reference_t<decltype(*std::data(std::declval<R&>()))>;

/// Whether R is a contiguous range of floats, or of Tensors of so many, which can be written to where it is an output:
/// an lvalue, or a view, whose elements are not its own.
template <class R, bool Output>
constexpr bool holds_samples(int sample) {
  if constexpr (requires(std::remove_reference_t<R>& range) { std::data(range) + std::size(range); }) {
    using Item = std::remove_const_t<element_of<R>>;
    constexpr bool is_float = std::same_as<Item, float>;
    bool right = is_float;
    if constexpr (!is_float && argument<Item>::padded) right = static_cast<int>(Item::size()) == sample;
    const bool stays = std::is_lvalue_reference_v<R> || !std::is_const_v<element_of<const std::remove_reference_t<R>>>;
    return right && (!Output || (!std::is_const_v<element_of<R>> && stays));
  }
  return false;
}

/// Inputs, then outputs; what stands behind them is no range.
template <class Net, class... Ranges>
constexpr bool hold_samples() {
  constexpr int ins = input_count<Net>, outs = output_count<Net>;
  const auto size = [](const Values& values, int i) { return clamped(wired<Net>.values[values.id[i]].shape.size()); };
  int i = -1;
  const auto holds = [&]<class R>(std::type_identity<R>) {
    if (++i < ins) return holds_samples<R, false>(size(wired<Net>.in, i));
    return i >= ins + outs || holds_samples<R, true>(size(wired<Net>.out, i - ins));
  };
  return (holds(std::type_identity<Ranges>{}) && ...);
}

constexpr Samples samples_of(const auto& range) {
  using Item = std::remove_cvref_t<decltype(*std::data(range))>;
  if constexpr (std::same_as<Item, float>)
    return {std::data(range), std::size(range)};
  else
    return {std::data(range) == nullptr ? nullptr : std::data(range)->data(), std::size(range), Item::capacity,
            static_cast<int>(Item::size())};
}
template <class Net>
constexpr Samples samples_of(const Workspace<Net>&) {
  return {};
}

// --- the words ---------------------------------------------------------------------------------------------------

#if !TENON_SENTENCE_IS_A_CONDITION
template <class Net, class... X>
struct wrong_call {
  static constexpr Words words = [] {
    Words w;
    w.put(input_count<Net> == 1 ? "model expects an input of shape " : "model expects inputs of shape ");
    for (int i = 0; i < input_count<Net>; ++i)
      put(w.put(i == 0 ? "" : " and "), frame_of(wired<Net>.values[wired<Net>.in.id[i]]));
    w = put_first_layer<Net>(w).put(" but is called with ");
    int i = 0;
    ((i++ > 0 ? w.put(" and ") : w,
      argument_of<X>::is_tensor ? put(w, argument_of<X>::shape) : w.put(spelled<std::remove_cvref_t<X>>(false))),
     ...);
    return message(i == 0 ? w.put("nothing") : w, Fault::wrong_call);
  }();
  using type = error<Fault::wrong_call, why<words.length + 1>(words)>;
};
#else
template <class X>
struct argument_numbers {
  static constexpr Shape get() { return argument_of<X>::shape; }
  using type = std::conditional_t<argument_of<X>::is_tensor, typename shape_numbers<&argument_numbers::get>::type,
                                  std::remove_cvref_t<X>>;
};
template <class Net, class Sequence>
struct inputs_of;
template <class Net, std::size_t... I>
struct inputs_of<Net, std::index_sequence<I...>> {
  using type = tensors_t<typename input_numbers<Net, static_cast<int>(I)>::type...>;
};
template <class Net, class... X>
struct wrong_call {
  using inputs = std::make_index_sequence<static_cast<std::size_t>(input_count<Net>)>;
  using type = error<Fault::wrong_call, at_t<>, typename unnamed<first_layer_of<Net>>::type,
                     typename inputs_of<Net, inputs>::type, tensors_t<typename argument_numbers<X>::type...>, 0, at_t<>,
                     the_input>;
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

template <class Sequence>
struct several_any_tensors;
template <std::size_t... I>
struct several_any_tensors<std::index_sequence<I...>> {
  using type = Outputs<typename indexed<static_cast<int>(I), AnyTensor>::type...>;
};
template <int N>
struct any_tensors : several_any_tensors<std::make_index_sequence<static_cast<std::size_t>(N)>> {};
template <>
struct any_tensors<1> : std::type_identity<AnyTensor> {};

/// Always true, as `accepts` is: for a wrong call, the compile error that says why.
template <class Net, bool Ok, class... X>
struct call_check {
  static constexpr bool ok = true;
};
template <class Net, class... X>
struct call_check<Net, false, X...> {
  static constexpr bool ok = true;
  static_assert(sizeof(typename wrong_call<Net, X...>::type) > 0);
};

/// A network that was refused where it was named needs no second error; one that fails only now gets its first.
template <class Net, Target T>
inline constexpr bool models = states_input<Net> && size_check<Net, T, counts_floats<Net, T>()>::ok;

}  // namespace tenon::detail
