// Call: what a kernel is called with, and how it stores.
#pragma once
#include <tenon/kernels/vector.hpp>

#if defined(__clang__)
#define TENON_UNROLL _Pragma("unroll")
#else
#define TENON_UNROLL _Pragma("GCC unroll 64")
#endif

namespace tenon::detail::kernels {

/// What lies so many bytes behind p.
TENON_INLINE constexpr const Word* behind(const Word* p, std::int64_t bytes) { return p + words_in(bytes); }
TENON_INLINE constexpr Word* behind(Word* p, std::int64_t bytes) { return p + words_in(bytes); }

/// What a kernel is called with. All are constants but the pointers, once it is inlined.
struct Call {
  const float* x;
  int x_pitch;
  float* y;
  int y_pitch;
  int rows, cols;  ///< of the output
  const float* weights = nullptr;
  int outer = 1, length = 1, inner = 1;  ///< of a layer that acts along an axis
  float* scratch = nullptr;              ///< of kernels that ask for it
  int newest = 0,
      ring = 0;            ///< of kernels over frames that are kept: where in x the newest lies, how many floats x has
  int count = 0;           ///< and how many frames there have been, where that is counted
  float* state = nullptr;  ///< of recurrent kernels; without one they begin with zeros
};

/// Of a kernel that reads several tensors: where the others lie, each whole and in PyTorch's order.
template <int Others>
struct CallWith : Call {
  const float* other[Others];
};

/// Stores a vector of which `valid` lanes count; what lies behind them is overwritten unless Exact.
template <bool Exact, class V>
TENON_INLINE constexpr void put(float* y, V v, [[maybe_unused]] int valid) {
  if constexpr (Exact && is_vector<V>)
    store_partial(y, v, valid);
  else
    store(y, v);
}

}  // namespace tenon::detail::kernels
