// What a network can be asked without weights: shapes, counts, bytes. All constexpr.
#pragma once
#include <tenon/base/options.hpp>
#include <tenon/graph/refusal.hpp>
#include <tenon/lowering/share.hpp>
#include <tenon/model/open_input.hpp>

namespace tenon {

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

/// Multiplications with an addition, of the matrix layers: per sample; per frame, where the length is stated nowhere.
template <class Net>
  requires(detail::states_input<Net>)
inline constexpr std::size_t multiply_adds = [] {
  constexpr const auto& run = extend::wired<detail::RunOf<Net>>;
  std::size_t sum = 0;
  if (!detail::is_known<detail::RunOf<Net>>()) return sum;
  for (int n = 0; n < run.node_count; ++n) sum += multiply_adds_of(run.nodes[n], run.values, run.operands);
  return sum;
}();

namespace detail {
template <class Net, Target T>
constexpr std::int64_t packed_bytes() {
  if constexpr (has_frames<Net>())
    return plan<Frames<Net>, T>.weights;  // those of the whole sequence are among them
  else
    return plan<Net, T>.weights;
}
}  // namespace detail

/// sizeof(Model<Net>): the packed weights for a target.
template <class Net, Options O = Options{}>
  requires(detail::states_input<Net>)
inline constexpr std::size_t model_bytes = static_cast<std::size_t>(
    extend::round_up(extend::larger_of(detail::packed_bytes<Net, O.computes_with()>(), 1), detail::boundary));

/// A model's weights in the order in which its kernels read them: what tenon-embed writes into a header. Another
/// target, another order.
template <class Net, Options O = Options{}>
struct PackedWeights {
  alignas(64) detail::Word values[model_bytes<Net, O> / sizeof(detail::Word)];
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
/// placed in units of 64 bytes, whatever the lanes. That of a frame, where the length is stated nowhere.
template <class Net>
  requires(detail::states_input<Net>)
inline constexpr std::size_t workspace_bytes =
    static_cast<std::size_t>(detail::plan<detail::RunOf<Net>, Target{}>.workspace);

/// Scratch for one run, for networks whose workspace is too large for the stack: `m(x, workspace)`.
template <class Net>
  requires(detail::states_input<Net>)
struct Workspace {
  static constexpr std::size_t size = workspace_bytes<Net> / sizeof(detail::Word);
  alignas(64) detail::Word values[size > 0 ? size : 16];
};

}  // namespace tenon
