// The kernels' names and sizes: empty types that a layer computes with; no xsimd.
#pragma once
#include <tenon/shape.hpp>
#include <tenon/target.hpp>

namespace tenon {

/// What the lowering knows of a kernel.
struct KernelTraits {
  int in = 0, out = 0;        ///< a matrix kernel's numbers per row; 0: it works on whole tensors
  bool epilogue = false;      ///< elementwise layers behind it run before it stores
  bool stacks = false;        ///< two of it on one input are one wider one
  bool reads_vectors = true;  ///< reads its input by whole vectors, past the end: not from a caller's span
};

namespace kernels {

/// The implementation of a kernel's name, in kernels/.
template <class Name, Target T>
struct Kernel;

/// Floats of a packed matrix: the bias and `in` rows of outputs, padded to whole vectors.
constexpr int packed_floats(int in, int out, Target target) { return round_up(out, target.lanes) * (1 + in); }

/// y[o] = b[o] + sum over k of W[o][k] x[k], for each row of In numbers. Packed as panels of outputs, see dense.hpp.
template <int In, int Out>
struct Dense {
  static constexpr int in = In, out = Out;
  static constexpr KernelTraits traits{In, Out, true, true, false};
};

/// exp(x[i]) / sum exp(x[j]) along one axis, or its logarithm.
template <bool Log>
struct Softmax {
  static constexpr KernelTraits traits{};
};

}  // namespace kernels
}  // namespace tenon
