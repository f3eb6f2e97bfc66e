// Linear: y = W x + b over the last dimension, as torch.nn.Linear. `Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>`
#pragma once
#include <tenon/ops/dense.hpp>

namespace tenon {

namespace detail::named {
struct Linear;
}

/// torch.nn.Linear: [..., In] to [..., Out]; weight [Out, In], bias [Out].
template <int In, int Out, auto B = Bias::yes>
struct Linear {
  using laws = detail::Laws<detail::sizes_law<detail::named::Linear, In, Out>,
                            detail::law<detail::is_bias<B>, detail::bias_law<>>>;
  static constexpr bool has_bias = detail::bias_of<B> == Bias::yes;
  static constexpr extend::Arguments arguments() {
    return has_bias ? extend::Arguments{}.put(In).put(Out) : extend::Arguments{}.put(In).put(Out).put("Bias::no");
  }

  static constexpr extend::Verdict infer(const Shape& in) {
    if (in.rank < 0) return extend::Verdict::gives({});
    if (in.rank == 0 || !extend::agree(in.last(), In)) return extend::Verdict::expects(Shape{In});
    Shape known = in, out = in;
    known.extent[in.rank - 1] = In;
    out.extent[in.rank - 1] = Out;
    return extend::Verdict::gives(out, known);
  }
  static constexpr auto parameters = extend::weight_and_bias(Shape{Out, In}, Shape{Out}, has_bias);
  static constexpr extend::Operation operation{
      .role = extend::Role::kernel, .infer = &infer, .wants = Shape{In}, .trailing = true, .parameters = parameters};

  using kernel = detail::kernels::Dense<In, Out>;
  TENON_INLINE static constexpr float weight(const float* p, int o, int k) { return p[o * In + k]; }
  TENON_INLINE static constexpr float bias(const float* p, int o) { return has_bias ? p[Out * In + o] : 0.0f; }

  template <int I, int O>
  using resized = Linear<I, O, B>;
};

}  // namespace tenon
