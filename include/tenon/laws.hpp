// The laws: what a static_assert says when something is refused, beside the sentence it carries.
//
// Their texts are macros, because a static_assert takes nothing but a literal before C++26; the assertions are written
// out, because compilers print where a macro was expanded, and the error would no longer stand in its first lines.
#pragma once
#include <tenon/diagnose.hpp>

#define TENON_LAW_EXPECTS "tenon: a layer's input must have the shape of the output before it"
#define TENON_LAW_NEEDS_FLATTEN \
  "tenon: a layer's input must have the shape of the output before it; Linear after Conv2d needs Flatten in between"
#define TENON_LAW_ONE_TENSOR "tenon: this layer takes one tensor: put Concat (or Add) after the Branch"
#define TENON_LAW_SEVERAL "tenon: this layer joins several tensors: put a Branch or a Parallel before it"
#define TENON_LAW_TENSOR_COUNT \
  "tenon: Parallel hands each of its layers a tensor of its own: there must be as many as it takes"
#define TENON_LAW_CANNOT_JOIN "tenon: Concat joins tensors that are equal in every dimension but the joined one"
#define TENON_LAW_CANNOT_COMBINE "tenon: Add and Multiply take tensors of one shape"
#define TENON_LAW_RESIDUAL "tenon: Residual adds its input to its output: both must have one shape"
#define TENON_LAW_NO_DIMENSION \
  "tenon: dimensions are counted as PyTorch counts them: 0 is the batch and out of reach, -1 is the last"
#define TENON_LAW_STATES_DIMENSION \
  "tenon: where a tensor has several dimensions, say which one: Softmax<-1> is the last"
#define TENON_LAW_WINDOW "tenon: a window must fit into its padded input, as must what a slice or a reflection takes"
#define TENON_LAW_OTHER_SIZE "tenon: Reshape keeps the numbers of a tensor: the product of its extents stays the same"
#define TENON_LAW_NO_TENSOR "tenon: Take<I> takes tensor I, counted from 0, of several"
#define TENON_LAW_TOO_MANY "tenon: at most 16 tensors live at a joint"
#define TENON_LAW_NOT_A_LAYER "tenon: a stack is made of layers"
#define TENON_LAW_NO_LAYERS "tenon: a stack needs at least one layer"
#define TENON_LAW_NO_NAME "tenon: a name is a part of its parameters' keys"
#define TENON_LAW_SAME_KEY "tenon: each parameter needs a key of its own: give one of the two layers another name"
#define TENON_LAW_BAD_SIZE "tenon: sizes count from 1"
#define TENON_LAW_BAD_RANK "tenon: a sample has from 1 to 5 dimensions, not counting the batch"
#define TENON_LAW_OPEN_INPUT "tenon: put Input<...> in front, where the layers leave the input's shape open"
#define TENON_LAW_WRONG_CALL "tenon: a model is called with tensors of its inputs' shapes"

