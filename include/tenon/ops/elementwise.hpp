// Elementwise: what activations share. y[i] = f(x[i]), any shape to the same shape.
#pragma once
#include <tenon/graph/refusal.hpp>
#include <tenon/math.hpp>

namespace tenon::extend {

/// Whose N parameters of an activation are: one is everybody's, of several each is a channel's.
template <int N>
inline constexpr Per per_channel = N == 1 ? Per::tensor : Per::channel;

/// Their shape rule: any shape to the same shape, whose dimension 1 as PyTorch counts is N where there are several (the
/// features of [F], the rows of [C, L]).
template <int N>
constexpr Verdict infer_per_channel(const Shape& in) {
  if (N == 1 || in.rank < 0) return Verdict::gives(in);
  Shape want = in;
  if (in.rank > 0) want.extent[0] = N;
  if (in.rank == 0 || !agree(in, want)) return Verdict::expects(want);
  return Verdict::gives(want, want);
}

/// An activation derives from this and adds `template <class V> static constexpr V apply(V x)`, its formula for one
/// float, one vector or the oracle's number alike.
struct Elementwise {
  static constexpr Operation operation = elementwise();
};

}  // namespace tenon::extend
