// Linear: y = W x + b over the last dimension, as torch.nn.Linear. `Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>`
#pragma once
#include <tenon/kernel_names.hpp>
#include <tenon/refusal.hpp>

namespace tenon {

/// Whether a layer adds a bias, as PyTorch's `bias=False`: `Linear<10, 20, Bias::no>`, or `false` where PyTorch has it.
enum class Bias { no, yes };

namespace detail {
namespace named {
struct Linear;
}

/// A Bias, or PyTorch's bool.
template <auto B>
inline constexpr bool is_bias =
    std::same_as<std::remove_const_t<decltype(B)>, Bias> || std::same_as<std::remove_const_t<decltype(B)>, bool>;
template <auto B>
inline constexpr Bias bias_of = [] {
  if constexpr (is_bias<B>)
    return static_cast<bool>(B) ? Bias::yes : Bias::no;
  else
    return Bias::yes;  // it was refused where it was named
}();
}  // namespace detail

/// torch.nn.Linear: [..., In] to [..., Out]; weight [Out, In], bias [Out].
template <int In, int Out, auto B = Bias::yes>
  requires(detail::has_sizes<detail::named::Linear, In, Out>&&
               detail::argument_check<detail::is_bias<B>, detail::bias_law<>>::ok)
struct Linear {
  static constexpr extend::Role role = extend::Role::kernel;
  static constexpr bool has_bias = detail::bias_of<B> == Bias::yes;
  static constexpr extend::Arguments arguments() {
    return has_bias ? extend::Arguments{}.put(In).put(Out) : extend::Arguments{}.put(In).put(Out).put("Bias::no");
  }

  static constexpr Shape wants{In};
  static constexpr bool trailing = true;
  static constexpr extend::Verdict infer(Shape in) {
    if (in.rank < 0) return extend::Verdict::gives({});
    if (in.rank == 0 || !agree(in.last(), In)) return extend::Verdict::expects(Shape{In});
    in.extent[in.rank - 1] = In;
    Shape out = in;
    out.extent[out.rank - 1] = Out;
    return extend::Verdict::gives(out, in);
  }

  static constexpr auto parameters = extend::weight_and_bias(Shape{Out, In}, Shape{Out}, has_bias);

  using kernel = kernels::Dense<In, Out>;
  TENON_INLINE static constexpr float weight(const float* p, int o, int k) { return p[o * In + k]; }
  TENON_INLINE static constexpr float bias(const float* p, int o) { return has_bias ? p[Out * In + o] : 0.0f; }

  template <int I, int O>
  using resized = Linear<I, O, B>;
};

static_assert(extend::layer<Linear<10, 20>> && extend::layer<Linear<1, 1, Bias::no>>);

}  // namespace tenon
