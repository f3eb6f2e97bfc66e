// Input: states the shape of what comes in. `Sequential<Input<1, 28, 28>, Conv2d<1, 8, 3>>`
#pragma once
#include <tenon/graph/refusal.hpp>

namespace tenon {

namespace detail::named {
struct Input;
}

/// `Sequential<Input<1, 28, 28>, Flatten, …>`: the input has this shape; `Input<any, 4>` states a part. Computes
/// nothing and takes no place in the numbering of layers.
template <int... Extents>
struct Input {
  using laws = detail::Laws<detail::rank_law<detail::named::Input, Extents...>,
                            detail::law<((Extents > 0 || Extents == any) && ...),
                                        detail::number_law<extend::Fault::bad_size, detail::named::Input, Extents...>>>;
  static constexpr Shape wants = detail::stated_shape<Extents...>();
  static constexpr extend::Verdict infer(const Shape& in) {
    if (!agree(in, wants)) return extend::Verdict::expects(wants);
    const Shape out = merge(in, wants);
    return extend::Verdict::gives(out, out);
  }
  static constexpr extend::Operation operation{
      .role = extend::Role::view, .infer = &infer, .preserves = true, .wants = wants, .states_input = true};
};

}  // namespace tenon
