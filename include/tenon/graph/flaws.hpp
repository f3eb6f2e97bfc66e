// Flaws: what the author of a layer can state wrongly of it, whatever stack it stands in.
#pragma once
#include <tenon/graph/operation.hpp>

namespace tenon::extend {
struct Elementwise;
}

namespace tenon::detail {

/// Every extent counts from 1, or is `open`.
constexpr bool has_extents(const Shape& shape, int open) {
  for (int i = 0; i < shape.rank; ++i)
    if (shape.extent[i] < 1 && shape.extent[i] != open) return false;
  return true;
}

/// Whether an elementwise layer's formula takes parameters.
template <class L>
concept applies_parameters = requires(float x) { L::apply(x, x); } || requires(float x) { L::apply(x, x, x); };

/// Whether a matrix layer's `weight` needs none of its parameters: there is a constant without them.
template <class L>
concept computes_weights = requires {
  typename std::bool_constant<(static_cast<void>(L::weight(static_cast<const float*>(nullptr), 0, 0)), true)>;
};

/// Its kernel works on rows, whatever the shape, and says itself of which.
template <class L>
concept has_row_kernel = requires { typename L::kernel; };
template <class L>
constexpr KernelTraits kernel_traits() {
  if constexpr (has_row_kernel<L>)
    return L::kernel::traits;
  else
    return L::operation.kernel;
}

/// Whether its operation states what else the layer has: one that is inherited does not know what came later.
template <class L>
constexpr bool states_all(const Leaf& leaf) {
  if constexpr (requires { L::parameters; })
    if (leaf.parameters.count == 0 && L::parameters.count > 0) return false;
  if constexpr (requires { L::wants; })
    if (leaf.wants.rank < 0 && L::wants.rank >= 0) return false;
  if constexpr (requires { &L::in_time; })
    if (!leaf.in_time) return false;
  if constexpr (requires { &L::infer; }) return !std::is_base_of_v<Elementwise, L>;
  return true;
}

/// What an author can state wrongly of a layer, whatever stack it stands in.
template <class L>
constexpr Fault flaw_of(const Leaf& leaf) {
  for (int p = 0; p < leaf.parameters.count; ++p)
    if (!has_extents(leaf.parameters[p].shape, 1)) return Fault::bad_parameter;
  const int numbers = leaf.parameters.count > 0 ? static_cast<int>(leaf.parameters[0].shape.size()) : 0;
  if (!states_all<L>(leaf)) return Fault::unstated;
  if constexpr (L::operation.role == Role::elementwise) {
    const bool stated = leaf.per != Per::nothing && numbers > 0;
    if (applies_parameters<L> != stated || (leaf.per == Per::tensor && numbers > 1)) return Fault::no_parameters;
    if constexpr (requires { L::second; }) {  // of two, each is packed from a vector's boundary
      if (L::second != round_up(numbers, 16)) return Fault::no_parameters;
    } else {
      if (leaf.parameters.count > 1) return Fault::no_parameters;
    }
  }
  if constexpr (L::operation.parameters.count == 0 && kernel_traits<L>().in > 0)
    if (!computes_weights<L>) return Fault::no_parameters;
  return Fault::none;
}

}  // namespace tenon::detail
