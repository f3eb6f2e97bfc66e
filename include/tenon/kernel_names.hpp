// The kernels' names and sizes: empty types that a layer computes with; no xsimd.
#pragma once
#include <tenon/name.hpp>
#include <tenon/shape.hpp>
#include <tenon/target.hpp>

namespace tenon {

namespace extend {

/// What the lowering knows of a kernel.
struct KernelTraits {
  int in = 0, out = 0;        ///< a matrix kernel's numbers per row; 0: it works on whole tensors
  bool epilogue = false;      ///< elementwise layers behind it run before it stores
  bool stacks = false;        ///< two of it on one input are one wider one
  int panels = 1;             ///< groups of outputs that are packed by themselves
  bool reads_vectors = true;  ///< reads its input by whole vectors, past the end: not from a caller's span
};

/// A kernel that is made for its input's shape, has no matrix and touches nothing past the ends.
inline constexpr KernelTraits whole_tensor{0, 0, false, false, 1, false};

}  // namespace extend

namespace kernels {

/// So few numbers are copied one by one: a vector's load of what was just stored in parts would wait until all of it is
/// written.
constexpr bool copied_singly(int cols) { return cols <= 4; }

template <class Name>
inline constexpr bool is_included = false;

/// The implementation of a kernel's name, in kernels/.
template <class Name, Target T>
struct Kernel {
  static_assert(is_included<Name>, "this kernel's header is not included: tenon/run.hpp includes all of the library's");
};

/// Floats of a packed matrix: the bias and `in` rows of outputs, padded to whole vectors.
constexpr std::int64_t packed_floats(std::int64_t in, std::int64_t out, Target target) {
  return tenon::detail::product(round_up(out, target.lanes), 1 + in);
}

/// y[o] = b[o] + sum over k of W[o][k] x[k], for each row of In numbers. Packed as panels of outputs, see dense.hpp.
template <int In, int Out>
struct Dense {
  static constexpr int in = In, out = Out;
  static constexpr KernelTraits traits{In, Out, true, true, 1, false};
};

/// One dimension of a window's work: what it slides over and what it gives.
struct Slide {
  int in, out, kernel, stride, dilation, before;
  int used = out;  ///< outputs that somebody reads: a pool behind may leave some at the end

