// Bounds of a whole network: its graph, node by node, on intervals. It shares nothing with the lowering and the kernels
// but the layers' formulas, as the oracle does.
#pragma once
#include <tenon/bounds/box.hpp>
#include <tenon/bounds/rows.hpp>
#include <tenon/graph/parameters.hpp>
#include <tenon/graph/walk.hpp>
#include <tenon/model/ask.hpp>

namespace tenon::detail::bounds {

template <class T>
struct Buffer {
  T* data;
  constexpr explicit Buffer(std::size_t count) : data(new T[count]{}) {}
  constexpr ~Buffer() { delete[] data; }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
};

template <class Kernel>
concept enclosed = requires { sizeof(Enclose<Kernel>); };
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

/// Numbers that are intervals.
struct Intervals {
  using Number = Interval;

  /// BatchNorm, packed into the sum before it or by itself: its numbers and the product are rounded.
  template <class L>
  static constexpr Interval affine(const Interval& x, const float* p, int channel) {
    if (x.unknown) return x;
    const double scale = L::scale(p, channel), shift = L::shift(p, channel), a = scale * x.a(), b = scale * x.b();
    const double sizes = size_of(scale) * x.size() + size_of(shift) + size_of(scale * L::mean(p, channel));
    return Interval::around(smaller(a, b) + shift, larger(a, b) + shift, 4 * (unit * sizes + tiny));
  }

  /// The formula sees intervals, not that two of them are the same x. So x is cut at zero, where formulas have their
  /// joints; where a layer says so, into pieces between -3 and 3, or only its ends are taken.
  template <class L, class... Parameter>
  static constexpr Interval formula(const Interval& x, const Parameter&... parameter) {
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

  static constexpr Interval either(const Interval& a, const Interval& b) { return hull(a, b); }

  template <class L, class Kernel>
  static constexpr void kernel(const Evaluated<Interval>& e) {
    if constexpr (requires { Enclose<Kernel>::template run<L>(e); })
      Enclose<Kernel>::template run<L>(e);  // of several tensors
    else
      Enclose<Kernel>::template run<L>(e.in[0], e.parameters, e.shapes.at[0], e.out, e.axis, e.y);
  }
};

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
    const Interval* from = all + tensors_at<Net>.of[wired<Net>.out.id[I]];
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
    }(std::make_integer_sequence<int, input_count<Net>>{});
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
  Buffer<Interval> all(tensors_at<Net>.of[wired<Net>.value_count]);
  return [&]<int... I, int... Out>(std::integer_sequence<int, I...>, std::integer_sequence<int, Out...>) {
    (put<I, Net>(all.data + tensors_at<Net>.of[wired<Net>.in.id[I]], boxes), ...);
    walk<Intervals>(walked<Intervals, Net>::graph, parameters, all.data);
    if (!known)
      for (std::size_t i = 0; i < tensors_at<Net>.of[wired<Net>.value_count]; ++i) all.data[i] = Interval::anything();
    if constexpr (sizeof...(Out) == 1) {
      return output<Net, 0>::take(all.data);
    } else {
      Outputs<typename output<Net, Out>::type...> y{};
      ((y.template get<Out>() = output<Net, Out>::take(all.data)), ...);
      return y;
    }
  }(std::make_integer_sequence<int, input_count<Net>>{}, std::make_integer_sequence<int, output_count<Net>>{});
}

}  // namespace tenon::detail::bounds
