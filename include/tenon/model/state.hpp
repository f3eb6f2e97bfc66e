// State: what a stream remembers; HiddenState: what of it has names, as PyTorch's h_0 and c_0.
#pragma once
#include <tenon/graph/parameters.hpp>
#include <tenon/model/ask.hpp>

namespace tenon {

namespace detail {

/// Calls f(node, its first of `rows` places in a HiddenState, its place in a state) for every recurrent layer in each
/// direction. h of all rows lies before c of all rows.
template <class Net, class F>
TENON_INLINE constexpr int each_recurrent(F f) {
  const auto& w = wired<Net>;
  int begin = 0, state = 0, end = 0;
  for (int n = 0; n < w.node_count; ++n) {
    const Recurring& r = w.nodes[n].leaf->recurs;
    if (r.h > 0 && r.row == 0) {
      begin = end;
      end += r.rows * (r.h + r.c);
    }
    if (r.h > 0) f(n, begin, state);
    state += w.nodes[n].leaf->keeps.numbers;
  }
  return end;
}
template <class Net>
inline constexpr int hidden_floats = each_recurrent<Net>([](int, int, int) {});
template <class Net>
inline constexpr int recurrent_floats = [] {
  int floats = 0;
  each_recurrent<Net>([&](int n, int, int) { floats += wired<Net>.nodes[n].leaf->keeps.numbers; });
  return floats;
}();

}  // namespace detail

/// The states of a network's recurrent layers as PyTorch shapes them: `get<"lstm.h">(hidden)` is h_0 or h_n,
/// [num_layers * directions, Hidden], and `get<"lstm.c">(hidden)` c_0 or c_n. Plain data, starts as zeros.
template <class Net>
  requires(detail::accepts<Net>)
struct HiddenState {
  static constexpr int count = detail::hidden_floats<Net>;
  alignas(64) float values[static_cast<std::size_t>(count > 0 ? count : 1)]{};
  TENON_INLINE constexpr HiddenState() {}

  static constexpr std::size_t size() { return static_cast<std::size_t>(count); }
  constexpr float* data() { return values; }
  constexpr const float* data() const { return values; }
  constexpr float* begin() { return values; }
  constexpr const float* begin() const { return values; }
  constexpr float* end() { return values + count; }
  constexpr const float* end() const { return values + count; }
};

namespace detail {

/// A recurrent layer of several rows is the scope around its leaves.
template <class Net, Text Key>
inline constexpr Found found_hidden = [] {
  Found result;
  each_recurrent<Net>([&](int n, int begin, int) {
    const Node& node = wired<Net>.nodes[n];
    const Recurring& r = node.leaf->recurs;
    for (const bool cell : {false, true}) {
      const Words key = key_of(wired<Net>.scopes, node.scope, cell ? "c" : "h");
      if (r.row > 0 || (cell && r.c == 0) || !(key == Key.s)) continue;
      result = {Shape{r.rows, cell ? r.c : r.h}, begin + (cell ? r.rows * r.h : 0)};
    }
  });
  return result;
}();

template <class Net, Text Key>
struct hidden_view {
  static_assert(found_hidden<Net, Key>.offset >= 0, "tenon: the network has no recurrent state of this key");
  static constexpr Shape shape() { return found_hidden<Net, Key>.offset < 0 ? Shape{1} : found_hidden<Net, Key>.shape; }
  using type = typename of_shape<TensorView, float, &hidden_view::shape>::type;
  using const_type = typename of_shape<TensorView, const float, &hidden_view::shape>::type;
};

template <bool HasNumbers = false>
struct hidden_key_law {
  static_assert(HasNumbers, "tenon: a recurrent state is found by its key: get<\"lstm.h\">(hidden)");
};

/// From a HiddenState to where the kernels find it, and back.
template <class Net>
TENON_INLINE constexpr void spread(const float* from, float* to) {
  each_recurrent<Net>([&](int n, int begin, int state) TENON_INLINE_LAMBDA {
    const Recurring& r = wired<Net>.nodes[n].leaf->recurs;
    for (int i = 0; i < wired<Net>.nodes[n].leaf->keeps.numbers; ++i) to[state + i] = 0.0f;
    for (int i = 0; i < r.h; ++i) to[state + i] = from[begin + r.row * r.h + i];
    for (int i = 0; i < r.c; ++i) to[state + round_up(r.h, 16) + i] = from[begin + r.rows * r.h + r.row * r.c + i];
  });
}
template <class Net>
TENON_INLINE constexpr void collect(const float* from, float* to) {
  each_recurrent<Net>([&](int n, int begin, int state) TENON_INLINE_LAMBDA {
    const Recurring& r = wired<Net>.nodes[n].leaf->recurs;
    for (int i = 0; i < r.h; ++i) to[begin + r.row * r.h + i] = from[state + i];
    for (int i = 0; i < r.c; ++i) to[begin + r.rows * r.h + r.row * r.c + i] = from[state + round_up(r.h, 16) + i];
  });
}

template <class Net, Options O>
class Stepping;

/// The sizes of a state do not depend on the target.
template <class Net, bool Ok>
class StateOf {
 public:
  template <class... X>
  constexpr explicit StateOf(const X&...) {}
  constexpr void reset() {}
};
template <class Net>
class StateOf<Net, true> {
  static constexpr const auto& P = plan<Frames<Net>, Target{}>;
  static constexpr int recurrent = recurrent_floats<Net>;

