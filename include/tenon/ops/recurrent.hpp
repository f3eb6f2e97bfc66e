// Recurrent: what RNN, LSTM and GRU share: their arguments, PyTorch's parameters, layers upon layers in one or both
// directions.
#pragma once
#include <tenon/math.hpp>
#include <tenon/ops/concat.hpp>
#include <tenon/ops/dense.hpp>
#include <tenon/ops/window.hpp>

namespace tenon::detail::kernels {

/// How long a list of a formula is. (<iterator> has std::size, and a quarter of a second to compile.)
template <int N>
constexpr int length(const int (&)[N]) {
  return N;
}

/// What a recurrent formula does with a second number of each unit: nothing, renews it, writes it, reads it.
enum class Cell { none, renewed, written, read };

/// How the units of a layer are packed: `whole` panels of `wide` vectors, then one of `rest`.
struct UnitPanels {
  int wide, whole, rest;
};
template <class F>
constexpr UnitPanels unit_panels(int hidden, Target t) {
  const int vectors = round_up(hidden, t.lanes) / t.lanes, most = tile_sums(t) / (F::sums > 2 ? 4 : F::sums);
  const int panels = (vectors + most - 1) / most, wide = (vectors + panels - 1) / panels;
  return {wide, vectors / wide, vectors % wide};
}
/// The words of the gates of one number, and of all of a panel, for N units.
template <int gates>
constexpr int gate_words(const int (&)[gates], int N, Target t) {
  return static_cast<int>(words_of(t.weights, gates * N, t.lanes));
}
template <class F>
constexpr std::int64_t panel_words(std::int64_t in, std::int64_t out, int N, Target t) {
  return F::sums * N + out * gate_words(F::hidden_sums, N, t) + in * gate_words(F::input_sums, N, t);
}
template <class F>
constexpr std::int64_t all_words(int in, int hidden, int out, Target t) {
  const UnitPanels panels = unit_panels<F>(hidden, t);
  return tenon::detail::sum(tenon::detail::product(panels.whole, panel_words<F>(in, out, panels.wide * t.lanes, t)),
                            panels.rest > 0 ? panel_words<F>(in, out, panels.rest * t.lanes, t) : 0);
}

/// A recurrent layer in one direction, each row a frame: sums of gates from x and the last h, then the formula F's
/// h, projected to Out numbers where that is not Hidden. Packed as panels of units, see recurrent.hpp.
template <class F, int In, int Hidden, int Out, bool Reverse>
struct Recur {
  static constexpr bool projects = Out != Hidden;
  static constexpr bool in_two_parts = requires { typename F::second; };
  static constexpr int units = round_up(Hidden, 16);
  static constexpr int h = round_up(Out, 16), c = F::cell == Cell::renewed ? units : 0;
  static constexpr int state = tenon::detail::clamped(std::int64_t{h} + c);  // floats
  static constexpr int scratch = tenon::detail::clamped(state + 2 * std::int64_t{units});
  static constexpr int gate_rows = tenon::detail::clamped(tenon::detail::product(F::gates, Hidden));

  /// Multiply-adds of a unit.
  static constexpr std::int64_t products = [] {
    const auto of = []<class Part>(Part) {
      return std::int64_t{length(Part::hidden_sums)} * Out + std::int64_t{length(Part::input_sums)} * In;
    };
    if constexpr (in_two_parts)
      return of(F{}) + of(typename F::second{});
    else
      return of(F{});
  }();
  static constexpr std::int64_t packed(Target target) {
    std::int64_t words = all_words<F>(In, Hidden, Out, target);
    if constexpr (in_two_parts) words += all_words<typename F::second>(In, Hidden, Out, target);
    return bytes_of(Element::float32, words) + (projects ? packed_bytes(Hidden, Out, target, target.weights) : 0);
  }
};
/// One step of it, states given and taken: [x, h, c] to [h, c].
template <class Name>
struct OneStep {};

}  // namespace tenon::detail::kernels

