// The words of every compile-time error, and how each compiler is brought to print them.
//
// g++ prints a char array in a template argument as text: the carrier is the whole sentence. clang before C++26 cuts
// or numbers it, but prints a failed condition with its template arguments filled in: there the condition is the
// sentence. A compiler with user-generated static_assert messages gets the sentence itself.
#pragma once
#include <tenon/base/name.hpp>
#include <tenon/base/shape.hpp>

namespace tenon {

namespace extend {

/// Why a network, a layer or a call is refused. `none` is acceptance.
enum class Fault {
  none,
  expects,           ///< another shape
  needs_flatten,     ///< the right number of features, but not flat
  needs_transpose,   ///< the right numbers of frames and features, but the other way round
  needs_last,        ///< one frame, and gets the frames of a recurrent layer, flat
  states_batch,      ///< a sample, and Input states a batch of them
  one_tensor,        ///< one tensor, and gets several
  several,           ///< several tensors, and gets one
  tensor_count,      ///< another number of tensors
  cannot_join,       ///< shapes that differ elsewhere than along the joined dimension
  cannot_combine,    ///< unequal shapes for Add, Multiply
  cannot_multiply,   ///< matrices of which one has not as many columns as the other has rows
  residual,          ///< a block whose output has not its input's shape
  no_dimension,      ///< a dimension that the input has not
  states_dimension,  ///< a dimension must be stated, the input has several
  window,            ///< a window that is larger than its padded input
  slice,             ///< a slice of more than there is
  reflection,        ///< more padding than the input has numbers for
  nothing_left,      ///< a slice that takes nothing, a padding that cuts everything off
  other_size,        ///< Reshape to another number of elements
  no_tensor,         ///< `Take<I>` of fewer than I + 1 tensors
  too_large,         ///< a tensor, or parameters, of more numbers than are counted
  too_many,          ///< more tensors at a joint than a joint holds
  not_a_layer,
  incomplete,  ///< a layer of one's own that has not all that a layer has
  no_layers,
  no_name,          ///< `Named<"", L>`
  same_key,         ///< two parameters with one key
  breaks_law,       ///< a layer with arguments of which its own laws have one that they break
  bad_size,         ///< a size below 1
  bad_rank,         ///< an Input of no dimension, or of more than a Shape has
  no_recurrence,    ///< FinalHidden behind another layer
  no_skip,          ///< a block of SkipSum that does not give two tensors
  no_parameters,    ///< an author's layer that computes with parameters and states none, or the other way round
  unstated,         ///< whose operation does not state a rule that the layer has
  bad_parameter,    ///< whose parameter has an extent below 1
  other_shape,      ///< whose shape rule gives what its role or its kernel does not
  reads_ahead,      ///< frame by frame: a window over frames that are still to come
  reads_backwards,  ///< a recurrent layer from the last frame to the first
  reads_whole,      ///< a layer along time
  overlaps,         ///< outputs of which one frame's input is only a part
  frame_rate,       ///< other than one frame for one, or for several
  unequal_lengths,  ///< joined sequences of which none has as many frames as the other
  stream_padding,   ///< edges that a stream does not have
  large_model,      ///< a Model that needs more floats than it can count
  open_input,       ///< a Model whose input's shape is stated nowhere
  wrong_call,       ///< a Model called with other tensors than it takes
};

}  // namespace extend

namespace detail {

/// Everything one refusal says.
struct Refusal {
  static constexpr int max_path = 24;
  static constexpr int max_tensors = 16;
  struct Who {
    int path[max_path]{};
    int depth = 0;
    bool cut = false;  // and deeper
    bool exists = false;
  };
  Fault fault = Fault::none;
  Who who{}, from{};
  Shape want{};
  Shape got[max_tensors]{};
  int tensors = 0;   // how many it gets
  int expected = 0;  // how many it wants, or which one
};

}  // namespace detail

// clang before C++26 is the one that needs the sentence as a condition.
#if defined(__clang__) && !(defined(__cpp_static_assert) && __cpp_static_assert >= 202306L)
#define TENON_SENTENCE_IS_A_CONDITION 1
#else
#define TENON_SENTENCE_IS_A_CONDITION 0
#endif

namespace detail {

constexpr Words& put(Words& words, const Shape& shape) {
  words.put('[');
  for (int i = 0; i < shape.rank; ++i) {
    if (i > 0) words.put(", ");
    if (shape.extent[i] < 0)
      words.put('?');
    else
      words.put(shape.extent[i]);
  }
  return words.put(shape.rank < 0 ? "...]" : "]");
}

constexpr Words& put(Words& words, const Refusal::Who& who, const Words& type) {
  if (who.depth > 0) {
    words.put("layer ");
    for (int i = 0; i < who.depth; ++i) {
      if (i > 0) words.put('.');
      words.put(who.path[i]);
    }
    words.put(who.cut ? "..., " : ", ");
  }
  return words.put(type);
}

constexpr Words& put_shapes(Words& words, const Refusal& r) {
  for (int i = 0; i < r.tensors; ++i) {
    if (i > 0) words.put(i + 1 == r.tensors ? " and " : ", ");
    put(words, r.got[i]);
  }
  return words;
}

/// What a layer consists of, and one of one's own may lack.
enum class Part { all, operation, constexpr_infer, apply };
constexpr const char* name_of(Part part) {
  switch (part) {
    case Part::operation: return "operation";
    case Part::constexpr_infer: return "infer that is constexpr";
    case Part::apply: return "apply that is a template of a float or a vector";
    default: return "";
  }
}

/// The fault lies between a layer and what comes to it.
constexpr bool names_source(Fault fault) {
  return fault != Fault::residual && !(fault >= Fault::too_many && fault <= Fault::no_name) &&
         !(fault >= Fault::no_recurrence && fault <= Fault::stream_padding);
}

/// The sentence: who, what it needs, what it gets, and from whom.
constexpr Words sentence(const Refusal& r, const Words& layer, const Words& from, const Words& key) {
  Words w;
  put(w, r.who, layer);
  switch (r.fault) {
    case Fault::expects:
    case Fault::needs_flatten:
    case Fault::needs_transpose:
    case Fault::needs_last:
    case Fault::states_batch: put(put(w.put(", expects "), r.want).put(" but gets "), r.got[0]); break;
    case Fault::one_tensor:
      w.put(", expects ");
      if (r.want.rank < 0)
        w.put("one tensor");
      else
        put(w, r.want);
      put_shapes(w.put(" but gets several tensors "), r);
      break;
    case Fault::several: put(w.put(", expects several tensors but gets one "), r.got[0]); break;
    case Fault::tensor_count:
      w.put(", expects ").put(r.expected).put(r.expected == 1 ? " tensor but gets " : " tensors but gets ");
      w.put(r.tensors);
      break;
    case Fault::cannot_join: put_shapes(w.put(", cannot join shapes "), r); break;
    case Fault::cannot_multiply: put_shapes(w.put(", cannot multiply "), r); break;
    case Fault::cannot_combine: put_shapes(w.put(", cannot combine shapes "), r); break;
    case Fault::residual: put(put(w.put(", cannot add its output "), r.got[1]).put(" to its input "), r.got[0]); break;
    case Fault::no_dimension: put(w.put(", has no such dimension in "), r.got[0]); break;
    case Fault::states_dimension: put(w.put(", must state its dimension for "), r.got[0]); break;
    case Fault::window: put(w.put(", has no place for its window in "), r.got[0]); break;
    case Fault::slice:
      put(w.put(", needs at least ").put(r.expected).put(" numbers in its dimension but gets "), r.got[0]);
      break;
    case Fault::reflection:
      put(w.put(", needs more than ").put(r.expected).put(" numbers to pad with but gets "), r.got[0]);
      break;
    case Fault::nothing_left: put(w.put(", leaves nothing of "), r.got[0]); break;
    case Fault::other_size: put(w.put(", cannot hold the numbers of "), r.got[0]); break;
    case Fault::too_large: put_shapes(w.put(", makes too many numbers of "), r); break;
    case Fault::no_tensor:
      w.put(", takes tensor ").put(r.expected);
      if (r.tensors < 2) return w.put(", and no joint has it");  // how many there are is not known
      w.put(" but gets only tensors 0 to ").put(r.tensors - 1);
      break;
    case Fault::too_many: w.put(", gives more than ").put(Refusal::max_tensors).put(" tensors"); break;
    case Fault::not_a_layer: w.put(", is not a layer"); break;
    case Fault::incomplete: w.put(", has no ").put(name_of(static_cast<Part>(r.expected))); break;
    case Fault::no_recurrence: w.put(", stands behind no recurrent layer"); break;
    case Fault::no_skip: put_shapes(w.put(", must give what goes on and a skip but gives "), r); break;
    case Fault::unstated: w.put(", has a rule, or parameters, that its operation does not state"); break;
    case Fault::no_parameters: w.put(", computes with other parameters than it states"); break;
    case Fault::bad_parameter: w.put(", states a parameter of which an extent is below 1"); break;
    case Fault::other_shape:
      put(put(w.put(", states the shape "), r.want).put(" of what it makes of "), r.got[0]);
      break;
    case Fault::reads_ahead:
      w.put(", reads ").put(r.expected).put(r.expected == 1 ? " frame ahead" : " frames ahead");
      break;
    case Fault::reads_backwards: w.put(", reads the sequence backwards"); break;
    case Fault::reads_whole: w.put(", reads the whole sequence at once"); break;
    case Fault::overlaps: w.put(", spreads a frame over several of its output"); break;
    case Fault::frame_rate: w.put(", does not give one frame for each, or for several, that come"); break;
    case Fault::unequal_lengths: w.put(", joins sequences that have not equally many frames"); break;
    case Fault::stream_padding:
      w.put(", repeats the edge of the sequence, or pads it by more than a window reads back");
      break;
    case Fault::no_layers: w.put(" has no layers"); break;
    case Fault::no_name: w.put(", has an empty name"); break;
    case Fault::same_key: return put(w.put(", has the parameter key ").put(key).put(" of "), r.from, from);
    default: break;
  }
  if (!names_source(r.fault)) return w;
  if (!r.from.exists) return w.put(" from the input");
  return put(w.put(" from "), r.from, from);
}

/// What clang fills in: at<1, 0, 2> is a path, shape_of<4, 6, 6> a shape, type<ReLU> a layer, part_of<LSTM<8, 20, 2>,
/// Layer> what it brings itself.
inline constexpr int and_deeper = 0;
template <auto... Path>
struct at_t {};
template <auto... Path>
inline constexpr at_t<Path...> at{};
template <class Whole, class L>
struct part_of {};
template <int... Extents>
struct shape {};
template <int... Extents>
inline constexpr shape<Extents...> shape_of{};
template <class L>
struct type_t {};
template <class L>
inline constexpr type_t<L> type{};
template <class... Shapes>
struct tensors_t {};
template <class... Shapes>
inline constexpr tensors_t<Shapes...> tensors{};
struct the_input {};
template <char... Characters>
struct text_t {};
template <char... Characters>
inline constexpr text_t<Characters...> text{};

struct no_operation {};
struct no_constexpr_infer {};
struct no_apply {};
using no_part = types<void, no_operation, no_constexpr_infer, no_apply>;

constexpr bool says(const auto&...) { return false; }
template <auto...>
inline constexpr bool fits = false;

/// The text as a template argument, just long enough.
template <int N>
struct why {
  char s[static_cast<std::size_t>(N)]{};
  constexpr explicit why(const Words& words) {
    for (int i = 0; i < words.length; ++i) s[i] = words.s[i];
  }
  constexpr const char* data() const { return s; }
  constexpr std::size_t size() const { return static_cast<std::size_t>(N) - 1; }
};

}  // namespace detail
}  // namespace tenon
