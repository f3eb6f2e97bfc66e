// Geometry: what a window's kernels work on, and the names of those kernels.
#pragma once
#include <tenon/ops/kernel.hpp>
#include <tenon/ops/padding.hpp>

namespace tenon::detail::kernels {

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

}  // namespace tenon::detail::kernels
