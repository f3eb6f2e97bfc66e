// The laws: what a static_assert says when something is refused, beside the sentence it carries.
//
// Their texts are macros, because a static_assert takes nothing but a literal before C++26; the assertions are written
// out, because compilers print where a macro was expanded, and the error would no longer stand in its first lines.
// clang's are in laws_clang.hpp.
#pragma once
#include <tenon/errors/diagnose.hpp>

#define TENON_LAW_EXPECTS "tenon: a layer's input must have the shape of the output before it"
#define TENON_LAW_NEEDS_FLATTEN \
  "tenon: a layer's input must have the shape of the output before it; Linear after Conv2d needs Flatten in between"
#define TENON_LAW_NEEDS_TRANSPOSE                                                                                    \
  "tenon: a layer's input must have the shape of the output before it; Transpose<1, 2> makes frames of features of " \
  "channels of positions, and back"
#define TENON_LAW_NEEDS_LAST                                                                                      \
  "tenon: a layer's input must have the shape of the output before it; Last, instead of Flatten, is the last of " \
  "the frames"
#define TENON_LAW_STATES_BATCH "tenon: a shape is one sample's: Input leaves out the batch, as in Input<3, 28, 28>"
#define TENON_LAW_ONE_TENSOR                                                                                       \
  "tenon: this layer takes one tensor: put Concat (or Add) after the Branch; a Parallel gives each of its layers " \
  "a tensor of its own"
#define TENON_LAW_SEVERAL "tenon: this layer joins several tensors: put a Branch or a Parallel before it"
#define TENON_LAW_TENSOR_COUNT                                                                                       \
  "tenon: there must be as many tensors as this layer takes, as a Branch or a Parallel before it gives; a Parallel " \
  "hands each of its layers a tensor of its own"
#define TENON_LAW_CANNOT_JOIN "tenon: Concat joins tensors that are equal in every dimension but the joined one"
#define TENON_LAW_CANNOT_COMBINE "tenon: Add and Multiply take tensors of one shape; none is broadcast"
#define TENON_LAW_CANNOT_MULTIPLY                                                                                      \
  "tenon: MatMul multiplies [..., M, K] by [..., K, N], either transposed by Transposed; what stands in front of the " \
  "matrices is the same, or one tensor is one matrix"
#define TENON_LAW_RESIDUAL "tenon: Residual adds its input to its output: both must have one shape"
#define TENON_LAW_NO_DIMENSION \
  "tenon: dimensions are counted as PyTorch counts them: 0 is the batch and out of reach, -1 is the last"
#define TENON_LAW_STATES_DIMENSION \
  "tenon: where a tensor has several dimensions, say which one: Softmax<-1> is the last"
#define TENON_LAW_WINDOW "tenon: a window must fit into its padded input"
#define TENON_LAW_SLICE "tenon: a slice takes what is there; unlike in PyTorch, none is cut short silently"
#define TENON_LAW_REFLECTION                                                                                        \
  "tenon: a reflection leaves out the edge itself: each side must be narrower than the input; a circle goes round " \
  "once"
#define TENON_LAW_NOTHING_LEFT "tenon: something must be left of a tensor that is sliced or whose edges are cut off"
#define TENON_LAW_OTHER_SIZE "tenon: Reshape keeps the numbers of a tensor: the product of its extents stays the same"
#define TENON_LAW_TOO_LARGE "tenon: a tensor has at most 2^31 - 64 numbers, a network less than 2^60 parameters"
#define TENON_LAW_NO_TENSOR "tenon: Take<I> takes tensor I, counted from 0, of several"
#define TENON_LAW_TOO_MANY "tenon: at most 16 tensors live at a joint"
#define TENON_LAW_NOT_A_LAYER                                                                                  \
  "tenon: a network is made of layers; a struct of layers is one as a Module<Named<...>, ...>, or adapted by " \
  "Boost.Hana (tenon/hana.hpp)"
#define TENON_LAW_INCOMPLETE                                                                                        \
  "tenon: a layer has a tenon::extend::Operation `operation`, which an activation derives from Elementwise there, " \
  "with "                                                                                                           \
  "a constexpr infer; and what works on elements an apply for floats and vectors"
#define TENON_LAW_NO_LAYERS "tenon: a stack needs at least one layer"
#define TENON_LAW_NO_NAME "tenon: a name is a part of its parameters' keys"
#define TENON_LAW_SAME_KEY "tenon: each parameter needs a key of its own: give one of the two layers another name"
#define TENON_LAW_BAD_SIZE "tenon: sizes count from 1"
#define TENON_LAW_BAD_RANK "tenon: a sample has from 1 to 5 dimensions, not counting the batch"
#define TENON_LAW_NO_RECURRENCE "tenon: FinalHidden takes the hidden states of the RNN, LSTM or GRU right before it"
#define TENON_LAW_NO_SKIP \
  "tenon: each block of SkipSum gives two tensors: what the next block gets, and what is added up"
#define TENON_LAW_NO_PARAMETERS                                                                               \
  "tenon: a layer whose apply or weight takes parameters states them in its operation, as `.parameters`, an " \
  "elementwise one also whose they are, as `.per`; and none that it does not take"
