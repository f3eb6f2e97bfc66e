// Parameters: the weights of a network as PyTorch has them, one flat array and a constexpr table of keys.
#pragma once
#include <tenon/base/tensor.hpp>
#include <tenon/graph/refusal.hpp>

namespace tenon {

/// Every parameter of Net in PyTorch's layout, float32, in the order of its layers. Plain data: trivially copyable,
/// usable in constant expressions; a range of all its floats. Starts as zeros.
template <class Net>
  requires(detail::accepts<Net>)
struct Parameters {
  static constexpr std::int64_t count = extend::wired<Net>.parameter_floats;
  alignas(64) float values[static_cast<std::size_t>(count > 0 ? count : 1)]{};

  TENON_INLINE constexpr Parameters() {}
  /// All of them, or the first ones: `Parameters<Linear<2, 1>>{{0.5f, -1, 0}}`.
  template <std::size_t N>
    requires(N <= static_cast<std::size_t>(count))
  TENON_INLINE constexpr explicit Parameters(const float (&numbers)[N]) {
    for (std::size_t i = 0; i < N; ++i) values[i] = numbers[i];
  }

  static constexpr std::size_t size() { return static_cast<std::size_t>(count); }
  constexpr float* data() { return values; }
  constexpr const float* data() const { return values; }
  constexpr float* begin() { return values; }
  constexpr const float* begin() const { return values; }
  constexpr float* end() { return values + count; }
  constexpr const float* end() const { return values + count; }
};

namespace detail {

/// Calls f(node, parameter, offset) for every parameter of a graph, in order.
template <class F>
constexpr void each_parameter(const Node* nodes, int count, F f) {
  for (int n = 0; n < count; ++n) {
    const Node& node = nodes[n];
    std::int64_t offset = node.parameter;
    for (int p = 0; p < node.leaf->parameters.count; ++p) {
      f(node, node.leaf->parameters[p], offset);
      offset += node.leaf->parameters[p].shape.size();
    }
  }
}
template <Counts C, class F>
constexpr void each_parameter(const Wired<C>& w, F f) {
  each_parameter(w.nodes, w.node_count, f);
}

struct Found {
  Shape shape{};
  std::int64_t offset = -1;
};

template <class Net, Text Key>
inline constexpr Found found = [] {
  Found result;
  each_parameter(wired<Net>, [&](const Node& node, const Parameter& parameter, std::int64_t offset) {
    int i = 0;
    bool same = true;
    each_key_character(KeyParts(wired<Net>.scopes, node.scope), parameter.name, [&](char c) {
      same = same && Key.s[i] == c;
      i += same ? 1 : 0;
    });
    if (same && Key.s[i] == '\0') result = {parameter.shape, offset};
  });
  return result;
}();

/// The key that begins and ends most like this one.
template <class Net>
constexpr Words nearest_key(const char* key) {
  Words nearest;
  int best = -1;
  each_parameter(wired<Net>, [&](const Node& node, const Parameter& parameter, std::int64_t) {
    const Words other = key_of(wired<Net>.scopes, node.scope, parameter.name);
    int length = 0, first = 0, last = 0;
    while (key[length] != '\0') ++length;
    while (first < length && first < other.length && key[first] == other.s[first]) ++first;
    while (last < length - first && last < other.length - first &&
           key[length - 1 - last] == other.s[other.length - 1 - last])
      ++last;
    const int alike = 2 * (first + last) - (length < other.length ? other.length - length : length - other.length);
    if (alike <= best) return;
    best = alike;
    nearest = other;
  });
  return nearest;
}

#define TENON_LAW_KEY "tenon: the network has no parameter of this key"
#if !TENON_SENTENCE_IS_A_CONDITION
template <auto W>
struct no_such_key {
#if defined(__cpp_static_assert) && __cpp_static_assert >= 202306L
  static_assert(fits<W>, W);
#else
  static_assert(fits<W>, TENON_LAW_KEY);
#endif
};
template <class Net, Text Key>
struct key_error {
  static constexpr Words words = [] {
    const Words nearest = nearest_key<Net>(Key.s);
    Words w = Words{}.put("no parameter has the key ").put(Key.s);
    return nearest.length > 0 ? w.put(", the nearest is ").put(nearest) : w.put(", as there are none");
  }();
  using type = no_such_key<why<words.length + 1>(words)>;
};
#else
template <class Key, class Nearest>
struct no_such_key;
template <char... Key, char... Nearest>
struct no_such_key<text_t<Key...>, text_t<Nearest...>> {
  static_assert(says("no parameter has the key", text<Key...>, "the nearest is", text<Nearest...>), TENON_LAW_KEY);
};
template <class Net, Text Key>
struct key_error {
  static constexpr Words key = Words{}.put(Key.s), nearest = nearest_key<Net>(Key.s);
  template <class K, class N>
  struct spelled_out;
  template <std::size_t... K, std::size_t... N>
  struct spelled_out<std::index_sequence<K...>, std::index_sequence<N...>> {
    using type = no_such_key<text_t<key.s[K]...>, text_t<nearest.s[N]...>>;
  };
  using type = typename spelled_out<std::make_index_sequence<std::size_t(key.length)>,
                                    std::make_index_sequence<std::size_t(nearest.length)>>::type;
};
#endif
#undef TENON_LAW_KEY

/// Always true: of a key that is not there the error, where it is asked for.
template <class Net, Text Key, bool Ok>
struct key_check {
  static constexpr bool ok = true;
};
template <class Net, Text Key>
struct key_check<Net, Key, false> {
  static constexpr bool ok = true;
  static_assert(sizeof(typename key_error<Net, Key>::type) > 0);
};
/// A network that was refused where it was named has no parameters, and needs no second error.
template <class Net, Text Key>
inline constexpr bool is_there = wired<Net>.ok() && found<Net, Key>.offset >= 0;

template <class Net, Text Key>
struct view_of {
  static constexpr Shape shape() { return found<Net, Key>.shape; }
  using type = typename of_shape<TensorView, float, &view_of::shape>::type;
  using const_type = typename of_shape<TensorView, const float, &view_of::shape>::type;
};

template <bool HasNumbers = false>
struct key_law {
  static_assert(HasNumbers, "tenon: a parameter is found by its key: get<\"0.weight\">(parameters)");
};

}  // namespace detail

/// The parameter of this key: `get<"0.weight">(parameters)(o, i)`. A key that is not there does not compile.
template <Text Key, class Net>
constexpr auto get(Parameters<Net>& parameters) {
  static_assert(detail::key_check<Net, Key, (detail::is_there<Net, Key> || !extend::wired<Net>.ok())>::ok);
  if constexpr (detail::is_there<Net, Key>)
    return typename detail::view_of<Net, Key>::type(parameters.values + detail::found<Net, Key>.offset);
  else
    return detail::AnyView{};
}
template <Text Key, class Net>
constexpr auto get(const Parameters<Net>& parameters) {
  static_assert(detail::key_check<Net, Key, (detail::is_there<Net, Key> || !extend::wired<Net>.ok())>::ok);
  if constexpr (detail::is_there<Net, Key>)
    return typename detail::view_of<Net, Key>::const_type(parameters.values + detail::found<Net, Key>.offset);
  else
    return detail::AnyTensor{};
}
template <std::size_t I, class Net>
constexpr auto get(const Parameters<Net>&) {
  static_assert(sizeof(detail::key_law<(I + 1 == 0)>) > 0);
  return detail::AnyTensor{};
}

}  // namespace tenon
