// What clang prints of a refusal: the failed condition, with its template arguments filled in, beside the law.
#pragma once
#include <tenon/errors/laws.hpp>

namespace tenon::detail {

#if TENON_SENTENCE_IS_A_CONDITION
/// The failed condition is printed with these arguments filled in: who refuses, what it wants and gets, a number, and
/// from whom.
template <Fault F, class Who, class L, class Want, class Got, int Number, class Source, class From>
struct error;

template <auto... Path, class L, int... Want, int... Got, int N, auto... Source, class From>
struct error<Fault::expects, at_t<Path...>, L, shape<Want...>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects", shape_of<Want...>, "but gets", shape_of<Got...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_EXPECTS);
};
template <auto... Path, class L, int... Want, int... Got, int N, auto... Source, class From>
struct error<Fault::needs_flatten, at_t<Path...>, L, shape<Want...>, tensors_t<shape<Got...>>, N, at_t<Source...>,
             From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects", shape_of<Want...>, "but gets", shape_of<Got...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_NEEDS_FLATTEN);
};
template <auto... Path, class L, int... Want, int... Got, int N, auto... Source, class From>
struct error<Fault::needs_transpose, at_t<Path...>, L, shape<Want...>, tensors_t<shape<Got...>>, N, at_t<Source...>,
             From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects", shape_of<Want...>, "but gets", shape_of<Got...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_NEEDS_TRANSPOSE);
};
template <auto... Path, class L, int... Want, int... Got, int N, auto... Source, class From>
struct error<Fault::needs_last, at_t<Path...>, L, shape<Want...>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects", shape_of<Want...>, "but gets", shape_of<Got...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_NEEDS_LAST);
};
template <auto... Path, class L, int... Want, int... Got, int N, auto... Source, class From>
struct error<Fault::states_batch, at_t<Path...>, L, shape<Want...>, tensors_t<shape<Got...>>, N, at_t<Source...>,
             From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects", shape_of<Want...>, "but gets", shape_of<Got...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_STATES_BATCH);
};
template <auto... Path, class L, int... Want, int... A, int... B, int N, auto... Source, class From>
struct error<Fault::one_tensor, at_t<Path...>, L, shape<Want...>, tensors_t<shape<A...>, shape<B...>>, N,
             at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects", shape_of<Want...>, "but gets several tensors",
                     shape_of<A...>, "and", shape_of<B...>, "from layer", at<Source...>, type<From>),
                TENON_LAW_ONE_TENSOR);
};
template <auto... Path, class L, int... Want, class... Got, int N, auto... Source, class From>
struct error<Fault::one_tensor, at_t<Path...>, L, shape<Want...>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects", shape_of<Want...>, "but gets several tensors",
                     tensors<Got...>, "from layer", at<Source...>, type<From>),
                TENON_LAW_ONE_TENSOR);
};
template <auto... Path, class L, int... A, int... B, int N, auto... Source, class From>
struct error<Fault::one_tensor, at_t<Path...>, L, shape<>, tensors_t<shape<A...>, shape<B...>>, N, at_t<Source...>,
             From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects one tensor but gets several tensors", shape_of<A...>,
                     "and", shape_of<B...>, "from layer", at<Source...>, type<From>),
                TENON_LAW_ONE_TENSOR);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::one_tensor, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects one tensor but gets several tensors", tensors<Got...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_ONE_TENSOR);
};
template <auto... Path, class L, int... Got, int N, auto... Source, class From>
struct error<Fault::several, at_t<Path...>, L, shape<>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects several tensors but gets one", shape_of<Got...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_SEVERAL);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::tensor_count, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects this many tensors:", N, "but gets", tensors<Got...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_TENSOR_COUNT);
};
template <auto... Path, class L, int... A, int... B, int N, auto... Source, class From>
struct error<Fault::cannot_join, at_t<Path...>, L, shape<>, tensors_t<shape<A...>, shape<B...>>, N, at_t<Source...>,
             From> {
  static_assert(says("layer", at<Path...>, type<L>, "cannot join shapes", shape_of<A...>, "and", shape_of<B...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_CANNOT_JOIN);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::cannot_join, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "cannot join shapes", tensors<Got...>, "from layer", at<Source...>,
                     type<From>),
                TENON_LAW_CANNOT_JOIN);
};
template <auto... Path, class L, int... A, int... B, int N, auto... Source, class From>
struct error<Fault::cannot_combine, at_t<Path...>, L, shape<>, tensors_t<shape<A...>, shape<B...>>, N, at_t<Source...>,
             From> {
  static_assert(says("layer", at<Path...>, type<L>, "cannot combine shapes", shape_of<A...>, "and", shape_of<B...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_CANNOT_COMBINE);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::cannot_combine, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "cannot combine shapes", tensors<Got...>, "from layer",
                     at<Source...>, type<From>),
                TENON_LAW_CANNOT_COMBINE);
};
template <auto... Path, class L, int... A, int... B, int N, auto... Source, class From>
struct error<Fault::cannot_multiply, at_t<Path...>, L, shape<>, tensors_t<shape<A...>, shape<B...>>, N, at_t<Source...>,
             From> {
  static_assert(says("layer", at<Path...>, type<L>, "cannot multiply", shape_of<A...>, "and", shape_of<B...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_CANNOT_MULTIPLY);
};
template <auto... Path, class L, int... A, int... B, int N, auto... Source, class From>
struct error<Fault::residual, at_t<Path...>, L, shape<>, tensors_t<shape<A...>, shape<B...>>, N, at_t<Source...>,
             From> {
  static_assert(says("layer", at<Path...>, type<L>, "cannot add its output", shape_of<B...>, "to its input",
                     shape_of<A...>),
                TENON_LAW_RESIDUAL);
};
template <auto... Path, class L, int... Got, int N, auto... Source, class From>
struct error<Fault::no_dimension, at_t<Path...>, L, shape<>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "has no such dimension in", shape_of<Got...>, "from layer",
                     at<Source...>, type<From>),
                TENON_LAW_NO_DIMENSION);
};
template <auto... Path, class L, int... Got, int N, auto... Source, class From>
struct error<Fault::states_dimension, at_t<Path...>, L, shape<>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "must state its dimension for", shape_of<Got...>, "from layer",
                     at<Source...>, type<From>),
                TENON_LAW_STATES_DIMENSION);
};
template <auto... Path, class L, int... Got, int N, auto... Source, class From>
struct error<Fault::window, at_t<Path...>, L, shape<>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "has no place for its window in", shape_of<Got...>, "from layer",
                     at<Source...>, type<From>),
                TENON_LAW_WINDOW);
};
template <auto... Path, class L, int... Got, int N, auto... Source, class From>
struct error<Fault::slice, at_t<Path...>, L, shape<>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "needs at least this many numbers:", N, "in its dimension but gets",
                     shape_of<Got...>, "from layer", at<Source...>, type<From>),
                TENON_LAW_SLICE);
};
template <auto... Path, class L, int... Got, int N, auto... Source, class From>
struct error<Fault::reflection, at_t<Path...>, L, shape<>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "needs more numbers to pad with than", N, "but gets",
                     shape_of<Got...>, "from layer", at<Source...>, type<From>),
                TENON_LAW_REFLECTION);
};
template <auto... Path, class L, int... Got, int N, auto... Source, class From>
struct error<Fault::nothing_left, at_t<Path...>, L, shape<>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "leaves nothing of", shape_of<Got...>, "from layer", at<Source...>,
                     type<From>),
                TENON_LAW_NOTHING_LEFT);
};
template <auto... Path, class L, int... Got, int N, auto... Source, class From>
struct error<Fault::other_size, at_t<Path...>, L, shape<>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "cannot hold the numbers of", shape_of<Got...>, "from layer",
                     at<Source...>, type<From>),
                TENON_LAW_OTHER_SIZE);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::too_large, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "makes too many numbers of", tensors<Got...>, "from layer",
                     at<Source...>, type<From>),
                TENON_LAW_TOO_LARGE);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::no_tensor, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "takes tensor", N, "but gets only", tensors<Got...>, "from layer",
                     at<Source...>, type<From>),
                TENON_LAW_NO_TENSOR);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::too_many, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "gives more than", 16, "tensors"), TENON_LAW_TOO_MANY);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::not_a_layer, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "is not a layer"), TENON_LAW_NOT_A_LAYER);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class Lacks>
