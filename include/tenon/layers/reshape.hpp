// Reshape: the same numbers under another shape, as torch.reshape. `Sequential<Linear<10, 24>, Reshape<2, 3, 4>>`
#pragma once
#include <tenon/graph/refusal.hpp>

namespace tenon {

namespace detail {
namespace named {
struct Reshape;
}
template <int... Extents>
struct one_open {
  static_assert(((Extents == any) + ... + 0) < 2, "tenon: Reshape leaves at most one extent open");
};
}  // namespace detail

/// torch.reshape(x, (batch, extents...)): a sample of any rank to its numbers in order, in another shape. One extent
/// may be `any` (PyTorch's -1): what the others leave. Costs nothing.
template <int... Extents>
struct Reshape {
  using laws = detail::Laws<detail::rank_law<detail::named::Reshape, Extents...>,
                            detail::sizes_law<detail::named::Reshape, (Extents == any ? 1 : Extents)...>,
                            detail::law<(((Extents == any) + ... + 0) < 2), detail::one_open<Extents...>>>;
  static constexpr extend::Verdict infer(const Shape& in) {
    Shape out;
    out.rank = 0;
    ((out.extent[out.rank < Shape::max_rank ? out.rank++ : 0] = Extents), ...);
    if (in.rank < 0) return extend::Verdict::gives(out);
    if (!in.known()) {
      std::int64_t known = 1;
      for (int d = 0; d < in.rank; ++d) known = detail::product(known, in.extent[d] < 0 ? 1 : in.extent[d]);
      return out.known() && out.size() % known != 0 ? extend::Verdict::refuses(extend::Fault::other_size)
                                                    : extend::Verdict::gives(out);
    }
    std::int64_t stated = 1;
    for (int d = 0; d < out.rank; ++d) stated = detail::product(stated, out.extent[d] == any ? 1 : out.extent[d]);
    for (int d = 0; d < out.rank; ++d)
      if (out.extent[d] == any && in.size() % stated == 0) out.extent[d] = detail::extent_of(in.size() / stated);
    return out.size() == in.size() ? extend::Verdict::gives(out) : extend::Verdict::refuses(extend::Fault::other_size);
  }
  static constexpr extend::Operation operation{.role = extend::Role::view, .infer = &infer, .takes_guess = false};
};

}  // namespace tenon
