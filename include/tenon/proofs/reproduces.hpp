// Golden vectors at compile time: a model's answers, held against expected ones in a static_assert.
#pragma once
#include <limits>
#include <tenon/model/model.hpp>

namespace tenon {

namespace detail {

/// How a model's outputs differ from what is expected: the number that is farthest off, and how many are.
struct Difference {
  int tensors = 0, outputs = 0, wrong = 0;  // outputs are numbers
  int tensor = 0, at = 0;                   // where the farthest is
  float is = 0, expected = 0;
  double off = 0;
};

/// |a - b|; 0 of the same number or NaN, the largest of all where only one of them is finite.
constexpr double distance(float a, float b) {
  if (tenon::detail::bit_cast<std::uint32_t>(a) == tenon::detail::bit_cast<std::uint32_t>(b)) return 0;
  if (!math::detail::is_finite(a) || !math::detail::is_finite(b)) return std::numeric_limits<double>::max();
  return a > b ? static_cast<double>(a) - static_cast<double>(b) : static_cast<double>(b) - static_cast<double>(a);
}

constexpr void compare(Difference& d, const auto& y, const auto& expected, double tolerance) {
  constexpr bool as_many = std::remove_cvref_t<decltype(y)>::size() == argument_of<decltype(expected)>::shape.size();
  static_assert(as_many, "tenon: reproduces<model, input, expected> expects as many numbers as the model gives");
  if constexpr (as_many) {
    const float *is = pointer(y), *should = pointer(expected);
    for (int i = 0; i < static_cast<int>(y.size()); ++i) {
      const double off = distance(is[i], should[i]);
      ++d.outputs;
      if (off <= tolerance) continue;
      if (d.wrong++ > 0 && off <= d.off) continue;
      d.tensor = d.tensors;
      d.at = i;
      d.is = is[i];
      d.expected = should[i];
      d.off = off;
    }
  }
  ++d.tensors;
}

template <class T>
concept several = requires {
  std::tuple_size<T>::value;
  requires !requires(const T& t) { t.data(); };
};

template <class T>
constexpr std::size_t counted() {
  if constexpr (several<T>)
    return std::tuple_size_v<T>;
  else
    return 0;
}

template <class M, class X>
constexpr auto answer(const M& model, const X& x) {
  if constexpr (several<X>) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return model(x.template get<I>()...);
    }(std::make_index_sequence<std::tuple_size_v<X>>{});
  } else {
    return model(x);
  }
}

template <class M, class X, class Y>
constexpr Difference difference(const M& model, const X& x, const Y& expected, double tolerance) {
  Difference d;
  const auto y = answer(model, x);
  using Is = std::remove_cvref_t<decltype(y)>;
  if constexpr (several<Is>) {
    constexpr bool as_many = std::tuple_size_v<Is> == counted<Y>();
    static_assert(argument_check<as_many, expected_count_law<>>::ok);
    if constexpr (as_many)
      [&]<std::size_t... I>(std::index_sequence<I...>) {
        (compare(d, y.template get<I>(), expected.template get<I>(), tolerance), ...);
      }(std::make_index_sequence<counted<Y>()>{});
  } else if constexpr (requires { y.size(); }) {  // else the network was refused where it was named
    compare(d, y, expected, tolerance);
  }
  return d;
}

/// Seven significant digits of a number: 0.2513105, -12, 1.5e-9.
constexpr Words digits_of(double value) {
  if (!(-1e300 < value && value < 1e300)) return Words{}.put(value < 0 ? "-inf" : "inf");
  Words w;
  if (value < 0) w.put('-');
  value = value < 0 ? -value : value;
  int exponent = 0;
  if (value > 0) {
    for (; value >= 10; value /= 10) ++exponent;
    for (; value < 1; value *= 10) --exponent;
  }
  auto digits = static_cast<std::int64_t>(value * 1e6 + 0.5);
  if (digits >= 10'000'000) {
    digits /= 10;
    ++exponent;
  }
  const bool scientific = exponent < -4 || exponent > 6;
  int before = scientific ? 0 : exponent;  // the place of the point, behind this digit
  std::int64_t unit = 1'000'000;
  if (before < 0) w.put("0.");
  for (int zeros = before; zeros < -1; ++zeros) w.put('0');
  for (; unit > 0 && (digits > 0 || before >= 0); unit /= 10, --before) {
    w.put(static_cast<char>('0' + digits / unit));
    digits %= unit;
    if (before == 0 && digits > 0) w.put('.');
  }
  return scientific ? w.put('e').put(exponent) : w;
}