struct error<Fault::incomplete, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, Lacks> {
  static_assert(says("layer", at<Path...>, type<L>, "is not complete:", type<Lacks>), TENON_LAW_INCOMPLETE);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::no_layers, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says(type<L>, "has no layers"), TENON_LAW_NO_LAYERS);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::no_name, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "has an empty name"), TENON_LAW_NO_NAME);
};
template <auto... Path, class L, char... Key, int N, auto... Source, class From>
struct error<Fault::same_key, at_t<Path...>, L, shape<>, text_t<Key...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "has the parameter key", text<Key...>, "of layer", at<Source...>,
                     type<From>),
                TENON_LAW_SAME_KEY);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::no_recurrence, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "stands behind no recurrent layer"), TENON_LAW_NO_RECURRENCE);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::no_skip, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "must give what goes on and a skip but gives", tensors<Got...>),
                TENON_LAW_NO_SKIP);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::no_parameters, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "computes with other parameters than it states"),
                TENON_LAW_NO_PARAMETERS);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::unstated, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "has a rule, or parameters, that its operation does not state"),
                TENON_LAW_UNSTATED);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::bad_parameter, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "states a parameter of which an extent is below 1"),
                TENON_LAW_BAD_PARAMETER);
};
template <auto... Path, class L, int... Want, int... Got, int N, auto... Source, class From>
struct error<Fault::other_shape, at_t<Path...>, L, shape<Want...>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "states the shape", shape_of<Want...>, "of what it makes of",
                     shape_of<Got...>),
                TENON_LAW_OTHER_SHAPE);
};
template <class L, int... Sizes>
struct error<Fault::bad_size, at_t<>, L, shape<Sizes...>, tensors_t<>, 0, at_t<>, the_input> {
  static_assert(says(type<L>, shape_of<Sizes...>, "has a size below 1"), TENON_LAW_BAD_SIZE);
};
template <class L, int... Extents>
struct error<Fault::bad_rank, at_t<>, L, shape<Extents...>, tensors_t<>, 0, at_t<>, the_input> {
  static_assert(says(type<L>, shape_of<Extents...>, "has not from 1 to 5 dimensions"), TENON_LAW_BAD_RANK);
};
#endif

}  // namespace tenon::detail

