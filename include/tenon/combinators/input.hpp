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
  requires(detail::has_rank<detail::named::Input, Extents...> &&
           detail::number_check<((Extents > 0 || Extents == any) && ...), extend::Fault::bad_size, detail::named::Input,
                                Extents...>::ok)
struct Input {
  static constexpr Shape wants = [] {
    if constexpr (sizeof...(Extents) >= 1 && sizeof...(Extents) <= Shape::max_rank)
      return Shape{Extents...};
    else
      return Shape{0};  // refused already: not well-formed, and so silent
  }();
  static constexpr extend::Verdict infer(const Shape& in) {
    if (!agree(in, wants)) return extend::Verdict::expects(wants);
    const Shape out = merge(in, wants);
    return extend::Verdict::gives(out, out);
  }
  static constexpr extend::Operation operation{
      .role = extend::Role::view, .infer = &infer, .preserves = true, .wants = wants, .states_input = true};
};

static_assert(extend::layer<Input<1, 28, 28>>);

}  // namespace tenon