  alignas(64) Word values_[static_cast<std::size_t>(larger_of(words_in(P.kept), 1))];
  float initial_[static_cast<std::size_t>(larger_of(hidden_floats<Net>, 1))]{};
  int turns_[static_cast<std::size_t>(2 * larger_of(P.ring_count, 1))];
  int frame_;

  template <class, Options>
  friend class Stepping;

 public:
  /// From zeros.
  TENON_INLINE constexpr StateOf() { reset(); }
  /// From given states of the recurrent layers.
  TENON_INLINE constexpr explicit StateOf(const HiddenState<Net>& initial) {
    for (std::size_t i = 0; i < initial.size(); ++i) initial_[i] = initial.values[i];
    reset();
  }
  /// As it was when it was made: the recurrent layers' initial states, and no frame has come.
  TENON_INLINE constexpr void reset() {
    for (Word& value : values_) value = 0.0f;
    for (int& turn : turns_) turn = 0;
    frame_ = 0;
    spread<Net>(initial_, values_);
  }
  /// The states of the recurrent layers now: PyTorch's h_n and c_n.
  TENON_INLINE constexpr HiddenState<Net> hidden() const {
    HiddenState<Net> now;
    collect<Net>(values_, now.values);
    return now;
  }
};

}  // namespace detail

/// The state of this key, [rows, Hidden]: `get<"lstm.h">(hidden)(layer, unit)`. A key that is not there does not
/// compile.
template <Text Key, class Net>
constexpr auto get(HiddenState<Net>& hidden) {
  return typename detail::hidden_view<Net, Key>::type(hidden.values + detail::found_hidden<Net, Key>.offset);
}
template <Text Key, class Net>
constexpr auto get(const HiddenState<Net>& hidden) {
  return typename detail::hidden_view<Net, Key>::const_type(hidden.values + detail::found_hidden<Net, Key>.offset);
}

template <std::size_t I, class Net>
constexpr auto get(const HiddenState<Net>&) {
  static_assert(sizeof(detail::hidden_key_law<(I + 1 == 0)>) > 0);
  return detail::AnyTensor{};
}

/// What one stream through a network remembers: `State<Net> state; y = model.step(frame, state)`. Trivially copyable: a
/// snapshot is a copy, a restore an assignment. A network that cannot run frame by frame is one compile error, here.
template <class Net>
  requires(detail::steps<Net>)
class State : public detail::StateOf<Net, detail::can_step<Net>()> {
 public:
  using detail::StateOf<Net, detail::can_step<Net>()>::StateOf;
};

/// sizeof(State<Net>). The same for every target.
template <class Net>
inline constexpr std::size_t state_bytes = sizeof(State<Net>);

}  // namespace tenon
