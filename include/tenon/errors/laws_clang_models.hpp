// What clang prints of a Model that cannot be, or of a call of it, as laws_clang.hpp does for stacks.
#pragma once
#include <tenon/errors/laws.hpp>

namespace tenon::detail {

#if TENON_SENTENCE_IS_A_CONDITION
template <Fault F, class Who, class L, class Want, class Got, int Number, class Source, class From>
struct error;

template <int... Path, class L, class What, std::int64_t Floats>
struct error<Fault::large_model, at_t<Path...>, L, shape<>, tensors_t<What>, 0, at_t<>,
             std::integral_constant<std::int64_t, Floats>> {
  static_assert(says("model needs this many floats:", Floats, "for its", type<What>, "most in layer", at<Path...>,
                     type<L>),
                TENON_LAW_LARGE_MODEL);
};
template <class L, int... Known>
struct error<Fault::open_input, at_t<>, L, shape<Known...>, tensors_t<>, 0, at_t<>, the_input> {
  static_assert(says("model needs the whole shape of its input but knows", shape_of<Known...>, "(layer 0 is", type<L>,
                     ")"),
                TENON_LAW_OPEN_INPUT);
};
template <class L, int... Want, int... Got>
struct error<Fault::wrong_call, at_t<>, L, tensors_t<shape<Want...>>, tensors_t<shape<Got...>>, 0, at_t<>, the_input> {
  static_assert(says("model expects an input of shape", shape_of<Want...>, "(layer 0 is", type<L>,
                     ") but is called with", shape_of<Got...>),
                TENON_LAW_WRONG_CALL);
};
template <class L, int... Want, class... Got>
struct error<Fault::wrong_call, at_t<>, L, tensors_t<shape<Want...>>, tensors_t<Got...>, 0, at_t<>, the_input> {
  static_assert(says("model expects an input of shape", shape_of<Want...>, "(layer 0 is", type<L>,
                     ") but is called with", tensors<Got...>),
                TENON_LAW_WRONG_CALL);
};
template <class L, class... Want, class... Got>
struct error<Fault::wrong_call, at_t<>, L, tensors_t<Want...>, tensors_t<Got...>, 0, at_t<>, the_input> {
  static_assert(says("model expects inputs of shape", tensors<Want...>, "(layer 0 is", type<L>, ") but is called with",
                     tensors<Got...>),
                TENON_LAW_WRONG_CALL);
};
#endif

}  // namespace tenon::detail

#undef TENON_LAW_OPEN_INPUT
#undef TENON_LAW_WRONG_CALL
