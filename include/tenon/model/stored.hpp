// as_stored: the parameters that a model with smaller weights computes with.
#pragma once
#include <tenon/base/bfloat16.hpp>
#include <tenon/base/options.hpp>
#include <tenon/errors/arguments.hpp>
#include <tenon/graph/parameters.hpp>
#include <tenon/lowering/share.hpp>

namespace tenon {

namespace detail {
/// No BatchNorm is packed into a matrix that is rounded.
template <class Net>
constexpr bool rounds_alone() {
  const auto& p = plan<Net, Target{}>;
  for (int i = 0; i < p.count; ++i)
    if (p.steps[i].affine >= 0 && wired<Net>.nodes[p.steps[i].node].leaf->kernel.widens) return false;
  return true;
}
}  // namespace detail

/// What `Model<Net, Options{.weights = W}>(parameters)` computes with, as float32: the matrices of Linear, RNN, LSTM, GRU
/// and their cells rounded, all else as it was. `output_bounds<Net>(as_stored<Weights::bf16>(parameters), box)` bounds
/// such a model. A Linear with a BatchNorm behind it, whose product is what is rounded, is refused.
template <Weights W, class Net>
constexpr Parameters<Net> as_stored(const Parameters<Net>& parameters) {
  Parameters<Net> stored = parameters;
  if constexpr (W == Weights::bf16 && detail::is_known<Net>())
    static_assert(sizeof(detail::stored_law<detail::rounds_alone<Net>()>) > 0);
  if constexpr (W == Weights::bf16) {
    constexpr const auto& graph = extend::wired<Net>;
    detail::each_parameter(graph.nodes, graph.node_count,
                           [&](const extend::Node& node, const extend::Parameter& parameter, std::int64_t offset) {
                             if (!node.leaf->kernel.widens || parameter.shape.rank != 2) return;
                             for (std::int64_t i = offset; i < offset + parameter.shape.size(); ++i)
                               stored.values[i] = detail::as_bfloat16(stored.values[i]);
                           });
  }
  return stored;
}

}  // namespace tenon
