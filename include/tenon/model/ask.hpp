// What a network can be asked without weights: shapes, counts, bytes. All constexpr.
#pragma once
#include <tenon/base/options.hpp>
#include <tenon/graph/refusal.hpp>
#include <tenon/lowering/share.hpp>

namespace tenon {

namespace detail {

/// Its input and its outputs are known to the last extent.
template <class Net>
constexpr bool is_known() {
  const auto& w = wired<Net>;
  if (!w.ok()) return false;
  for (int v = 0; v < w.value_count; ++v)
    if (!w.values[v].shape.known()) return false;
  return true;
}

}  // namespace detail

/// How many tensors a network takes and gives.
template <class Net>
  requires(detail::accepts<Net>)
inline constexpr int input_count = extend::wired<Net>.in.count;
template <class Net>
  requires(detail::accepts<Net>)
inline constexpr int output_count = extend::wired<Net>.out.count;

/// The shape of input I of a network, without the batch. What is not known is `any`.
template <class Net, int I = 0>
  requires(detail::accepts<Net>)
inline constexpr Shape input_shape = detail::frame_of(extend::wired<Net>.values[extend::wired<Net>.in.id[I]]);

/// The shape of output I of a network, without the batch.
template <class Net, int I = 0>
  requires(detail::accepts<Net>)
inline constexpr Shape output_shape = detail::frame_of(extend::wired<Net>.values[extend::wired<Net>.out.id[I]]);

/// How many numbers its parameters hold, as sum(p.numel() for p in net.parameters()) counts.
template <class Net>
  requires(detail::accepts<Net>)
inline constexpr std::size_t parameter_count = static_cast<std::size_t>(extend::wired<Net>.parameter_floats);

/// Multiplications with an addition per sample, of the matrix layers.
template <class Net>
  requires(detail::accepts<Net>)
inline constexpr std::size_t multiply_adds = [] {
  static_assert(detail::is_known<Net>() || !extend::wired<Net>.ok(),
                "tenon: state the network's input with Input<...>");
  std::size_t sum = 0;
  for (int n = 0; n < extend::wired<Net>.node_count; ++n)
    sum += multiply_adds_of(extend::wired<Net>.nodes[n], extend::wired<Net>.values, extend::wired<Net>.operands);
  return sum;
}();

namespace detail {
template <class Net, Target T>
constexpr std::int64_t packed_floats() {
  if constexpr (has_frames<Net>())
    return plan<Frames<Net>, T>.weights;  // those of the whole sequence are among them
  else
    return plan<Net, T>.weights;
}
}  // namespace detail

/// sizeof(Model<Net>): the packed weights for a target.
template <class Net, Options O = Options{}>
  requires(detail::accepts<Net>)
inline constexpr std::size_t model_bytes =
    static_cast<std::size_t>(
        extend::round_up(extend::larger_of(detail::packed_floats<Net, O.computes_with()>(), 1), 16)) *
    sizeof(float);

/// A model's weights in the order in which its kernels read them: what tenon-embed writes into a header. Another
/// target, another order.
template <class Net, Options O = Options{}>
struct PackedWeights {
  alignas(64) float values[model_bytes<Net, O> / sizeof(float)];
};

/// How many frames of its input an output of a network depends on that runs frame by frame; `unbounded` behind a
/// recurrent layer.
template <class Net>
  requires(detail::steps<Net>)
inline constexpr int receptive_field = [] {
  int field = 0;
  for (int i = 0; i < output_count<Net>; ++i)
    field = extend::larger_of(field, detail::time_in<Net>.field[extend::wired<Net>.out.id[i]]);
  return field;
}();

/// The peak of a run's scratch memory, sizeof(Workspace<Net>). The same for every target and Options: buffers are
/// placed in units of 16 floats, whatever the lanes.
template <class Net>
  requires(detail::accepts<Net>)
inline constexpr std::size_t workspace_bytes =
    static_cast<std::size_t>(detail::plan<Net, Target{}>.workspace) * sizeof(float);

/// Scratch for one run, for networks whose workspace is too large for the stack: `m(x, workspace)`.
template <class Net>
  requires(detail::accepts<Net>)
struct Workspace {
  static constexpr std::size_t size = workspace_bytes<Net> / sizeof(float);
  alignas(64) float values[size > 0 ? size : 16];
};

}  // namespace tenon
