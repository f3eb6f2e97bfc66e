// What LayerNorm and RMSNorm share: they act on the last dimensions, whose extents they state.
#pragma once
#include <tenon/ops/norm.hpp>

namespace tenon {

namespace detail {

/// The arguments of LayerNorm and RMSNorm: sizes, then perhaps an Eps, Bias::no, Affine::no.
struct NormOptions {
  Shape sizes{};
  Real eps;
  bool weight = true, bias = true;
  bool right = true;

  constexpr explicit NormOptions(Real by_default) : eps(by_default) { sizes.rank = 0; }
  constexpr void take(int size) {
    right = right && size > 0 && sizes.rank < Shape::max_rank;
    if (right) sizes.extent[sizes.rank++] = size;
  }
  constexpr void take(Eps stated) { eps = stated.value; }
  constexpr void take(Affine affine) { weight = bias = affine == Affine::yes; }
  constexpr void take(Bias stated) { bias = bias && stated == Bias::yes; }
  constexpr void take(auto) { right = false; }
};
template <auto... A>
constexpr NormOptions norm_options(Real eps) {
  NormOptions options(eps);
  (options.take(A), ...);
  options.right = options.right && options.sizes.rank > 0;
  return options;
}

/// The law of their arguments.
template <auto... A>
struct norm_arguments {
  static_assert(
      norm_options<A...>(1).right,
      "tenon: LayerNorm and RMSNorm take from 1 to 5 sizes that count from 1, then perhaps Eps{1e-6}, Bias::no, "
      "Affine::no");
};

/// Normalises over the last dimensions, whose extents are Sizes; weight and bias of that shape.
template <bool Centred, Real ByDefault, auto... A>
struct TrailingNorm {
  static constexpr NormOptions options = norm_options<A...>(ByDefault);
  static constexpr Shape wants = options.sizes;

  static constexpr Arguments arguments() {
    Arguments list;
    for (int i = 0; i < wants.rank; ++i) list.put(wants.extent[i]);
    if (options.eps != ByDefault) list.put(Words{}.put("Eps{").put(options.eps).put('}'));
    if (!options.weight) return list.put("Affine::no");
    return Centred && !options.bias ? list.put("Bias::no") : list;
  }
  static constexpr Verdict infer(const Shape& in) {
    if (in.rank < 0) return Verdict::gives(in);
    Shape known = in;
    const int leading = in.rank - wants.rank;
    if (leading < 0) return Verdict::expects(wants);
    for (int i = 0; i < wants.rank; ++i) {
      if (!agree(in.extent[leading + i], wants.extent[i])) return Verdict::expects(wants);
      known.extent[leading + i] = wants.extent[i];
    }
    return Verdict::gives(known, known);
  }

  static constexpr bool has_weight = options.weight, has_bias = Centred && options.bias;
  static constexpr ParameterList<2> parameters{{{"weight", wants}, {"bias", wants}}, has_weight + has_bias};

  static constexpr Operation operation{.role = Role::kernel,
                                       .infer = &infer,
                                       .preserves = true,
                                       .wants = wants,
                                       .trailing = wants.rank <= 3,  // two dimensions in front of it are tried
                                       .parameters = parameters,
                                       .kernel = whole_tensor};
  static constexpr kernels::Normed normed(const Shape& in) {
    const auto n = static_cast<int>(wants.size());
    return {static_cast<int>(in.size()) / n, n, 1, false, Centred, has_weight, has_bias};
  }
  template <Shape I, Shape, int>
  using kernel_at = kernels::Norm<normed(I), options.eps>;
};

}  // namespace detail
}  // namespace tenon
