// Networks that run frame by frame, drawn at compile time.
#pragma once
#include "stream_networks.hpp"

namespace networks::streams {

constexpr unsigned drawn(unsigned seed, unsigned number) {
  unsigned x = seed * 2654435761u + number * 40503u + 12345u;
  x = (x ^ (x >> 15)) * 2246822519u;
  x = (x ^ (x >> 13)) * 3266489917u;
  return x ^ (x >> 16);
}

/// What a layer of `Kind` is on C channels, and how many it gives.
template <unsigned Kind, int C, int Out, int K>
struct Drawn {
  static constexpr int out = Out;
  using type = Causal<C, Out, K>;
};
template <int C, int Out, int K>
struct Drawn<1, C, Out, K> {
  static constexpr int out = Out;
  using type = Sequential<Causal<C, Out, K, 3>, Tanh>;
};
template <int C, int Out, int K>
struct Drawn<2, C, Out, K> {
  static constexpr int out = C;
  using type = Residual<Causal<C, Out, K, 2>, ReLU, Conv1d<Out, C, 1>>;
};
template <int C, int Out, int K>
struct Drawn<3, C, Out, K> {
  static constexpr int out = C + Out;
  using type = Sequential<Branch<Identity, Sequential<Causal<C, Out, K>, Sigmoid>>, Concat>;
};
template <int C, int Out, int K>
struct Drawn<4, C, Out, K> {
  static constexpr int out = Out;
  using type = Gated<Causal<C, Out, K>, Conv1d<C, Out, 1>>;
};
template <int C, int Out, int K>
struct Drawn<5, C, Out, K> {
  static constexpr int out = Out;
  using type = Sequential<Transpose<1, 2>, GRU<C, Out>, Transpose<1, 2>>;
};
template <int C, int Out, int K>
struct Drawn<6, C, Out, K> {
  static constexpr int out = Out;
  using type = Sequential<Transpose<1, 2>, LSTM<C, Out>, Linear<Out, Out>, Transpose<1, 2>>;
};
template <int C, int Out, int K>
struct Drawn<7, C, Out, K> {
  static constexpr int out = C;
  using type = Sequential<BatchNorm1d<C>, MaxPool1d<Window{.kernel_size = K, .stride = 1}>, PReLU<C>>;
};
template <int C, int Out, int K>
struct Drawn<8, C, Out, K> {
  static constexpr int out = Out;
  using type = Conv1d<C, Out, Window{.kernel_size = K, .stride = 2}>;
};

/// `Depth` layers behind L.
template <unsigned Seed, int C, int Depth, class... L>
struct Drawing {
  static constexpr int out = 1 + static_cast<int>(drawn(Seed, 3 * Depth + 1) % 18);
  using Next = Drawn<drawn(Seed, 3 * Depth) % 9, C, out, 1 + static_cast<int>(drawn(Seed, 3 * Depth + 2) % 4)>;
  using type = typename Drawing<Seed, Next::out, Depth - 1, L..., typename Next::type>::type;
};
template <unsigned Seed, int C, class... L>
struct Drawing<Seed, C, 0, L...> {
  using type = Sequential<L...>;
};
template <unsigned Seed>
using Random = typename Drawing<Seed, 3, 4, Input<3, 64>>::type;

}  // namespace networks::streams
