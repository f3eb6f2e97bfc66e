// Recur: a recurrent layer, frame by frame. All gates of a frame in one pass over the weights, units in the lanes.
//
// Weights are packed in panels of units: [panel][bias of each sum; gates of h = 0, 1, …; gates of x = 0, 1, …][lanes of
// the panel], the gates of one number as one row. A unit's gates meet in registers: nothing is stored but its new state.
#pragma once
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/several.hpp>
#include <tenon/ops/recurrent.hpp>

namespace tenon::detail::kernels {

/// The sums of a panel of N units, `Vectors` of them. 2 FMA ports x 4 cycles of latency want 8 sums in flight, so that
/// few are split in two. x comes last: it is what is known last.
template <class F, Target T, int In, int Out, int N, int Vectors, class V>
struct GateSums {
  static constexpr int W = width<V>, n = N / W;
  static constexpr int hidden_words = gate_words(F::hidden_sums, N, T), input_words = gate_words(F::input_sums, N, T);
  static constexpr bool in_two = Out > 1 && F::sums* Vectors < 8;
  V acc[F::sums][n];

  TENON_INLINE constexpr void add(const float* w, const float* x, const float* h) {
    TENON_UNROLL
    for (int s = 0; s < F::sums; ++s) {
      TENON_UNROLL
      for (int j = 0; j < n; ++j) acc[s][j] = load_aligned<V>(w + s * N + j * W);
    }
    w += F::sums * N;
    if constexpr (in_two) {
      V more[F::sums][n];
      TENON_UNROLL
      for (int s = 0; s < F::sums; ++s) {
        TENON_UNROLL
        for (int j = 0; j < n; ++j) more[s][j] = V(0.0f);
      }
      for (int k = 0; k + 1 < Out; k += 2, w += 2 * hidden_words) {
        one(w, h[k], F::hidden_sums, acc);
        one(w + hidden_words, h[k + 1], F::hidden_sums, more);
      }
      TENON_UNROLL
      for (int s = 0; s < F::sums; ++s) {
        TENON_UNROLL
        for (int j = 0; j < n; ++j) acc[s][j] = acc[s][j] + more[s][j];
      }
      if constexpr (Out % 2 != 0) {
        one(w, h[Out - 1], F::hidden_sums, acc);
        w += hidden_words;
      }
    } else {
      for (int k = 0; k < Out; ++k, w += hidden_words) one(w, h[k], F::hidden_sums, acc);
    }
    for (int k = 0; k < In; ++k, w += input_words) one(w, x[k], F::input_sums, acc);
  }

 private:
  /// One number's part of the sums `to`.
  template <int gates>
  TENON_INLINE static constexpr void one(const float* w, float number, const int (&to)[gates], V (&sums)[F::sums][n]) {
    const V v(number);
    TENON_UNROLL
    for (int g = 0; g < gates; ++g) {
      TENON_UNROLL
      for (int j = 0; j < n; ++j)
        sums[to[g]][j] = fma(v, Rows<T.weights, T.lanes>::template read<V>(w, g * n + j), sums[to[g]][j]);
    }
  }
};

/// A layer's weights for one formula, and one frame of it.
template <class F, int In, int Hidden, int Out, Target T>
struct Frame {
  static constexpr UnitPanels panels = unit_panels<F>(Hidden, T);
  static constexpr int lanes = T.lanes, wide = panels.wide, vectors = round_up(Hidden, lanes) / lanes;
  static constexpr auto words = static_cast<int>(all_words<F>(In, Hidden, Out, T));

  /// next[unit] = the formula of the sums, of h and of its own number in c, which it renews. The sums are taken over x
  /// and `from`.
  template <class V>
  TENON_INLINE static constexpr void run(const float* w, const float* x, const float* from, const float* h, float* c,
                                         V* next) {
    constexpr auto of_one = static_cast<int>(panel_words<F>(In, Out, wide * lanes, T));
    constexpr int whole = panels.whole, rest = panels.rest;
    for (int p = 0; p < whole; ++p) panel<V, wide>(w + p * of_one, x, from, h, c, next, p * wide * lanes);
    if constexpr (rest > 0) panel<V, rest>(w + whole * of_one, x, from, h, c, next, whole * wide * lanes);
  }

  template <class Source>
  static constexpr void pack(float* to, const Source& source) {
    for (int first = 0; first < vectors * lanes; first += wide * lanes) {
      const int n = first + wide * lanes < vectors * lanes ? wide * lanes : vectors * lanes - first;
      for (int s = 0; s < F::sums; ++s)
        for (int j = 0; j < n; ++j)
          *to++ = first + j < Hidden ? source.bias((F::first_sum + s) * Hidden + first + j) : 0.0f;
      const auto row = [&](const auto& sums, int k) {
        int i = 0;
        for (const int s : sums)
          for (int j = 0; j < n; ++j)
            Rows<T.weights, lanes>::write(
                to, i++, first + j < Hidden ? source.weight((F::first_sum + s) * Hidden + first + j, k) : 0.0f);
        to += gate_words(sums, n, T);
      };
      for (int k = 0; k < Out; ++k) row(F::hidden_sums, In + k);
      for (int k = 0; k < In; ++k) row(F::input_sums, k);
    }
  }