constexpr Words digits_of(float value) {
  if (math::detail::is_finite(value)) return digits_of(static_cast<double>(value));
  const auto bits = tenon::detail::bit_cast<std::uint32_t>(value);
  return Words{}.put((bits & 0x7fffffu) != 0 ? "nan" : bits >> 31 != 0 ? "-inf" : "inf");
}

#if defined(__clang__)
// What clang prints: wrong_output<0, 3, is<text_t<'0', '.', '2'>>, and_not<…>, off_by<…>, tolerated<…>,
// numbers_wrong<1>>.
struct right {
  static constexpr bool ok = true;
};
template <class>
struct is;
template <class>
struct and_not;
template <class>
struct off_by;
template <class>
struct tolerated;
template <int>
struct numbers_wrong;
template <int Tensor, int At, class Is, class Not, class Off, class Tolerated, class Wrong>
struct wrong_output {
  static constexpr bool ok = false;
};
template <template <class> class As, char... C>
struct spelled_as {
  using type = As<text_t<C...>>;
};
#endif

template <class M>
inline constexpr bool is_model = false;
template <class Net, Options O>
inline constexpr bool is_model<Model<Net, O>> = true;
template <class M>
inline constexpr bool is_fast_model = false;
template <class Net, Options O>
inline constexpr bool is_fast_model<Model<Net, O>> = O.math == Math::fast;
template <bool IsModel = false>
struct reproducing_law {
  static_assert(IsModel,
                "tenon: reproduces<model, input, expected> takes a Model: constexpr Model<Net> model{parameters}");
};

template <const auto& M, const auto& X, const auto& Expected, Real Tolerance>
struct reproduction {
  static_assert(
      !is_fast_model<std::remove_cvref_t<decltype(M)>>,
      "tenon: constant expressions compute a Math::fast model accurately: reproduces would prove numbers that "
      "the program does not give");
  static constexpr Difference d = difference(M, X, Expected, Tolerance.value());
  static constexpr Words is_words = digits_of(d.is), off_words = digits_of(d.off),
                         expected_words = digits_of(d.expected), tolerance_words = digits_of(Tolerance.value());
#if !defined(__clang__)
  static constexpr Words words = [] {
    Words w;
    if (d.wrong == 0) return w;
    w.put("output ");
    if (d.tensors > 1) w.put(d.tensor).put(", number ");
    w.put(d.at).put(" is ").put(is_words).put(" and not ").put(expected_words).put(": off by ").put(off_words);
    w.put(", where ").put(tolerance_words).put(" is tolerated; ").put(d.wrong).put(" of ").put(d.outputs);
    return w.put(" numbers are wrong");
  }();
  using type = stated<d.wrong == 0, why<words.length + 1>(words)>;
#else
  template <const Words& W, template <class> class As, class = std::make_index_sequence<std::size_t(W.length)>>
  struct spell;
  template <const Words& W, template <class> class As, std::size_t... I>
  struct spell<W, As, std::index_sequence<I...>> : spelled_as<As, W.s[I]...> {};
  template <int Wrong, int Tensor, int At>
  struct verdict {
    using type = wrong_output<Tensor, At, typename spell<is_words, is>::type,
                              typename spell<expected_words, and_not>::type, typename spell<off_words, off_by>::type,
                              typename spell<tolerance_words, tolerated>::type, numbers_wrong<Wrong>>;
  };
  template <int Tensor, int At>
  struct verdict<0, Tensor, At> {
    using type = right;
  };
  using type = typename verdict<d.wrong, d.tensor, d.at>::type;
#endif
};
/// Of what is no model the law alone.
template <const auto& M, const auto& X, const auto& Expected, Real Tolerance>
  requires(!is_model<std::remove_cvref_t<decltype(M)>>)
struct reproduction<M, X, Expected, Tolerance> {
  static_assert(sizeof(reproducing_law<is_model<std::remove_cvref_t<decltype(M)>>>) > 0);
#if defined(__clang__)
  using type = right;
#else
  using type = stated<true, why<1>(Words{})>;
#endif
};

}  // namespace detail

/// Whether a model gives the expected outputs for an input, each number within Tolerance (an absolute difference):
///
///   constexpr Model<Policy> policy{weights};
///   static_assert(reproduces<policy, input, expected, 1e-5>);
///
/// All three are constexpr objects of static storage: namespace scope or static. Several inputs, and several expected
/// outputs, are an Outputs of Tensors. Where a number differs, the compiler says the farthest: its place, what it is
/// and what was expected. For networks that compilers evaluate within their limits: some thousand multiply-adds.
template <const auto& M, const auto& X, const auto& Expected, Real Tolerance = 1e-5>
concept reproduces = detail::holds<typename detail::reproduction<M, X, Expected, Tolerance>::type>;

}  // namespace tenon