namespace tenon::detail {

#if !TENON_SENTENCE_IS_A_CONDITION
/// A compiler prints the sentence W: C++26 as the message, g++ before it as the text of a template argument.
template <Fault F, auto W>
struct error {
#if defined(__cpp_static_assert) && __cpp_static_assert >= 202306L
  static_assert(fits<W>, W);
#else
  static_assert(F != Fault::expects || fits<W>, TENON_LAW_EXPECTS);
  static_assert(F != Fault::needs_flatten || fits<W>, TENON_LAW_NEEDS_FLATTEN);
  static_assert(F != Fault::one_tensor || fits<W>, TENON_LAW_ONE_TENSOR);
  static_assert(F != Fault::several || fits<W>, TENON_LAW_SEVERAL);
  static_assert(F != Fault::tensor_count || fits<W>, TENON_LAW_TENSOR_COUNT);
  static_assert(F != Fault::cannot_join || fits<W>, TENON_LAW_CANNOT_JOIN);
  static_assert(F != Fault::cannot_combine || fits<W>, TENON_LAW_CANNOT_COMBINE);
  static_assert(F != Fault::residual || fits<W>, TENON_LAW_RESIDUAL);
  static_assert(F != Fault::no_dimension || fits<W>, TENON_LAW_NO_DIMENSION);
  static_assert(F != Fault::states_dimension || fits<W>, TENON_LAW_STATES_DIMENSION);
  static_assert(F != Fault::window || fits<W>, TENON_LAW_WINDOW);
  static_assert(F != Fault::other_size || fits<W>, TENON_LAW_OTHER_SIZE);
  static_assert(F != Fault::no_tensor || fits<W>, TENON_LAW_NO_TENSOR);
  static_assert(F != Fault::too_many || fits<W>, TENON_LAW_TOO_MANY);
  static_assert(F != Fault::not_a_layer || fits<W>, TENON_LAW_NOT_A_LAYER);
  static_assert(F != Fault::no_layers || fits<W>, TENON_LAW_NO_LAYERS);
  static_assert(F != Fault::no_name || fits<W>, TENON_LAW_NO_NAME);
  static_assert(F != Fault::same_key || fits<W>, TENON_LAW_SAME_KEY);
  static_assert(F != Fault::bad_size || fits<W>, TENON_LAW_BAD_SIZE);
  static_assert(F != Fault::bad_rank || fits<W>, TENON_LAW_BAD_RANK);
  static_assert(F != Fault::open_input || fits<W>, TENON_LAW_OPEN_INPUT);
  static_assert(F != Fault::wrong_call || fits<W>, TENON_LAW_WRONG_CALL);
#endif
};

/// The law that stands behind the sentence where the sentence is the message.
constexpr const char* law_of(Fault fault) {
  switch (fault) {
    case Fault::expects: return TENON_LAW_EXPECTS;
    case Fault::needs_flatten: return TENON_LAW_NEEDS_FLATTEN;
    case Fault::one_tensor: return TENON_LAW_ONE_TENSOR;
    case Fault::several: return TENON_LAW_SEVERAL;
    case Fault::tensor_count: return TENON_LAW_TENSOR_COUNT;
    case Fault::cannot_join: return TENON_LAW_CANNOT_JOIN;
    case Fault::cannot_combine: return TENON_LAW_CANNOT_COMBINE;
    case Fault::residual: return TENON_LAW_RESIDUAL;
    case Fault::no_dimension: return TENON_LAW_NO_DIMENSION;
    case Fault::states_dimension: return TENON_LAW_STATES_DIMENSION;
    case Fault::window: return TENON_LAW_WINDOW;
    case Fault::other_size: return TENON_LAW_OTHER_SIZE;
    case Fault::no_tensor: return TENON_LAW_NO_TENSOR;
    case Fault::too_many: return TENON_LAW_TOO_MANY;
    case Fault::not_a_layer: return TENON_LAW_NOT_A_LAYER;
    case Fault::no_layers: return TENON_LAW_NO_LAYERS;
    case Fault::no_name: return TENON_LAW_NO_NAME;
    case Fault::same_key: return TENON_LAW_SAME_KEY;
    case Fault::bad_size: return TENON_LAW_BAD_SIZE;
    case Fault::bad_rank: return TENON_LAW_BAD_RANK;
    case Fault::open_input: return TENON_LAW_OPEN_INPUT;
    case Fault::wrong_call: return TENON_LAW_WRONG_CALL;
    case Fault::none: break;
  }
  return "";
}
#else
/// The failed condition is printed with these arguments filled in: who refuses, what it wants and gets, a number, and
/// from whom.
template <Fault F, class Who, class L, class Want, class Got, int Number, class Source, class From>
struct error;

template <int... Path, class L, int... Want, int... Got, int N, int... Source, class From>
struct error<Fault::expects, at_t<Path...>, L, shape<Want...>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects", shape_of<Want...>, "but gets", shape_of<Got...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_EXPECTS);
};
template <int... Path, class L, int... Want, int... Got, int N, int... Source, class From>
struct error<Fault::needs_flatten, at_t<Path...>, L, shape<Want...>, tensors_t<shape<Got...>>, N, at_t<Source...>,
             From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects", shape_of<Want...>, "but gets", shape_of<Got...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_NEEDS_FLATTEN);
};
template <int... Path, class L, int... Want, int... A, int... B, int N, int... Source, class From>
struct error<Fault::one_tensor, at_t<Path...>, L, shape<Want...>, tensors_t<shape<A...>, shape<B...>>, N,
             at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects", shape_of<Want...>, "but gets several tensors",
                     shape_of<A...>, "and", shape_of<B...>, "from layer", at<Source...>, type<From>),
                TENON_LAW_ONE_TENSOR);
};
template <int... Path, class L, int... Want, class... Got, int N, int... Source, class From>
struct error<Fault::one_tensor, at_t<Path...>, L, shape<Want...>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects", shape_of<Want...>, "but gets several tensors",
                     tensors<Got...>, "from layer", at<Source...>, type<From>),
                TENON_LAW_ONE_TENSOR);
};
template <int... Path, class L, int... A, int... B, int N, int... Source, class From>
struct error<Fault::one_tensor, at_t<Path...>, L, shape<>, tensors_t<shape<A...>, shape<B...>>, N, at_t<Source...>,
             From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects one tensor but gets several tensors", shape_of<A...>,
                     "and", shape_of<B...>, "from layer", at<Source...>, type<From>),
                TENON_LAW_ONE_TENSOR);
};
template <int... Path, class L, class... Got, int N, int... Source, class From>
struct error<Fault::one_tensor, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects one tensor but gets several tensors", tensors<Got...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_ONE_TENSOR);
};
template <int... Path, class L, int... Got, int N, int... Source, class From>
struct error<Fault::several, at_t<Path...>, L, shape<>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects several tensors but gets one", shape_of<Got...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_SEVERAL);
};
template <int... Path, class L, class... Got, int N, int... Source, class From>
struct error<Fault::tensor_count, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "expects this many tensors:", N, "but gets", tensors<Got...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_TENSOR_COUNT);
};
template <int... Path, class L, int... A, int... B, int N, int... Source, class From>
struct error<Fault::cannot_join, at_t<Path...>, L, shape<>, tensors_t<shape<A...>, shape<B...>>, N, at_t<Source...>,
             From> {
  static_assert(says("layer", at<Path...>, type<L>, "cannot join shapes", shape_of<A...>, "and", shape_of<B...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_CANNOT_JOIN);
};
template <int... Path, class L, class... Got, int N, int... Source, class From>
struct error<Fault::cannot_join, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "cannot join shapes", tensors<Got...>, "from layer", at<Source...>,
                     type<From>),
                TENON_LAW_CANNOT_JOIN);
};
template <int... Path, class L, int... A, int... B, int N, int... Source, class From>
struct error<Fault::cannot_combine, at_t<Path...>, L, shape<>, tensors_t<shape<A...>, shape<B...>>, N, at_t<Source...>,
             From> {
  static_assert(says("layer", at<Path...>, type<L>, "cannot combine shapes", shape_of<A...>, "and", shape_of<B...>,
                     "from layer", at<Source...>, type<From>),
                TENON_LAW_CANNOT_COMBINE);
};
template <int... Path, class L, class... Got, int N, int... Source, class From>
struct error<Fault::cannot_combine, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "cannot combine shapes", tensors<Got...>, "from layer",
                     at<Source...>, type<From>),
                TENON_LAW_CANNOT_COMBINE);
};
template <int... Path, class L, int... A, int... B, int N, int... Source, class From>
struct error<Fault::residual, at_t<Path...>, L, shape<>, tensors_t<shape<A...>, shape<B...>>, N, at_t<Source...>,
             From> {
  static_assert(says("layer", at<Path...>, type<L>, "cannot add its output", shape_of<B...>, "to its input",
                     shape_of<A...>),
                TENON_LAW_RESIDUAL);
};
template <int... Path, class L, int... Got, int N, int... Source, class From>
struct error<Fault::no_dimension, at_t<Path...>, L, shape<>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "has no such dimension in", shape_of<Got...>, "from layer",
                     at<Source...>, type<From>),
                TENON_LAW_NO_DIMENSION);
};
template <int... Path, class L, int... Got, int N, int... Source, class From>
struct error<Fault::states_dimension, at_t<Path...>, L, shape<>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "must state its dimension for", shape_of<Got...>, "from layer",
                     at<Source...>, type<From>),
                TENON_LAW_STATES_DIMENSION);
};
template <int... Path, class L, int... Got, int N, int... Source, class From>
struct error<Fault::window, at_t<Path...>, L, shape<>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "has no place for its window in", shape_of<Got...>, "from layer",
                     at<Source...>, type<From>),
                TENON_LAW_WINDOW);
};
template <int... Path, class L, int... Got, int N, int... Source, class From>
struct error<Fault::other_size, at_t<Path...>, L, shape<>, tensors_t<shape<Got...>>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "cannot hold the numbers of", shape_of<Got...>, "from layer",
                     at<Source...>, type<From>),
                TENON_LAW_OTHER_SIZE);
};
template <int... Path, class L, class... Got, int N, int... Source, class From>
struct error<Fault::no_tensor, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "takes tensor", N, "but gets only", tensors<Got...>, "from layer",
                     at<Source...>, type<From>),
                TENON_LAW_NO_TENSOR);
};
template <int... Path, class L, class... Got, int N, int... Source, class From>
struct error<Fault::too_many, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "gives more than", 16, "tensors"), TENON_LAW_TOO_MANY);
};
template <int... Path, class L, class... Got, int N, int... Source, class From>
struct error<Fault::not_a_layer, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "is not a layer"), TENON_LAW_NOT_A_LAYER);
};
template <int... Path, class L, class... Got, int N, int... Source, class From>
struct error<Fault::no_layers, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says(type<L>, "has no layers"), TENON_LAW_NO_LAYERS);
};
template <int... Path, class L, class... Got, int N, int... Source, class From>
struct error<Fault::no_name, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "has an empty name"), TENON_LAW_NO_NAME);
};
template <int... Path, class L, char... Key, int N, int... Source, class From>
struct error<Fault::same_key, at_t<Path...>, L, shape<>, text_t<Key...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "has the parameter key", text<Key...>, "of layer", at<Source...>,
                     type<From>),
                TENON_LAW_SAME_KEY);
};
template <class L, int... Sizes>
struct error<Fault::bad_size, at_t<>, L, shape<Sizes...>, tensors_t<>, 0, at_t<>, the_input> {
  static_assert(says(type<L>, shape_of<Sizes...>, "has a size below 1"), TENON_LAW_BAD_SIZE);
};
template <class L, int... Extents>
struct error<Fault::bad_rank, at_t<>, L, shape<Extents...>, tensors_t<>, 0, at_t<>, the_input> {
  static_assert(says(type<L>, shape_of<Extents...>, "has not from 1 to 5 dimensions"), TENON_LAW_BAD_RANK);
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

#undef TENON_LAW_EXPECTS
#undef TENON_LAW_NEEDS_FLATTEN
#undef TENON_LAW_ONE_TENSOR
#undef TENON_LAW_SEVERAL
#undef TENON_LAW_TENSOR_COUNT
#undef TENON_LAW_CANNOT_JOIN
#undef TENON_LAW_CANNOT_COMBINE
#undef TENON_LAW_RESIDUAL
#undef TENON_LAW_NO_DIMENSION
#undef TENON_LAW_STATES_DIMENSION
#undef TENON_LAW_WINDOW
#undef TENON_LAW_OTHER_SIZE
#undef TENON_LAW_NO_TENSOR
#undef TENON_LAW_TOO_MANY
#undef TENON_LAW_NOT_A_LAYER
#undef TENON_LAW_NO_LAYERS
#undef TENON_LAW_NO_NAME
#undef TENON_LAW_SAME_KEY
#undef TENON_LAW_BAD_SIZE
#undef TENON_LAW_BAD_RANK
#undef TENON_LAW_OPEN_INPUT
#undef TENON_LAW_WRONG_CALL
