// A network whose input is stated nowhere: nobody can say what a run of it needs.
#pragma once
#include <tenon/graph/frames.hpp>

namespace tenon::detail {

/// The first layer behind an Input<…>: what the words of a call speak of.
template <class Net>
constexpr int first_layer() {
  int n = 0;
  while (n + 1 < wired<Net>.node_count && wired<Net>.nodes[n].leaf->states_input) ++n;
  return n;
}

template <class Net>
using first_layer_of = typename layer_at<Net, wired<Net>.nodes[first_layer<Net>()].scope>::whole;

/// The first input whose shape is not known to the last extent.
template <class Net>
constexpr int first_open_input() {
  for (int i = 0; i < wired<Net>.in.count; ++i)
    if (!wired<Net>.values[wired<Net>.in.id[i]].shape.known()) return i;
  return 0;
}

/// The shape of input I as a function: what the words of a call expect.
template <class Net, int I>
constexpr Shape expected_shape() {
  return frame_of(wired<Net>.values[wired<Net>.in.id[I]]);
}

#if !TENON_SENTENCE_IS_A_CONDITION
template <class Net>
constexpr Words put_first_layer(Words w) {
  return w.put(" (layer 0 is ").put(type_name<first_layer_of<Net>>()).put(')');
}
template <class Net>
struct open_input {
  static constexpr Words words = [] {
    Words w;
    put(w.put("model needs the whole shape of its input but knows "), expected_shape<Net, first_open_input<Net>()>());
    return message(put_first_layer<Net>(w), Fault::open_input);
  }();
  using type = error<Fault::open_input, why<words.length + 1>(words)>;
};
#else
template <class Net, int I>
struct input_numbers {
  using type = typename shape_numbers<&expected_shape<Net, I>>::type;
};
template <class Net>
struct open_input {
  using type = error<Fault::open_input, at_t<>, typename unnamed<first_layer_of<Net>>::type,
                     typename input_numbers<Net, first_open_input<Net>()>::type, tensors_t<>, 0, at_t<>, the_input>;
};
#endif

/// Always true: for a network whose input is open, the error that asks for an Input<…>.
template <class Net, bool Ok>
struct input_check {
  static constexpr bool ok = true;
};
template <class Net>
struct input_check<Net, false> {
  static constexpr bool ok = true;
  static_assert(sizeof(typename open_input<Net>::type) > 0);
};

/// Always true, as `accepts` is: of a network that runs neither at once nor frame by frame, the error that says why. One
/// that was refused where it was named needs no second.
template <class Net>
inline constexpr bool states_input =
    accepts<Net> && input_check<Net, is_known<Net>() || !wired<Net>.ok() || has_frames<Net>()>::ok;

}  // namespace tenon::detail
