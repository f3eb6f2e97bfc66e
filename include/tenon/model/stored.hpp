// as_stored: the parameters that a model with smaller weights computes with.
#pragma once
#include <tenon/base/bfloat16.hpp>
#include <tenon/base/options.hpp>
#include <tenon/errors/arguments.hpp>
#include <tenon/graph/parameters.hpp>
#include <tenon/lowering/share.hpp>

namespace tenon {

namespace detail {
/// No BatchNorm is packed into a matrix that is rounded, for the whole sequence or frame by frame.
template <class Net>
constexpr bool rounds_alone() {
  bool alone = true;
  const auto look = [&](const auto& steps_of, const extend::Node* nodes) {
    for (int i = 0; i < steps_of.count; ++i)
      alone = alone && (steps_of.steps[i].affine < 0 || !nodes[steps_of.steps[i].node].leaf->kernel.widens);
  };
  if constexpr (is_known<Net>()) look(plan<Net, Target{}>, wired<Net>.nodes);
  if constexpr (has_frames<Net>()) look(plan<Frames<Net>, Target{}>, wired<Frames<Net>>.nodes);
  return alone;
}
template <class Net, Weights W>
constexpr bool stores() {
  if constexpr (W == Weights::float32)
    return true;
  else
    return rounds_alone<Net>();
}
}  // namespace detail

/// What `Model<Net, Options{.weights = W}>(parameters)` computes with, as float32: the matrices of Linear, RNN, LSTM, GRU
/// and their cells rounded, all else as it was. `output_bounds<Net>(as_stored<Weights::bf16>(parameters), box)` bounds
/// such a model.
template <Weights W, class Net>
constexpr Parameters<Net> as_stored(const Parameters<Net>& parameters) {
  Parameters<Net> stored = parameters;
  static_assert(sizeof(detail::stored_law<detail::stores<Net, W>()>) > 0);
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
