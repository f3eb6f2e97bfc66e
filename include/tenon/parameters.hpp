// Parameters: the weights of a network as PyTorch has them, one flat array and a constexpr table of keys.
#pragma once
#include <tenon/refusal.hpp>
#include <tenon/tensor.hpp>

namespace tenon {

/// Every parameter of Net in PyTorch's layout, float32, in the order of its layers. Plain data: trivially copyable,
/// usable in constant expressions; a range of all its floats. Starts as zeros.
template <class Net>
  requires(detail::accepts<Net>)
struct Parameters {
  static constexpr std::int64_t count = wired<Net>.parameter_floats;
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
    for (int p = 0; p < node.leaf->parameter_count; ++p) {
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

template <class Net, Text Key>
struct view_of {
  static_assert(found<Net, Key>.offset >= 0, "tenon: the network has no parameter of this key");
  static constexpr Shape shape() { return found<Net, Key>.offset < 0 ? Shape{1} : found<Net, Key>.shape; }
  using type = typename of_shape<TensorView, float, &view_of::shape>::type;
  using const_type = typename of_shape<TensorView, const float, &view_of::shape>::type;
};

}  // namespace detail

/// The parameter of this key: `get<"0.weight">(parameters)(o, i)`. A key that is not there does not compile.
template <Text Key, class Net>
constexpr auto get(Parameters<Net>& parameters) {
  return typename detail::view_of<Net, Key>::type(parameters.values + detail::found<Net, Key>.offset);
}
template <Text Key, class Net>
constexpr auto get(const Parameters<Net>& parameters) {
  return typename detail::view_of<Net, Key>::const_type(parameters.values + detail::found<Net, Key>.offset);
}

}  // namespace tenon