 private:
  template <class V, int Vectors>
  TENON_INLINE static constexpr void panel(const float* w, const float* x, const float* from, const float* h, float* c,
                                           V* next, int unit) {
    constexpr int N = Vectors * lanes, W = width<V>;
    GateSums<F, T, In, Out, N, Vectors, V> sums;
    sums.add(w, x, from);
    using All = Several<V, N / W>;
    All gates[F::sums], old, cell, all;
    TENON_UNROLL
    for (int j = 0; j < N / W; ++j) {
      TENON_UNROLL
      for (int s = 0; s < F::sums; ++s) gates[s].at[j] = sums.acc[s][j];
      old.at[j] = load_aligned<V>(h + unit + j * W);
      if constexpr (F::cell == Cell::renewed || F::cell == Cell::read) cell.at[j] = load_aligned<V>(c + unit + j * W);
    }
    if constexpr (F::cell == Cell::none)
      all = F::apply(gates, old);
    else
      all = F::apply(gates, cell, old);
    TENON_UNROLL
    for (int j = 0; j < N / W; ++j) {
      next[unit / W + j] = all.at[j];
      if constexpr (F::cell == Cell::renewed || F::cell == Cell::written) store_aligned(c + unit + j * W, cell.at[j]);
    }
  }
};

template <class F, int In, int Hidden, int Out, bool Reverse, Target T>
struct Kernel<Recur<F, In, Hidden, Out, Reverse>, T> {
  using Name = Recur<F, In, Hidden, Out, Reverse>;
  using Gates = Frame<F, In, Hidden, Out, T>;
  using Projection = Kernel<Dense<Hidden, Out>, T>;

  template <class V, bool Exact, bool Many, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    float* state = c.state;
    if (state == nullptr) {
      state = c.scratch;
      for (int i = 0; i < Name::state; ++i) state[i] = 0.0f;
    }
    if constexpr (Many) {
      for (int t = 0; t < c.rows; ++t) {
        const int at = Reverse ? c.rows - 1 - t : t;
        frame<V, Exact>(c.weights, c.x + at * c.x_pitch, state, c.scratch + Name::state, c.y + at * c.y_pitch);
      }
    } else {
      frame<V, Exact>(c.weights, c.x, state, c.scratch + Name::state, c.y);
    }
  }

  template <class Source>
  static constexpr void pack(float* to, const Source& source) {
    Gates::pack(to, source);
    to += Gates::words;
    if constexpr (Name::in_two_parts) {
      Frame<typename F::second, In, Hidden, Out, T>::pack(to, source);
      to += Frame<typename F::second, In, Hidden, Out, T>::words;
    }
    if constexpr (Name::projects) Projection::pack(to, Projecting<Source>{source});
  }

  /// From x and the state, which it renews, to y. `temporary`: two times Hidden numbers.
  template <class V, bool Exact>
  TENON_INLINE static constexpr void frame(const float* w, const float* x, float* state, float* temporary, float* y) {
    constexpr int W = width<V>, n = Gates::vectors * T.lanes / W;
    float *h = state, *c = state + Name::h;
    V next[n];
    if constexpr (Name::in_two_parts) {  // the second multiplies what the first made of h
      using Second = Frame<typename F::second, In, Hidden, Out, T>;
      c = temporary + round_up(Hidden, 16);
      Gates::template run<V>(w, x, h, h, c, next);
      keep(temporary, next);
      Second::template run<V>(w + Gates::words, x, temporary, h, c, next);
    } else {
      Gates::template run<V>(w, x, h, h, c, next);
    }
    if constexpr (Name::projects) {
      keep(temporary, next);
      Projection::template run<V, false, false>({temporary, 0, h, 0, 1, Out, w + Gates::words, 1, 1, 1}, Epilogue<>{});
      for (int i = 0; i < Out; i += W) put<Exact>(y + i, load_aligned<V>(h + i), Out - i);
    } else {
      keep(h, next);
      TENON_UNROLL
      for (int j = 0; j < n; ++j)
        if (W > 1 || j < Out) put<Exact>(y + j * W, next[j], Out - j * W);
    }
  }

 private:
  template <class V, std::size_t n>
  TENON_INLINE static constexpr void keep(float* to, const V (&numbers)[n]) {
    TENON_UNROLL
    for (int j = 0; j < static_cast<int>(n); ++j) store_aligned(to + j * width<V>, numbers[j]);
  }
  template <class Source>
  struct Projecting {
    const Source& source;
    constexpr float weight(int o, int k) const { return source.weight(Name::gate_rows + o, k); }
    constexpr float bias(int) const { return 0.0f; }
  };
};

/// [x, h, c], one behind the other, to [h, c].
template <class F, int In, int Hidden, int Out, Target T>
struct Kernel<OneStep<Recur<F, In, Hidden, Out, false>>, T> : Kernel<Recur<F, In, Hidden, Out, false>, T> {
  using Name = Recur<F, In, Hidden, Out, false>;
  static constexpr bool has_c = Name::c > 0;

  template <class V, bool, bool, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E&) {
    float *h = c.scratch, *cell = h + Name::h;
    for (int i = 0; i < Name::state; ++i) h[i] = 0.0f;
    for (int i = 0; i < Out; ++i) h[i] = c.x[In + i];
    for (int i = 0; has_c && i < Hidden; ++i) cell[i] = c.x[In + Out + i];
    Kernel<Name, T>::template frame<V, true>(c.weights, c.x, h, h + Name::state, c.y);
    for (int i = 0; has_c && i < Hidden; ++i) c.y[Out + i] = cell[i];
  }
};

}  // namespace tenon::detail::kernels
