// put_type: a layer's type in words, exactly, and the same on every compiler.
#pragma once
#include <tenon/base/name.hpp>

namespace tenon::detail {

/// In a namespace of its own, as g++ leaves out the one that it is in.
namespace spelling {
template <class T>
constexpr const char* signature() {
  return __PRETTY_FUNCTION__;
}
}  // namespace spelling

/// Writes a type's name without its arguments, from a compiler's spelling of it: what is Tenon's bare, everything else
/// with its namespaces (`::mine::Bump`), but without unnamed ones and functions, which compilers spell differently or
/// not at all. Says whether the type has arguments.
constexpr bool put_name(Words& to, const char* p, const char* end) {
  if (starts(p, "tenon::")) {
    for (const char* ours : {"tenon::", "detail::", "wiring::"})
      if (starts(p, ours))
        for (; *ours; ++ours) ++p;
  } else {
    to.put("::");
  }
  const int begin = to.length;
  int segment = begin, depth = 0;
  bool round = false, angle = false;
  for (; p < end; ++p) {
    if (*p == '"' || *p == '\'') {  // an argument that may hold brackets
      const char quote = *p++;
      while (p < end && *p != quote) p += *p == '\\' ? 2 : 1;
    } else if (*p == '<' || *p == '(' || *p == '{') {
      angle = angle || (*p == '<' && depth == 0);
      round = round || (*p == '(' && depth == 0);
      ++depth;
    } else if (*p == '>' || *p == ')' || *p == '}') {
      --depth;
    } else if (depth == 0 && starts(p, "::")) {
      if (round && to.length > segment)
        to.length = begin;
      else if (to.length > segment)
        to.put("::");
      segment = to.length;
      round = angle = false;
      ++p;
    } else if (depth == 0) {
      to.put(*p);
    }
  }
  to.s[to.length] = '\0';
  return angle;
}

template <class T>
constexpr bool put_name(Words& to) {
  const char* from = spelling::signature<T>();
  while (*from && !starts(from, "T = ")) ++from;
  from += 4;
  const char* end = from;
  while (*end) ++end;
  return put_name(to, from, end - 1);
}

/// The law, in a name that says it too: g++ prints the name of what holds an assertion long before its text.
template <class L, bool Told>
constexpr void fingerprint_needs_arguments_of() {
  static_assert(Told,
                "tenon: a fingerprint must tell apart what this layer's arguments make, in words that are the same on "
                "every compiler: give the layer static constexpr Arguments arguments(), as LeakyReLU has");
}

template <class L, auto Value>
constexpr void put_argument(Words& to) {
  using T = std::remove_cvref_t<decltype(Value)>;
  constexpr bool is_number = std::is_enum_v<T> || std::is_integral_v<T> || std::is_same_v<T, Real>;
  fingerprint_needs_arguments_of<L, is_number>();
  if constexpr (std::is_enum_v<T>)
    to.put(static_cast<std::int64_t>(Value));
  else if constexpr (std::is_same_v<T, bool>)
    to.put(Value ? "true" : "false");
  else if constexpr (is_number)
    to.put(Value);
}

template <class T>
constexpr void put_type(Words& to);

/// The arguments of a template that does not say how they are written; by their values.
template <class L>
struct template_arguments {
  static constexpr void put(Words&) { fingerprint_needs_arguments_of<L, std::is_void_v<L>>(); }
};
template <template <auto...> class T, auto... Value>
struct template_arguments<T<Value...>> {
  static constexpr void put(Words& to) {
    const char* before = "<";
    ((to.put(before), put_argument<T<Value...>, Value>(to), before = ", "), ...);
    if constexpr (sizeof...(Value) > 0) to.put('>');
  }
};
template <template <class...> class T, class... Type>
struct template_arguments<T<Type...>> {
  static constexpr void put(Words& to) {
    const char* before = "<";
    ((to.put(before), put_type<Type>(to), before = ", "), ...);
    if constexpr (sizeof...(Type) > 0) to.put('>');
  }
};

template <class T>
inline constexpr bool has_arguments = [] {
  Words words;
  return put_name<T>(words);
}();

/// Writes a layer's name and its arguments, or a number's type.
template <class T>
constexpr void put_type(Words& to) {
  if constexpr (std::is_arithmetic_v<T>) {  // a long is a long int elsewhere
    to.put(std::is_floating_point_v<T> ? "float" : std::is_signed_v<T> ? "int" : "uint").put(8 * sizeof(T));
  } else {
    put_name<T>(to);
    if constexpr (requires { T::arguments(); }) {
      const Arguments list = T::arguments();
      if (list.words.length > 0) to.put(list.words).put('>');
    } else if constexpr (has_arguments<T>) {
      template_arguments<T>::put(to);
    }
  }
}

}  // namespace tenon::detail
