// Tensor: aligned storage of a Shape; TensorView: a view of one; Outputs: several of them.
#pragma once
#include <tenon/base/shape.hpp>
#include <tenon/base/target.hpp>
#include <type_traits>
#include <utility>

namespace tenon {

namespace detail {

/// Row-major (C order), as PyTorch's contiguous tensors.
template <int... Extents>
constexpr std::ptrdiff_t offset_of(std::integral auto... at) {
  static_assert(sizeof...(at) == sizeof...(Extents), "tenon: one index per dimension");
  std::ptrdiff_t offset = 0;
  if constexpr (sizeof...(at) == sizeof...(Extents))
    ((offset = offset * Extents + static_cast<std::ptrdiff_t>(at)), ...);
  return offset;
}

template <int... Extents>
inline constexpr std::int64_t size_of = [] {
  std::int64_t size = 1;
  ((size = product(size, Extents)), ...);
  return size;
}();

}  // namespace detail

/// A dense row-major tensor: `Tensor<float, 10> x{1, 2, 3}`, `x[i]` in memory order, `x(c, h, w)` by dimension. An
/// aggregate, trivially copyable, aligned to 64 bytes and padded to 16 elements so that whole vectors fit.
template <class T, int... Extents>
  requires((Extents > 0) && ...)
struct Tensor {
  using value_type = T;
  static constexpr Shape shape{Extents...};
  static_assert(detail::size_of<Extents...> <= detail::most_elements, "tenon: a Tensor has at most 2^31 - 64 elements");
  static constexpr int capacity = detail::clamped(extend::round_up(detail::size_of<Extents...>, 16));

  alignas(64) T storage[static_cast<std::size_t>(capacity)];

  static constexpr std::size_t size() { return static_cast<std::size_t>(detail::size_of<Extents...>); }
  constexpr T* data() { return storage; }
  constexpr const T* data() const { return storage; }
  constexpr T* begin() { return storage; }
  constexpr const T* begin() const { return storage; }
  constexpr T* end() { return storage + size(); }
  constexpr const T* end() const { return storage + size(); }
  constexpr T& operator[](std::integral auto i) { return storage[i]; }
  constexpr const T& operator[](std::integral auto i) const { return storage[i]; }
  constexpr T& operator()(std::integral auto... at) { return storage[detail::offset_of<Extents...>(at...)]; }
  constexpr const T& operator()(std::integral auto... at) const {
    return storage[detail::offset_of<Extents...>(at...)];
  }
  operator T() const = delete;  // a Tensor is no number: y[0] is its first one
  template <class U, int... Others>
    requires(!std::same_as<Tensor<U, Others...>, Tensor>)
  operator Tensor<U, Others...>() const = delete;  // a Tensor of other extents is another type
  TENON_INLINE constexpr void fill(const T& value) {
    for (T& element : *this) element = value;
  }

  TENON_INLINE friend constexpr bool operator==(const Tensor& a, const Tensor& b) {
    for (std::size_t i = 0; i < size(); ++i)
      if (!(a.storage[i] == b.storage[i])) return false;
    return true;
  }
};

/// A tensor of somebody else's numbers: what `get<"0.weight">(parameters)` gives. A contiguous range.
template <class T, int... Extents>
class TensorView {
 public:
  using value_type = std::remove_const_t<T>;
  using element_type = T;
  static constexpr Shape shape{Extents...};

  constexpr explicit TensorView(T* data) : data_(data) {}
  static constexpr std::size_t size() { return static_cast<std::size_t>(detail::size_of<Extents...>); }
  constexpr T* data() const { return data_; }
  constexpr T* begin() const { return data_; }
  constexpr T* end() const { return data_ + size(); }
  constexpr T& operator[](std::integral auto i) const { return data_[i]; }
  constexpr T& operator()(std::integral auto... at) const { return data_[detail::offset_of<Extents...>(at...)]; }