#undef TENON_LAW_EXPECTS
#undef TENON_LAW_NEEDS_FLATTEN
#undef TENON_LAW_NEEDS_TRANSPOSE
#undef TENON_LAW_NEEDS_LAST
#undef TENON_LAW_STATES_BATCH
#undef TENON_LAW_ONE_TENSOR
#undef TENON_LAW_SEVERAL
#undef TENON_LAW_TENSOR_COUNT
#undef TENON_LAW_CANNOT_JOIN
#undef TENON_LAW_CANNOT_COMBINE
#undef TENON_LAW_CANNOT_MULTIPLY
#undef TENON_LAW_RESIDUAL
#undef TENON_LAW_NO_DIMENSION
#undef TENON_LAW_STATES_DIMENSION
#undef TENON_LAW_WINDOW
#undef TENON_LAW_SLICE
#undef TENON_LAW_REFLECTION
#undef TENON_LAW_NOTHING_LEFT
#undef TENON_LAW_OTHER_SIZE
#undef TENON_LAW_NO_TENSOR
#undef TENON_LAW_TOO_MANY
#undef TENON_LAW_NOT_A_LAYER
#undef TENON_LAW_INCOMPLETE
#undef TENON_LAW_NO_LAYERS
#undef TENON_LAW_NO_NAME
#undef TENON_LAW_SAME_KEY
#undef TENON_LAW_BAD_SIZE
#undef TENON_LAW_BAD_RANK
#undef TENON_LAW_NO_RECURRENCE
#undef TENON_LAW_NO_SKIP
#undef TENON_LAW_NO_PARAMETERS
#undef TENON_LAW_UNSTATED
#undef TENON_LAW_BAD_PARAMETER
#undef TENON_LAW_OTHER_SHAPE