  /// The taps of output o that lie in the input: from first to end.
  constexpr int first(int o) const {
    const int missing = before - o * stride;
    return missing <= 0 ? 0 : (missing + dilation - 1) / dilation;
  }
  constexpr int end(int o) const {
    const int room = in + before - o * stride;
    return room <= 0 ? 0 : room > (kernel - 1) * dilation ? kernel : (room + dilation - 1) / dilation;
  }
  /// An adaptive window.
  constexpr int adaptive_first(int o) const { return static_cast<int>(std::int64_t{o} * in / out); }
  constexpr int adaptive_end(int o) const { return static_cast<int>(((std::int64_t{o} + 1) * in + out - 1) / out); }
  /// The outputs whose taps all lie in the input: from inner() to outer().
  constexpr int inner() const {
    int o = 0;
    while (o < used && first(o) > 0) ++o;
    return o;
  }
  constexpr int outer() const {
    int o = used;
    while (o > inner() && end(o - 1) < kernel) --o;
    return o;
  }
};

/// What stands around an input.
enum class PaddingMode { zeros, reflect, replicate, circular };

/// The input that stands at `i`, which may lie outside.
constexpr int padded_with(PaddingMode mode, int i, int in) {
  if (mode == PaddingMode::reflect) i = i < 0 ? -i : i >= in ? 2 * (in - 1) - i : i;
  if (mode == PaddingMode::circular) i = i < 0 ? i + in : i >= in ? i - in : i;
  return i < 0 ? 0 : i >= in ? in - 1 : i;  // where windows are rounded up to a stride, what nobody needs
}

/// How many numbers may stand beside `in` of them: a reflection leaves out the edge, and nothing wraps around twice.
constexpr bool pads_with(PaddingMode mode, int wider, int in) {
  return in < 0 || (mode == PaddingMode::reflect ? wider < in : mode != PaddingMode::circular || wider <= in);
}

/// How many inputs are read for all outputs.
constexpr int needed(const Slide& s) {
  const int end = (s.used - 1) * s.stride - s.before + s.dilation * (s.kernel - 1) + 1;
  return end < s.in ? end : s.in;
}

/// A window over [H, W, C], channels innermost; `pitch` floats from one position's channels to the next one's.
struct Geometry {
  Slide rows, columns;
  int in_channels, out_channels, groups, pitch;
  PaddingMode mode = PaddingMode::zeros;
};

/// The same, where only what a window behind it reads is computed.
constexpr Geometry trimmed(Geometry g, const Geometry& reader) {
  g.rows.used = needed(reader.rows);
  g.columns.used = needed(reader.columns);
  return g;
}

/// The same where windows of one position each follow one another: all rows as one.
constexpr Geometry flattened(Geometry g) {
  const auto is_plain = [](const Slide& s) {
    return s.kernel == 1 && s.stride == 1 && s.before == 0 && s.in == s.out && s.used == s.out;
  };
  if (!is_plain(g.rows) || !is_plain(g.columns)) return g;
  g.columns.in = g.columns.out = g.columns.used = g.rows.in * g.columns.in;
  g.rows.in = g.rows.out = g.rows.used = 1;
  return g;
}

/// Every channel by itself.
constexpr bool depthwise(const Geometry& g) {
  return g.groups > 1 && g.groups == g.in_channels && g.groups == g.out_channels;
}

/// A convolution's input as rows of positions, [C, H, W] as PyTorch has it. Where a window needs padding or steps over
/// columns, it is arranged first: with its padding, the columns that lie a stride apart beside each other.
struct Planes {
  bool arranged;
  int rows, width;         ///< of a channel
  int row_pick, row_step;  ///< rows of the input from one to the next; rows from one output row to the next
  int phases, phase;       ///< columns i, i + stride, … lie together: so many sets, so far apart
  constexpr int size() const { return rows * width; }
};
constexpr Planes planes_of(const Geometry& g) {
  const auto span = [](const Slide& s) { return (s.out - 1) * s.stride + (s.kernel - 1) * s.dilation + 1; };
  const auto padded = [&](const Slide& s) { return s.before > 0 || span(s) > s.in; };
  if (!padded(g.rows) && !padded(g.columns) && g.columns.stride == 1)
    return {false, g.rows.in, g.columns.in, 1, g.rows.stride, 1, 0};
  const int pick = g.rows.kernel == 1 ? g.rows.stride : 1, phases = g.columns.kernel == 1 ? 1 : g.columns.stride;
  const int phase = (span(g.columns) + g.columns.stride - 1) / g.columns.stride;
  return {true, (span(g.rows) + pick - 1) / pick, phases * phase, pick, g.rows.stride / pick, phases, phase};
}

/// A 3 x 3 convolution of so many channels and positions that winograd.hpp's 16 products in place of 36 pay for its
/// additions.
constexpr bool by_winograd(const Geometry& g) {
  const auto is_plain = [](const Slide& s) { return s.kernel == 3 && s.stride == 1 && s.dilation == 1; };
  return is_plain(g.rows) && is_plain(g.columns) && g.groups == 1 && g.mode == PaddingMode::zeros &&
         g.in_channels % 16 == 0 && g.out_channels % 16 == 0 && g.in_channels <= 128 &&
         g.rows.out * g.columns.out >= 48;
}

/// Its tiles of 2 x 2 outputs, and how many of them are transformed together, at most 32 KiB: 16 frequencies, `pitch`
/// floats apart, which is no power of two, for which level 1 has few places.
struct WinogradTiles {
  int across, count, strip, pitch;
  int scratch;  ///< floats, where a pool does not trim it
};
constexpr WinogradTiles winograd_tiles(const Geometry& g) {
  const int across = (g.columns.used + 1) / 2, count = across * ((g.rows.used + 1) / 2), most = 512 / g.in_channels;
  const int strips = (count + most - 1) / most, strip = (count + strips - 1) / strips;
  return {across, count, strip, strip * g.in_channels + 16, 16 * ((count < most ? count : most) * g.in_channels + 16)};
}

/// y[p][o] = b[o] + sum over taps and input channels of W[o][tap][c] x[tap of p][c].
template <Geometry>
struct Conv {};
/// The same over an input in rows of positions, and the arranging of that input.
template <class Name>
struct InPlanes;
template <class Name>
struct Arrange;

/// The gradient of Conv as a layer: y[p][o] = b[o] + sum over the taps that reach p of W[c][o][tap] x[tap's origin][c].
template <Geometry>
struct ConvTranspose {};

/// The same of the newest frame of an input, and those before it, that are kept in a ring.
template <class Name>
struct InFrames;

enum class Pooling { largest, average };
/// The largest or the mean of each window, per channel. Pad: the mean counts the padding.
template <Geometry, Pooling, bool Pad>
struct Pool {};

/// The mean, or the largest, of out x out windows that cover the input: from floor(o in / out) to ceil((o + 1) in /
/// out).
template <Geometry, Pooling>
struct AdaptivePool {};

/// exp(x[i]) / sum exp(x[j]) along one axis, or its logarithm.
template <bool Log>
struct Softmax {
  static constexpr KernelTraits traits{};
};

/// Rows of n numbers, each normalised by itself. `run` numbers behind each other share a weight; each row has weights
/// of its own, or all rows share them. The bias is packed behind the weights.
struct Normed {
  int rows, n, run;
  bool own_weights;
  bool centred;  // the mean is taken away
  bool weight, bias;