 private:
  T* data_;
};

namespace detail {

template <int I, class T>
struct output {
  T value;
};
template <class Sequence, class... T>
struct outputs_base;
template <std::size_t... I, class... T>
struct outputs_base<std::index_sequence<I...>, T...> : output<static_cast<int>(I), T>... {};

template <int I, class T>
constexpr T& value_of(output<I, T>& o) {
  return o.value;
}
template <int I, class T>
constexpr const T& value_of(const output<I, T>& o) {
  return o.value;
}

/// Written with parameters alone: compilers print an expression as it stands.
template <template <class, int...> class Holder, class T, int... Extents>
struct holder_of {
  using type = Holder<T, Extents...>;
};
/// A constexpr function's Shape as a Tensor's extents: Holder<T, 1, 28, 28>.
template <template <class, int...> class Holder, class T, auto Get,
          class = std::make_index_sequence<static_cast<std::size_t>(Get().rank)>>
struct of_shape;
template <template <class, int...> class Holder, class T, auto Get, std::size_t... I>
struct of_shape<Holder, T, Get, std::index_sequence<I...>> : holder_of<Holder, T, Get().extent[I]...> {};

/// What is given where something was refused: it stands for a Tensor everywhere, so that nothing cascades from the one
/// error.
struct AnyTensor {
  static constexpr float values[1]{};
  template <class T>
  constexpr operator T() const {
    return T{};
  }
  constexpr const float& operator[](std::integral auto) const { return values[0]; }
  constexpr const float& operator()(std::integral auto...) const { return values[0]; }
  constexpr const float* data() const { return values; }
  constexpr const float* begin() const { return values; }
  constexpr const float* end() const { return values; }
  static constexpr std::size_t size() { return 0; }
};
/// The same for what is written to.
struct AnyView {
  mutable float value = 0;
  constexpr float& operator[](std::integral auto) const { return value; }
  constexpr float& operator()(std::integral auto...) const { return value; }
  constexpr float* data() const { return &value; }
  constexpr float* begin() const { return &value; }
  constexpr float* end() const { return &value; }
  static constexpr std::size_t size() { return 0; }
};

}  // namespace detail

/// Several tensors, flat: `auto [policy, value] = model(x)`. Trivially copyable, with the tuple protocol.
template <class... T>
struct Outputs : detail::outputs_base<std::index_sequence_for<T...>, T...> {
  template <std::size_t I>
  constexpr auto& get() & {
    return detail::value_of<static_cast<int>(I)>(*this);
  }
  template <std::size_t I>
  constexpr const auto& get() const& {
    return detail::value_of<static_cast<int>(I)>(*this);
  }
  template <std::size_t I>
  constexpr auto&& get() && {
    return std::move(detail::value_of<static_cast<int>(I)>(*this));
  }
  friend constexpr bool operator==(const Outputs& a, const Outputs& b) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return ((a.template get<I>() == b.template get<I>()) && ...);
    }(std::index_sequence_for<T...>{});
  }
};

/// One of several outputs: `get<0>(y)`, `std::get<0>(y)`.
template <std::size_t I, class... T>
constexpr auto& get(Outputs<T...>& y) {
  return y.template get<I>();
}
template <std::size_t I, class... T>
constexpr const auto& get(const Outputs<T...>& y) {
  return y.template get<I>();
}
template <std::size_t I, class... T>
constexpr auto&& get(Outputs<T...>&& y) {
  return std::move(y).template get<I>();
}

}  // namespace tenon

namespace std {
using tenon::get;  // of Outputs: structured bindings look it up beside them, people write std::get
}  // namespace std
template <class... T>
struct std::tuple_size<tenon::Outputs<T...>> : std::integral_constant<std::size_t, sizeof...(T)> {};
template <std::size_t I, class... T>
struct std::tuple_element<I, tenon::Outputs<T...>> {
  using type = std::remove_cvref_t<decltype(std::declval<tenon::Outputs<T...>&>().template get<I>())>;
};
