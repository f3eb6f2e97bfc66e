// Dense: the matrix of Linear, and whether a bias is added to its products.
#pragma once
#include <tenon/graph/refusal.hpp>
#include <tenon/ops/kernel.hpp>

namespace tenon {

/// Whether a layer adds a bias, as PyTorch's `bias=False`: `Linear<10, 20, Bias::no>`, or `false` where PyTorch has it.
enum class Bias { no, yes };

namespace detail {
/// A Bias, or PyTorch's bool.
template <auto B>
inline constexpr bool is_bias =
    std::same_as<std::remove_const_t<decltype(B)>, Bias> || std::same_as<std::remove_const_t<decltype(B)>, bool>;
template <auto B>
inline constexpr Bias bias_of = [] {
  if constexpr (is_bias<B>)
    return static_cast<bool>(B) ? Bias::yes : Bias::no;
  else
    return Bias::yes;  // it breaks a law of its layer
}();
}  // namespace detail

namespace detail::kernels {

/// y[o] = b[o] + sum over k of W[o][k] x[k], for each row of In numbers. Packed as panels of outputs, see dense.hpp.
template <int In, int Out>
struct Dense {
  static constexpr int in = In, out = Out;
  static constexpr KernelTraits traits{In, Out, true, true, 1, false, true};
};

}  // namespace detail::kernels

}  // namespace tenon
