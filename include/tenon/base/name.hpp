// Text and numbers in types: keys, layer names, real template arguments, lists of types.
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <tenon/base/bit_cast.hpp>
#include <tenon/base/namespaces.hpp>
#include <type_traits>
#include <utility>

namespace tenon {

/// A string literal as a template argument: `Named<"fc1", L>`.
template <std::size_t N>
struct Text {
  char s[N]{};
  constexpr Text(const char (&literal)[N]) {
    for (std::size_t i = 0; i < N; ++i) s[i] = literal[i];
  }
};

/// A real number as a template argument: `LeakyReLU<0.1>`. Kept as the ratio that its decimal is, {1, 10}, as compilers
/// print the members of such an argument, and clang before 18 has no double there. What is no decimal of up to 17
/// places is kept as bits, over 0.
struct Real {
  std::int64_t numerator, denominator = 0;

  constexpr Real(double value) : numerator(tenon::detail::bit_cast<std::int64_t>(value)) {
    constexpr double exact = 9007199254740992;  // 2^53: below it integers, and so a quotient of them, are exact
    std::int64_t ten = 1;
    for (int places = 0; places <= 17; ++places, ten *= 10) {
      const double scale = static_cast<double>(ten), scaled = value * scale;
      if (!(-exact < scaled && scaled < exact)) return;
      const auto nearest = static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
      if (tenon::detail::bit_cast<std::int64_t>(static_cast<double>(nearest) / scale) != numerator) continue;
      numerator = nearest;
      denominator = ten;
      return;
    }
  }
  constexpr Real(int value) : Real(static_cast<double>(value)) {}
  TENON_INLINE constexpr double value() const {
    if (denominator == 0) return tenon::detail::bit_cast<double>(numerator);
    return static_cast<double>(numerator) / static_cast<double>(denominator);
  }
  friend constexpr bool operator==(const Real&, const Real&) = default;
};

namespace extend {

/// A text of bounded length that constexpr functions write: keys, type names, the sentences of errors.
class Words {
 public:
  static constexpr int capacity = 511;
  char s[capacity + 1]{};
  int length = 0;
  std::uint64_t rest =
      0;  // what the text does not show: the bits of real numbers that it rounds, its end where it is too long

  constexpr Words& put(char c) {
    if (length < capacity)
      s[length++] = c;
    else
      keep(static_cast<unsigned char>(c));
    return *this;
  }
  constexpr Words& put(const char* text) {
    while (*text) put(*text++);
    return *this;
  }
  constexpr Words& put(const Words& other) {
    if (other.rest != 0) keep(other.rest);
    return put(static_cast<const char*>(other.s));
  }
  constexpr Words& put(std::integral auto number) {
    char digits[24]{};
    int n = 0;
    bool negative = number < 0;
    do {
      const auto digit = static_cast<int>(number % 10);
      digits[n++] = static_cast<char>('0' + (digit < 0 ? -digit : digit));
      number /= 10;
    } while (number != 0);
    if (negative) put('-');
    while (n > 0) put(digits[--n]);
    return *this;
  }
  /// The shortest decimal that is this number, 1e-3 as 0.001; of what is none, 6 places.
  constexpr Words& put(Real real) {
    const double value = real.value();
    const bool is_large = !(-1e9 < value && value < 1e9);
    if (real.denominator == 0 || is_large) keep(tenon::detail::bit_cast<std::uint64_t>(value));
    if (is_large)
      return put(value > 1.7976931348623157e308    ? "inf"
                 : value < -1.7976931348623157e308 ? "-inf"
                 : value != value                  ? "nan"
                                                   : "large");
    if (real.denominator == 0) real = Real(static_cast<double>(static_cast<std::int64_t>(value * 1e6)) / 1e6);
    if (real.numerator < 0) put('-');
    const std::int64_t size = real.numerator < 0 ? -real.numerator : real.numerator;
    put(size / real.denominator);
    if (real.denominator > 1) put('.');
    for (std::int64_t digit = real.denominator / 10; digit > 0; digit /= 10)
      put(static_cast<char>('0' + size / digit % 10));
    return *this;
  }