namespace tenon {

/// What an RNN applies to its sums.
enum class Nonlinearity { tanh, relu };

/// The arguments of torch.nn.RNN, LSTM and GRU: `LSTM<8, 20, Recurrent{.num_layers = 2, .bidirectional = true}>`.
struct Recurrent {
  int num_layers = 1;
  detail::ByName<detail::recurrent_order_law> by_name{};  // behind it PyTorch has a bias
  bool bidirectional = false;
  int proj_size = 0;                               // LSTM: h is projected to so many numbers
  Nonlinearity nonlinearity = Nonlinearity::tanh;  // RNN
  bool reset_after = true;                         // GRU; false: the reset comes before the product with h, as in Keras
  friend constexpr bool operator==(const Recurrent&, const Recurrent&) = default;
};

namespace detail {

/// The third argument: a number of layers or a Recurrent.
struct RecurrentArgument : Recurrent {
  template <class T>
    requires std::is_arithmetic_v<T>
  constexpr RecurrentArgument(T layers) : Recurrent{.num_layers = whole_number(layers)} {}
  constexpr RecurrentArgument(const Recurrent& recurrent) : Recurrent(recurrent) {}
};
template <class T>
concept recurrence = std::convertible_to<T, RecurrentArgument>;

/// An int counts the rows of its matrices, and its state.
constexpr bool counts_units(int in, int hidden) { return product(8, sum(in, hidden)) <= most_elements; }

/// What of them a layer takes.
constexpr bool recurs_with(const RecurrentArgument& r, const Recurrent& takes) {
  return (r.proj_size == 0 || takes.proj_size != 0) && (r.reset_after || !takes.reset_after) &&
         (r.nonlinearity == Nonlinearity::tanh || takes.nonlinearity != Nonlinearity::tanh);
}
constexpr bool counts(const RecurrentArgument& r, int hidden) {
  return r.num_layers > 0 && r.proj_size >= 0 && r.proj_size < hidden;
}
constexpr int layers_of(const RecurrentArgument& r) { return r.num_layers < 1 ? 1 : r.num_layers; }
constexpr int directions_of(const RecurrentArgument& r) { return r.bidirectional ? 2 : 1; }
constexpr int out_size(const RecurrentArgument& r, int hidden) {
  return r.proj_size > 0 && r.proj_size < hidden ? r.proj_size : hidden;
}

constexpr Arguments recurrent_arguments(int in, int hidden, const RecurrentArgument& r, Bias bias) {
  Arguments list = Arguments{}.put(in).put(hidden);
  Words words;
  const auto separate = [&]() -> Words& { return words.length > 0 ? words.put(", ") : words; };
  if (r.num_layers != 1) separate().put(r.num_layers).put(" layers");
  if (r.bidirectional) separate().put("bidirectional");
  if (r.proj_size != 0) separate().put("proj_size ").put(r.proj_size);
  if (r.nonlinearity == Nonlinearity::relu) separate().put("relu");
  if (!r.reset_after) separate().put("reset before");
  if (words.length > 0) list.put(words);
  return bias == Bias::yes ? list : list.put("Bias::no");
}

/// The parameters of one layer in one direction, as torch.nn names them: with `_l0`, or bare as the cells'.
template <class F, int In, int Hidden, int Out, Bias B>
struct RecurrentWeights {
  static constexpr bool has_bias = B == Bias::yes, projects = Out != Hidden;
  static constexpr int rows = clamped(product(F::weight_rows, Hidden));  // of PyTorch's matrices
  static constexpr ParameterList<5> named(const char* const (&names)[5]) {
    ParameterList<5> list{{{names[0], Shape{rows, In}}, {names[1], Shape{rows, Out}}}, 2};
    const auto put = [&](const char* name, const Shape& shape) { list.at[list.count++] = {name, shape}; };
    if (has_bias) put(names[2], Shape{rows}), put(names[3], Shape{rows});
    if (projects) put(names[4], Shape{Out, Hidden});
    return list;
  }

  /// Row o of the packed sums; behind them the projection's. k: of x, then of h.
  TENON_INLINE static constexpr float weight(const float* p, int o, int k) {
    const float *hh = p + rows * In, *hr = hh + rows * Out + (has_bias ? 2 * rows : 0);
    if (o >= F::gates * Hidden) return hr[(o - F::gates * Hidden) * Hidden + k];
    const int row = F::gate_of[o / Hidden] * Hidden + o % Hidden;
    return k < In ? p[row * In + k] : hh[row * Out + k - In];
  }
  /// Both biases of a sum, before it is rounded.
  TENON_INLINE static constexpr double whole_bias(const float* p, int o) {
    if (!has_bias) return 0;
    const float *ih = p + rows * (In + Out), *hh = ih + rows;
    const int sum = o / Hidden, row = F::gate_of[sum] * Hidden + o % Hidden;
    return (F::of_input[sum] ? static_cast<double>(ih[row]) : 0) +
           (F::of_hidden[sum] ? static_cast<double>(hh[row]) : 0);
  }
  TENON_INLINE static constexpr float bias(const float* p, int o) { return static_cast<float>(whole_bias(p, o)); }
};

/// One layer in one direction: [T, In] to [T, Out]. Row of Rows: its place in PyTorch's h_n.
template <class F, int In, int Hidden, int Out, Bias B, int Row, int Rows, int Directions>
struct RecurrentLeaf : RecurrentWeights<F, In, Hidden, Out, B> {
  static constexpr bool reverse = Row % Directions > 0;
  using Name = kernels::Recur<F, In, Hidden, Out, reverse>;
  static constexpr Shape wants{any, In};
  static constexpr Verdict infer(const Shape& in) {
    if (!agree(in, wants)) return Verdict::expects(wants);
    const Shape known = merge(in, wants);
    return Verdict::gives(Shape{known.extent[0], Out}, known);
  }
  static constexpr Arguments arguments() { return Arguments{}.put(In).put(Hidden).put(suffixed("layer ")); }

