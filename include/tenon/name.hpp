// Text and numbers in types: keys, layer names, real template arguments, lists of types.
#pragma once
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
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

/// A real number as a template argument: `LeakyReLU<0.1>`. Kept as bits, as clang before 18 has no double there.
struct Real {
  std::uint64_t bits;
  constexpr Real(double value) : bits(std::bit_cast<std::uint64_t>(value)) {}
  constexpr Real(int value) : Real(static_cast<double>(value)) {}
  constexpr double value() const { return std::bit_cast<double>(bits); }
};

/// A text of bounded length that constexpr functions write: keys, type names, the sentences of errors.
class Words {
 public:
  static constexpr int capacity = 511;
  char s[capacity + 1]{};
  int length = 0;

  constexpr Words& put(char c) {
    if (length < capacity) s[length++] = c;
    return *this;
  }
  constexpr Words& put(const char* text) {
    while (*text) put(*text++);
    return *this;
  }
  constexpr Words& put(const Words& other) { return put(static_cast<const char*>(other.s)); }
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
  /// The shortest decimal that is this number, up to 15 places: 0.01, 1e-3 as 0.001.
  constexpr Words& put(Real real) {
    double value = real.value();
    if (value < 0) {
      put('-');
      value = -value;
    }
    if (!(value < 1e9)) return put(value > 1.7976931348623157e308 ? "inf" : value >= 1e9 ? "large" : "nan");
    double scale = 1;
    int places = 0;
    for (; places < 9; ++places, scale *= 10)
      if (static_cast<double>(static_cast<std::int64_t>(value * scale + 0.5)) / scale == value) break;
    const auto scaled = static_cast<std::int64_t>(value * scale + 0.5);
    const auto unit = static_cast<std::int64_t>(scale);
    put(scaled / unit);
    if (places == 0) return *this;
    put('.');
    for (std::int64_t digit = unit / 10; digit > 0; digit /= 10) put(static_cast<char>('0' + scaled / digit % 10));
    return *this;
  }

  constexpr bool operator==(const char* text) const {
    int i = 0;
    for (; text[i] != '\0'; ++i)
      if (i >= length || s[i] != text[i]) return false;
    return i == length;
  }
};

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

/// The compiler's spelling of T without our namespace and, for `bare`, without its arguments.
template <class T>
constexpr Words spelled(bool bare) {
  const char* p = signature<T>();
  while (*p && !starts(p, "T = ")) ++p;
  const char* end = p += 4;
  while (*end) ++end;
  --end;  // the closing bracket
  Words words;
  for (; p < end; ++p) {
    if (bare && *p == '<') break;
    for (const char* prefix : {"tenon::", "detail::", "wiring::", "named::"})
      if (starts(p, prefix))
        for (const char* c = prefix; *c; ++c) ++p;
    if (starts(p, " >")) ++p;  // g++ before 14 writes > > where two lists end
    words.put(*p);
  }
  return words;
}

}  // namespace detail

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

/// The name of a layer as a person would write it, the same on every compiler. A layer whose arguments are not
/// plain integers says how they are written: `static constexpr Arguments arguments()`.
template <class L>
constexpr Words type_name() {
  if constexpr (requires { L::arguments(); }) {
    Words words = detail::spelled<L>(true);
    const Arguments arguments = L::arguments();
    if (arguments.words.length > 0) words.put(arguments.words).put('>');
    return words;
  } else if constexpr (requires { typename L::children; }) {
    Words words = detail::spelled<L>(true);
    // a composite is named without its layers; a user's own struct has no list to abbreviate
    const Words whole = detail::spelled<L>(false);
    if (whole.length > words.length) words.put(L::children::size > 0 ? "<...>" : "<>");
    return words;
  } else {
    return detail::spelled<L>(false);
  }
}

}  // namespace tenon
