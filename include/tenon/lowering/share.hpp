// The plans of a network: of the whole sequence, and of frame by frame, which finds its weights among those of the
// first where both pack them alike.
#pragma once
#include <tenon/lowering/breach.hpp>
#include <tenon/lowering/plan.hpp>
#include <tenon/lowering/trace.hpp>
#include <tenon/lowering/verify.hpp>

namespace tenon::detail {

namespace lowering {
/// Of a network whose input is open, or that was refused, an empty plan: it is never run.
template <class Net, Target T>
inline constexpr auto unverified = [] {
  if constexpr (is_known<Net>())
    return make_plan<Net, T>();
  else
    return decltype(make_plan<Net, T>()){};
}();

// each a constant of its own: compilers count how much one takes
template <class Net>
inline constexpr Finding traced = is_known<Net>() ? trace(steps_in<Net>, wired<Net>) : Finding{};
template <class Net, Target T>
inline constexpr Finding finding =
    !is_known<Net>() || traced<Net>.breach != Breach::none
        ? traced<Net>
        : verify(unverified<Net, T>, steps_in<Net>, wired<Net>, resolved_in<Net>.at, T.lanes);
}  // namespace lowering

/// The plan of a network for a target: a value that Model runs. A wrong one does not compile.
template <class Net, Target T>
inline constexpr const auto& plan =
    lowering::verified<lowering::finding<Net, T>.breach, lowering::finding<Net, T>.step>::plan(
        lowering::unverified<Net, T>);

namespace lowering {

/// Whether two steps of two plans of one network have the same packed weights.
constexpr bool pack_alike(const auto& p, const PlannedStep& a, const Node* nodes, const auto& q, const PlannedStep& b,
                          const Node* other) {
  if (a.node < 0 || a.node != b.node || a.bytes != b.bytes || a.storage != b.storage || a.members != b.members ||
      a.affine != b.affine || a.order != b.order || a.planes || b.planes ||
      nodes[a.node].leaf->kernel.panels != other[b.node].leaf->kernel.panels)
    return false;
  for (int m = 0; m < a.members; ++m)
    if (p.members[a.member + m] != q.members[b.member + m]) return false;
  return nodes[a.node].leaf->parameters.at == other[b.node].leaf->parameters.at;
}

/// Frame by frame, beside the plan `q` of the whole sequence: weights that are not in it lie behind its own.
template <class Net, Target T>
constexpr auto beside(const auto& q) {
  auto p = make_plan<Frames<Net>, T>();
  p.weights = p.shared = q.weights;
  const auto place = [&](auto& step, std::int64_t twin) {
    step.shared = twin >= 0;
    step.weights = twin >= 0 ? twin : p.weights;
    if (twin < 0) p.weights += step.bytes;
  };
  for (int i = 0; i < p.count; ++i) {
    PlannedStep& step = p.steps[i];
    for (int o = step.first; o < step.first + step.folds; ++o) {
      std::int64_t twin = -1;
      for (int j = 0; j < q.fold_count && twin < 0; ++j)
        if (p.folds[o].bytes > 0 && q.folds[j].node == p.folds[o].node) twin = q.folds[j].weights;
      place(p.folds[o], twin);
    }
    std::int64_t twin = -1;
    for (int j = 0; j < q.count && twin < 0; ++j)
      if (pack_alike(p, step, wired<Frames<Net>>.nodes, q, q.steps[j], wired<Net>.nodes)) twin = q.steps[j].weights;
    place(step, twin);
  }
  return p;
}

template <class Net, Target T>
inline constexpr auto unverified<Frames<Net>, T> = [] {
  if constexpr (is_known<Net>())
    return beside<Net, T>(plan<Net, T>);
  else
    return make_plan<Frames<Net>, T>();
}();

}  // namespace lowering
}  // namespace tenon::detail