  static constexpr Words suffixed(const char* text) {
    return Words{}.put(text).put(Row / Directions).put(reverse ? "_reverse" : "");
  }
  static constexpr Words names[5]{suffixed("weight_ih_l"), suffixed("weight_hh_l"), suffixed("bias_ih_l"),
                                  suffixed("bias_hh_l"), suffixed("weight_hr_l")};
  static constexpr auto parameters = RecurrentLeaf::named({names[0].s, names[1].s, names[2].s, names[3].s, names[4].s});

  static constexpr Timed in_time(const Shape&, const Timing& t) {
    if (t.axis != 0) return Timed::refuses(Fault::reads_whole);
    return reverse ? Timed::refuses(Fault::reads_backwards) : Timed{t};
  }
  static constexpr std::int64_t scratch(const Shapes&, const Shape&) {
    return bytes_of(Element::float32, Name::scratch);
  }
  static constexpr std::int64_t multiply_adds(const Shapes&, const Shape& out) {
    return product(out.extent[0], product(Hidden, Name::products + (Name::projects ? Out : 0)));
  }
  static constexpr Operation operation{
      .role = Role::kernel,
      .infer = &infer,
      .wants = wants,
      .parameters = parameters,
      .kernel = {.in = In,
                 .out = clamped(std::int64_t{Name::gate_rows} + (Name::projects ? Out : 0)),
                 .reads_vectors = false,
                 .widens = true},
      .packed = &Name::packed,
      .scratch = &scratch,
      .multiply_adds = &multiply_adds,
      .recurs = {.h = Out, .c = Name::c > 0 ? Hidden : 0, .row = Row, .rows = Rows, .reverse = reverse},
      .keeps = {.numbers = Name::state},
      .in_time = &in_time};
  template <Shape, Shape, int>
  using kernel_at = Name;
};

/// Several layers, each in one or both directions: the next reads the outputs of both, side by side.
template <class F, int In, int Hidden, int Out, Bias B, int Layers, int Directions>
struct RecurrentStack {
  static constexpr int rows = Layers * Directions, wide = Directions * Out;
  template <int Row>
  struct RecurrentLayer : RecurrentLeaf<F, (Row < Directions ? In : wide), Hidden, Out, B, Row, rows, Directions> {};
  template <class Sequence>
  struct list;
  template <std::size_t... Row>
  struct list<std::index_sequence<Row...>> {
    using type = types<RecurrentLayer<static_cast<int>(Row)>..., ConcatAlong<-1>>;
    static constexpr const Leaf* leaves[sizeof...(Row)]{&leaf_of<RecurrentLayer<static_cast<int>(Row)>>...};
  };
  using Rows = list<std::make_index_sequence<static_cast<std::size_t>(rows)>>;
  using children = typename Rows::type;
  static constexpr int joins = Directions > 1 ? Layers : 0;
  static constexpr Counts counts{rows + joins, rows + joins, rows + 2 * joins, 1, 1};

  static constexpr Values wire(Graph& g, const Values& in) {
    const Shape want{any, In};
    if (in.count != 1) g.fail(Fault::one_tensor, in, want);
    if (!g.stopped() && !agree(g.values[in.id[0]].shape, want)) g.fail(Fault::expects, in, want);
    Values v = in;
    for (int row = 0; row < rows && !g.stopped(); row += Directions) {
      Values both = wire_own(g, row, v, *Rows::leaves[row]);
      if (Directions > 1 && !g.stopped()) {
        both.id[both.count++] = wire_own(g, row + 1, v, *Rows::leaves[row + Directions - 1]).id[0];
        both = wire_own(g, rows, both, leaf_of<ConcatAlong<-1>>);
      }
      v = both;
    }
    return v;
  }
};

/// What a recurrent layer is: a leaf, or a stack of them.
template <class F, int In, int Hidden, int Out, Bias B, int Layers, int Directions>
using RecurrentOf = std::conditional_t<Layers * Directions == 1, RecurrentLeaf<F, In, Hidden, Out, B, 0, 1, 1>,
                                       RecurrentStack<F, In, Hidden, Out, B, Layers, Directions>>;

}  // namespace detail
}  // namespace tenon