  constexpr int weights() const { return (own_weights ? rows : 1) * n / run; }
};
/// y = (x - mean) / sqrt(mean of (x - mean)^2 + eps) w + b.
template <Normed, Real Eps>
struct Norm {};

/// How long a list of a formula is. (<iterator> has std::size, and a quarter of a second to compile.)
template <int N>
constexpr int length(const int (&)[N]) {
  return N;
}

/// What a recurrent formula does with a second number of each unit: nothing, renews it, writes it, reads it.
enum class Cell { none, renewed, written, read };

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
    return tenon::detail::product(round_up(Hidden, target.lanes), F::gates + products) +
           (projects ? packed_floats(Hidden, Out, target) : 0);
  }
};
/// One step of it, states given and taken: [x, h, c] to [h, c].
template <class Name>
struct OneStep {};

enum class Reduction { sum, mean, largest };
/// One number of each N along the middle of [Outer, N, Inner].
template <Reduction, int Outer, int N, int Inner>
struct Reduce {};

/// x[i] / max(sqrt(sum x[j]^2), eps) along one axis.
template <Real Eps>
struct Normalize {
  static constexpr KernelTraits traits = whole_tensor;
};

/// One dimension of a gather: output i is input i - before of `in`, `stride` floats apart.
struct Source {
  int out, in, before, stride;
};
/// A tensor whose elements are its input's in other places; beyond the input is what `border` says.
struct Gathering {
  static constexpr int max_rank = Shape::max_rank;
  int rank = 0;
  Source at[max_rank]{};
  PaddingMode border = PaddingMode::zeros;

  constexpr Gathering() = default;
  /// The identity on a shape.
  constexpr explicit Gathering(const Shape& shape) : rank(shape.rank) {
    for (int d = rank - 1, stride = 1; d >= 0; stride *= shape.extent[d--])
      at[d] = {shape.extent[d], shape.extent[d], 0, stride};
  }
};
template <Gathering>
struct Gather {};

/// [Channels, H, W] enlarged ScaleH and ScaleW times by linear interpolation.
template <int Channels, int H, int W, int ScaleH, int ScaleW>
struct Interpolate {};

}  // namespace kernels
}  // namespace tenon
