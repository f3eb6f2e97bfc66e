// Bounds of a whole network: its graph, node by node, on intervals. It shares nothing with the lowering and the kernels
// but the layers' formulas, as the oracle does.
#pragma once
#include <tenon/ask.hpp>
#include <tenon/bounds/box.hpp>
#include <tenon/bounds/rows.hpp>
#include <tenon/parameters.hpp>

namespace tenon::bounds {

template <class T>
struct Buffer {
  T* data;
  constexpr explicit Buffer(std::size_t count) : data(new T[count]{}) {}
  constexpr ~Buffer() { delete[] data; }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
};

template <class Kernel>
concept enclosed = requires {
  sizeof(Enclose<Kernel>);
};
template <class Net, int N>
constexpr bool is_enclosed() {
  if constexpr (wired<Net>.nodes[N].leaf->role == Role::kernel)
    return enclosed<typename detail::kernel_of<Net, N>::type>;
  else
    return true;
}

template <class Kernel>
inline constexpr bool copied = true;
template <kernels::Geometry G>
inline constexpr bool copied<kernels::Conv<G>> = !kernels::by_winograd(G);
/// A packed model holds this node's parameters as they are.
template <class Net, int N>
constexpr bool packs_as_it_is() {
  constexpr const Leaf& leaf = *wired<Net>.nodes[N].leaf;
  if constexpr (leaf.role == Role::kernel)
    return copied<typename detail::kernel_of<Net, N>::type>;
  else
    return !leaf.affine;
}

/// BatchNorm, packed into the sum before it or by itself: its numbers and the product are rounded.
template <class L>
constexpr Interval affine(const Interval& x, const float* p, int channel) {
  if (x.unknown) return x;
  const double scale = L::scale(p, channel), shift = L::shift(p, channel), a = scale * x.a(), b = scale * x.b();
  const double sizes = size_of(scale) * x.size() + size_of(shift) + size_of(scale * L::mean(p, channel));
  return Interval::around(smaller(a, b) + shift, larger(a, b) + shift, 4 * (unit * sizes + tiny));
}

/// y = f(x) by a layer's formula. The formula sees intervals, not that two of them are the same x. So x is cut at zero,
/// where formulas have their joints; where a layer says so, into pieces between -3 and 3, or only its ends are taken.
template <class L, class... Parameter>
constexpr Interval apply(const Interval& x, const Parameter&... parameter) {
  if (x.unknown) return x;
  if constexpr (requires { L::grows; }) {
    return hull(L::apply(Interval(x.low), parameter...), L::apply(Interval(x.high), parameter...));
  } else {
    Interval y;
    bool first = true;
    const auto part = [&](float low, float high) {
      if (low < x.low) low = x.low;
      if (high > x.high) high = x.high;
      if (low > high) return;
      const Interval of_part = L::apply(Interval(low, high), parameter...);
      y = first ? of_part : hull(y, of_part);
      first = false;
    };
    constexpr float least = 0x1p-149F;
    if constexpr (requires { L::pieces; }) {
      constexpr float end = 3, step = 2 * end / L::pieces;
      part(-largest, -end);
      for (int i = 0; i < L::pieces; ++i) {
        const float low = -end + static_cast<float>(i) * step, high = low + step;
        part(low == 0 ? least : low, high == 0 ? -least : high);
      }
      part(end, largest);
    } else {
      part(-largest, -least);
      part(least, largest);
    }
    part(0, 0);
    return y;
  }
}

/// Where each tensor's intervals begin, and the end of all.
template <class Net>
inline constexpr auto places = [] {
  struct {
    std::size_t at[static_cast<std::size_t>(wired<Net>.value_count) + 1]{};
  } p;
  for (int v = 0; v < wired<Net>.value_count; ++v)
    p.at[v + 1] = p.at[v] + static_cast<std::size_t>(wired<Net>.values[v].shape.size());
  return p;
}();

template <class Net, int N>
constexpr void evaluate(Interval* all, const float* parameters) {
  using L = leaf_at<Net, N>;
  constexpr Node node = wired<Net>.nodes[N];
  constexpr const Leaf& leaf = *node.leaf;
  constexpr Shape out = wired<Net>.values[node.out].shape;
  constexpr auto size = static_cast<int>(out.size());
  const auto in = [&](int i) { return all + places<Net>.at[wired<Net>.operands[node.first_operand + i]]; };
  Interval* y = all + places<Net>.at[node.out];
  const float* p = parameters + node.parameter;
  if constexpr (leaf.role == Role::view) {
    const Interval* x = in(leaf.takes);
    for (int i = 0; i < size; ++i) y[i] = x[i];
  } else if constexpr (leaf.role == Role::elementwise) {
    const Interval* x = in(0);
    for (int i = 0; i < size; ++i) {
      [[maybe_unused]] const int number = parameter_of(leaf.operand, out, i);
      if constexpr (leaf.affine)
        y[i] = affine<L>(x[i], p, number);
      else if constexpr (leaf.operand == Operand::none)
        y[i] = apply<L>(x[i]);
      else
        y[i] = apply<L>(x[i], Interval(p[number]));
    }
  } else if constexpr (leaf.role == Role::combine) {
    for (int i = 0; i < size; ++i)
      for (int base = 0; base < (node.operands > 2 ? node.operands : 1); ++base) {  // any of them may come first
        Interval combined = in(base)[i];
        for (int o = 0; o < node.operands; ++o)
          if (o != base) combined = L::apply(combined, in(o)[i]);
        y[i] = base == 0 ? combined : hull(y[i], combined);
      }
  } else if constexpr (leaf.role == Role::concat) {
    std::int64_t outer = 1;
    for (int d = 0; d < leaf.axis(out.rank); ++d) outer *= out.extent[d];
    for (std::int64_t o = 0; o < outer; ++o)
      for (int i = 0; i < node.operands; ++i) {
        const Shape& part = wired<Net>.values[wired<Net>.operands[node.first_operand + i]].shape;
        for (std::int64_t k = 0; k < part.size() / outer; ++k) *y++ = in(i)[o * (part.size() / outer) + k];
      }
  } else {
    using Kernel = typename detail::kernel_of<Net, N>::type;
    const Shape& from = wired<Net>.values[wired<Net>.operands[node.first_operand]].shape;
    Enclose<Kernel>::template run<L>(in(0), p, from, out, leaf.axis ? leaf.axis(out.rank) : 0, y);
  }
}

template <int I, class Net>
constexpr void put(Interval* to, const UniformBox& box) {
  for (std::int64_t i = 0; i < input_shape<Net, I>.size(); ++i) to[i] = Interval(box.low, box.high);
}
template <int I, class Net, class T>
constexpr void put(Interval* to, const Bounds<T>& box) {
  for (std::int64_t i = 0; i < input_shape<Net, I>.size(); ++i) to[i] = Interval(box.low[i], box.high[i]);
}
template <int I, class Net, int... Extents>
constexpr void put(Interval* to, const Tensor<float, Extents...>& x) {
  put<I, Net>(to, Bounds<Tensor<float, Extents...>>{x, x});
}

template <class Net, int I>
struct output {
  static constexpr Shape shape() { return output_shape<Net, I>; }
  using type = Bounds<typename detail::of_shape<Tensor, float, &output::shape>::type>;
  static constexpr type take(const Interval* all) {
    type y{};
    const Interval* from = all + places<Net>.at[wired<Net>.out.id[I]];
    for (std::size_t i = 0; i < static_cast<std::size_t>(shape().size()); ++i) {
      y.low[i] = from[i].unknown ? -std::numeric_limits<float>::infinity() : from[i].low;
      y.high[i] = from[i].unknown ? std::numeric_limits<float>::infinity() : from[i].high;
    }
    return y;
  }
};

/// The first layer that has no bounds; -1: none.
template <class Net, int... N>
constexpr int first_open(std::integer_sequence<int, N...>) {
  int first = -1;
  ((first = first < 0 && !is_enclosed<Net, N>() ? N : first), ...);
  return first;
}

template <class Net, int I>
constexpr bool fits(const UniformBox*) {
  return true;
}
template <class Net, int I, int... Extents>
constexpr bool fits(const Tensor<float, Extents...>*) {
  return Shape{Extents...} == input_shape<Net, I>;
}
template <class Net, int I, class T>
constexpr bool fits(const Bounds<T>*) {
  return T::shape == input_shape<Net, I>;
}
template <class Net, class... Boxes>
constexpr bool all_fit() {
  if constexpr (static_cast<int>(sizeof...(Boxes)) != input_count<Net>)
    return false;
  else
    return []<int... I>(std::integer_sequence<int, I...>) {
      return (fits<Net, I>(static_cast<const Boxes*>(nullptr)) && ...);
    }
  (std::make_integer_sequence<int, input_count<Net>>{});
}

/// What stands in the way of bounds. A network that was refused where it was named has none, and no more words.
enum class Obstacle { none, refused, open_input, boxes, layer };
template <class Net, class... Boxes>
constexpr Obstacle obstacle() {
  if constexpr (!wired<Net>.ok())
    return Obstacle::refused;
  else if constexpr (!detail::is_known<Net>())
    return Obstacle::open_input;
  else if constexpr (!all_fit<Net, Boxes...>())
    return Obstacle::boxes;
  else
    return first_open<Net>(std::make_integer_sequence<int, wired<Net>.node_count>{}) < 0 ? Obstacle::none
                                                                                         : Obstacle::layer;
}
template <class Net, Obstacle O>
struct unbounded {
  using type = void;
};
template <class Net>
struct unbounded<Net, Obstacle::layer> {
  using type = leaf_at<Net, first_open<Net>(std::make_integer_sequence<int, wired<Net>.node_count>{})>;
};

/// No obstacle; each but the first is an error in words.
template <class Net, Obstacle O>
struct boundable : detail::known_law<O != Obstacle::open_input>,
                   detail::box_law<O != Obstacle::boxes>,
                   detail::bounded_law<typename unbounded<Net, O>::type, O != Obstacle::layer> {};

template <class Net, class... Boxes>
constexpr auto of_outputs(const float* parameters, bool known, const Boxes&... boxes) {
  Buffer<Interval> all(places<Net>.at[wired<Net>.value_count]);
  return [&]<int... I, int... N, int... Out>(std::integer_sequence<int, I...>, std::integer_sequence<int, N...>,
                                             std::integer_sequence<int, Out...>) {
    (put<I, Net>(all.data + places<Net>.at[wired<Net>.in.id[I]], boxes), ...);
    (evaluate<Net, N>(all.data, parameters), ...);
    if (!known)
      for (std::size_t i = 0; i < places<Net>.at[wired<Net>.value_count]; ++i) all.data[i] = Interval::anything();
    if constexpr (sizeof...(Out) == 1) {
      return output<Net, 0>::take(all.data);
    } else {
      Outputs<typename output<Net, Out>::type...> y{};
      ((y.template get<Out>() = output<Net, Out>::take(all.data)), ...);
      return y;
    }
  }
  (std::make_integer_sequence<int, input_count<Net>>{}, std::make_integer_sequence<int, wired<Net>.node_count>{},
   std::make_integer_sequence<int, output_count<Net>>{});
}

}  // namespace tenon::bounds