#define TENON_LAW_UNSTATED                                                                                            \
  "tenon: infer, wants, in_time and parameters count where the layer's own operation states them: `static constexpr " \
  "auto operation = tenon::extend::elementwise({.infer = &infer})`; an operation that is inherited knows none of them"
#define TENON_LAW_BAD_PARAMETER "tenon: the extents of a parameter count from 1"
#define TENON_LAW_OTHER_SHAPE                                                                                        \
  "tenon: an elementwise layer keeps its input's shape, a view its size; a matrix kernel's in and out are the last " \
  "extents of input and output, a convolution's out the channels"
#define TENON_LAW_FRAME_BY_FRAME                                                                                   \
  "tenon: frame by frame a layer reads frames that have come: a window needs Padding::causal or none, everything " \
  "else "                                                                                                          \
  "acts on each frame alone; the whole sequence at once is m(x)"
#define TENON_LAW_LARGE_MODEL \
  "tenon: a Model has at most 2^31 - 64 floats of packed weights, and as many of workspace and of state"
#define TENON_LAW_OPEN_INPUT "tenon: put Input<...> in front, where the layers leave the input's shape open"
#define TENON_LAW_WRONG_CALL "tenon: a model is called with tensors of its inputs' shapes"

namespace tenon::detail {

/// What stands behind a public concept that is false: both compilers print the type, clang by its name and g++ by its
/// arguments, a text among them.
template <class Statement>
concept holds = Statement::ok;
template <bool Ok, auto W>
struct stated {
  static constexpr bool ok = Ok;
};

#if !TENON_SENTENCE_IS_A_CONDITION
/// A compiler prints the sentence W: C++26 as the message, g++ before it as the text of a template argument.
template <Fault F, auto W>
struct error {
#if defined(__cpp_static_assert) && __cpp_static_assert >= 202306L
  static_assert(fits<W>, W);
#else
  static_assert(F != Fault::expects || fits<W>, TENON_LAW_EXPECTS);
  static_assert(F != Fault::needs_flatten || fits<W>, TENON_LAW_NEEDS_FLATTEN);
  static_assert(F != Fault::needs_transpose || fits<W>, TENON_LAW_NEEDS_TRANSPOSE);
  static_assert(F != Fault::needs_last || fits<W>, TENON_LAW_NEEDS_LAST);
  static_assert(F != Fault::states_batch || fits<W>, TENON_LAW_STATES_BATCH);
  static_assert(F != Fault::one_tensor || fits<W>, TENON_LAW_ONE_TENSOR);
  static_assert(F != Fault::several || fits<W>, TENON_LAW_SEVERAL);
  static_assert(F != Fault::tensor_count || fits<W>, TENON_LAW_TENSOR_COUNT);
  static_assert(F != Fault::cannot_join || fits<W>, TENON_LAW_CANNOT_JOIN);
  static_assert(F != Fault::cannot_combine || fits<W>, TENON_LAW_CANNOT_COMBINE);
  static_assert(F != Fault::cannot_multiply || fits<W>, TENON_LAW_CANNOT_MULTIPLY);
  static_assert(F != Fault::residual || fits<W>, TENON_LAW_RESIDUAL);
  static_assert(F != Fault::no_dimension || fits<W>, TENON_LAW_NO_DIMENSION);
  static_assert(F != Fault::states_dimension || fits<W>, TENON_LAW_STATES_DIMENSION);
  static_assert(F != Fault::window || fits<W>, TENON_LAW_WINDOW);
  static_assert(F != Fault::slice || fits<W>, TENON_LAW_SLICE);
  static_assert(F != Fault::reflection || fits<W>, TENON_LAW_REFLECTION);
  static_assert(F != Fault::nothing_left || fits<W>, TENON_LAW_NOTHING_LEFT);
  static_assert(F != Fault::other_size || fits<W>, TENON_LAW_OTHER_SIZE);
  static_assert(F != Fault::too_large || fits<W>, TENON_LAW_TOO_LARGE);
  static_assert(F != Fault::no_tensor || fits<W>, TENON_LAW_NO_TENSOR);
  static_assert(F != Fault::too_many || fits<W>, TENON_LAW_TOO_MANY);
  static_assert(F != Fault::not_a_layer || fits<W>, TENON_LAW_NOT_A_LAYER);
  static_assert(F != Fault::incomplete || fits<W>, TENON_LAW_INCOMPLETE);
  static_assert(F != Fault::no_layers || fits<W>, TENON_LAW_NO_LAYERS);
  static_assert(F != Fault::no_name || fits<W>, TENON_LAW_NO_NAME);
  static_assert(F != Fault::same_key || fits<W>, TENON_LAW_SAME_KEY);
  static_assert(F != Fault::bad_size || fits<W>, TENON_LAW_BAD_SIZE);
  static_assert(F != Fault::bad_rank || fits<W>, TENON_LAW_BAD_RANK);
  static_assert(F != Fault::no_recurrence || fits<W>, TENON_LAW_NO_RECURRENCE);
  static_assert(F != Fault::no_skip || fits<W>, TENON_LAW_NO_SKIP);
  static_assert(F != Fault::no_parameters || fits<W>, TENON_LAW_NO_PARAMETERS);
  static_assert(F != Fault::unstated || fits<W>, TENON_LAW_UNSTATED);
  static_assert(F != Fault::bad_parameter || fits<W>, TENON_LAW_BAD_PARAMETER);
  static_assert(F != Fault::other_shape || fits<W>, TENON_LAW_OTHER_SHAPE);
  static_assert(F != Fault::reads_ahead || fits<W>, TENON_LAW_FRAME_BY_FRAME);
  static_assert(F != Fault::reads_backwards || fits<W>, TENON_LAW_FRAME_BY_FRAME);
  static_assert(F != Fault::reads_whole || fits<W>, TENON_LAW_FRAME_BY_FRAME);
  static_assert(F != Fault::overlaps || fits<W>, TENON_LAW_FRAME_BY_FRAME);
  static_assert(F != Fault::frame_rate || fits<W>, TENON_LAW_FRAME_BY_FRAME);
  static_assert(F != Fault::unequal_lengths || fits<W>, TENON_LAW_FRAME_BY_FRAME);
  static_assert(F != Fault::stream_padding || fits<W>, TENON_LAW_FRAME_BY_FRAME);
  static_assert(F != Fault::large_model || fits<W>, TENON_LAW_LARGE_MODEL);
  static_assert(F != Fault::open_input || fits<W>, TENON_LAW_OPEN_INPUT);
  static_assert(F != Fault::wrong_call || fits<W>, TENON_LAW_WRONG_CALL);
#endif
};

/// The law that stands behind the sentence where the sentence is the message.
constexpr const char* law_of(Fault fault) {
  switch (fault) {
    case Fault::expects: return TENON_LAW_EXPECTS;
    case Fault::needs_flatten: return TENON_LAW_NEEDS_FLATTEN;
    case Fault::needs_transpose: return TENON_LAW_NEEDS_TRANSPOSE;
    case Fault::needs_last: return TENON_LAW_NEEDS_LAST;
    case Fault::states_batch: return TENON_LAW_STATES_BATCH;
    case Fault::one_tensor: return TENON_LAW_ONE_TENSOR;
    case Fault::several: return TENON_LAW_SEVERAL;
    case Fault::tensor_count: return TENON_LAW_TENSOR_COUNT;
    case Fault::cannot_join: return TENON_LAW_CANNOT_JOIN;
    case Fault::cannot_combine: return TENON_LAW_CANNOT_COMBINE;
    case Fault::cannot_multiply: return TENON_LAW_CANNOT_MULTIPLY;
    case Fault::residual: return TENON_LAW_RESIDUAL;
    case Fault::no_dimension: return TENON_LAW_NO_DIMENSION;
    case Fault::states_dimension: return TENON_LAW_STATES_DIMENSION;
    case Fault::window: return TENON_LAW_WINDOW;
    case Fault::slice: return TENON_LAW_SLICE;
    case Fault::reflection: return TENON_LAW_REFLECTION;
    case Fault::nothing_left: return TENON_LAW_NOTHING_LEFT;
    case Fault::other_size: return TENON_LAW_OTHER_SIZE;
    case Fault::too_large: return TENON_LAW_TOO_LARGE;
    case Fault::no_tensor: return TENON_LAW_NO_TENSOR;
    case Fault::too_many: return TENON_LAW_TOO_MANY;
    case Fault::not_a_layer: return TENON_LAW_NOT_A_LAYER;
    case Fault::incomplete: return TENON_LAW_INCOMPLETE;
    case Fault::no_layers: return TENON_LAW_NO_LAYERS;
    case Fault::no_name: return TENON_LAW_NO_NAME;
    case Fault::same_key: return TENON_LAW_SAME_KEY;
    case Fault::bad_size: return TENON_LAW_BAD_SIZE;
    case Fault::bad_rank: return TENON_LAW_BAD_RANK;
    case Fault::no_recurrence: return TENON_LAW_NO_RECURRENCE;
    case Fault::no_skip: return TENON_LAW_NO_SKIP;
    case Fault::no_parameters: return TENON_LAW_NO_PARAMETERS;
    case Fault::unstated: return TENON_LAW_UNSTATED;
    case Fault::bad_parameter: return TENON_LAW_BAD_PARAMETER;
    case Fault::other_shape: return TENON_LAW_OTHER_SHAPE;
    case Fault::reads_ahead:
    case Fault::reads_backwards:
    case Fault::reads_whole:
    case Fault::overlaps:
    case Fault::frame_rate:
    case Fault::unequal_lengths:
    case Fault::stream_padding: return TENON_LAW_FRAME_BY_FRAME;
    case Fault::large_model: return TENON_LAW_LARGE_MODEL;
    case Fault::open_input: return TENON_LAW_OPEN_INPUT;
    case Fault::wrong_call: return TENON_LAW_WRONG_CALL;
    case Fault::breaks_law:  // it says so itself
    case Fault::none: break;
  }
  return "";
}
#endif

}  // namespace tenon::detail