  /// No longer than this: what stands behind goes into `rest`.
  constexpr Words& cut(int most) {
    for (; length > most; s[--length] = '\0') keep(static_cast<unsigned char>(s[length - 1]));
    return *this;
  }

  constexpr bool operator==(const char* text) const {
    int i = 0;
    for (; text[i] != '\0'; ++i)
      if (i >= length || s[i] != text[i]) return false;
    return i == length;
  }

 private:
  constexpr void keep(std::uint64_t bits) { rest = rest == 0 ? bits : (rest ^ bits) * 1099511628211u + 1; }
};

}  // namespace extend

namespace detail {

template <int I, class T>
struct indexed {
  using type = T;
};
template <class Sequence, class... T>
struct indexer;
template <std::size_t... I, class... T>
struct indexer<std::index_sequence<I...>, T...> : indexed<static_cast<int>(I), T>... {};
template <int I, class T>
indexed<I, T> find_indexed(const indexed<I, T>*);

/// The place of T's spelling in the compiler's own name of this function.
template <class T>
constexpr const char* signature() {
  return __PRETTY_FUNCTION__;
}

constexpr bool starts(const char* text, const char* with) {
  while (*with)
    if (*text++ != *with++) return false;
  return true;
}

template <class T>
constexpr const char* spelled_in() {
  const char* p = signature<T>();
  while (*p && !starts(p, "T = ")) ++p;
  return p + 4;
}

/// The compiler's spelling of T without our namespace and, for `bare`, without its arguments.
template <class T>
constexpr Words spelled(bool bare) {
  const char* p = spelled_in<T>();
  const char* end = p;
  while (*end) ++end;
  --end;  // the closing bracket
  Words words;
  for (; p < end; ++p) {
    if (bare && *p == '<') {  // a template's member is called by its own name
      int depth = 0;
      do depth += *p == '<' ? 1 : *p == '>' ? -1 : 0;
      while (++p < end && depth > 0);
      if (!starts(p, "::")) break;
      words = {};
      p += 2;
    }
    for (const char* prefix : {"tenon::", "detail::", "wiring::", "named::"})
      if (starts(p, prefix))
        for (const char* c = prefix; *c; ++c) ++p;
    if (starts(p, " >")) ++p;  // g++ before 14 writes > > where two lists end
    words.put(*p);
  }
  return words;
}

}  // namespace detail

namespace extend {
/// A list of types with constant-time access.
template <class... T>
struct types {
  static constexpr int size = static_cast<int>(sizeof...(T));
#if defined(__clang__)
  template <int I>
  using at = __type_pack_element<I, T...>;
#else
  template <int I>
  using at = typename decltype(detail::find_indexed<I>(
      static_cast<detail::indexer<std::index_sequence_for<T...>, T...>*>(nullptr)))::type;
#endif
};

/// What a template argument list of a layer looks like to a person: `Arguments{}.put(10).put(20)`.
class Arguments {
 public:
  Words words;
  constexpr Arguments& put(auto argument) {
    words.put(words.length == 0 ? "<" : ", ");
    words.put(argument);
    return *this;
  }
};

}  // namespace extend

/// The name of a layer as a person would write it, the same on every compiler. A layer whose arguments are not
/// plain integers says how they are written: `static constexpr Arguments arguments()`.
template <class L>
constexpr extend::Words type_name() {
  if constexpr (requires { L::arguments(); }) {
    extend::Words words = detail::spelled<L>(true);
    const extend::Arguments arguments = L::arguments();
    if (arguments.words.length > 0) words.put(arguments.words).put('>');
    return words;
  } else if constexpr (requires { typename L::children; }) {
    extend::Words words = detail::spelled<L>(true);
    // a composite is named without its layers; a user's own struct has no list to abbreviate
    const extend::Words whole = detail::spelled<L>(false);
    if (whole.length > words.length) words.put(L::children::size > 0 ? "<...>" : "<>");
    return words;
  } else {
    return detail::spelled<L>(false);
  }
}

}  // namespace tenon
