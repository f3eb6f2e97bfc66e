// What a Model counts with ints, and the words for a network that is too large for them.
#pragma once
#include <tenon/graph/refusal.hpp>
#include <tenon/model/ask.hpp>

namespace tenon::detail {

/// What a Model needs more floats of than it counts, and the node that makes most of them. No floats: of nothing.
struct Excess {
  enum class Of { weights, workspace, state } of = Of::weights;
  std::int64_t floats = 0;
  int node = 0;
};
template <class Net, Target T>
inline constexpr Excess excess = [] {
  std::int64_t needs[3]{};
  const auto count = [&](const auto& plan) {
    needs[0] = larger_of(needs[0], words_in(plan.weights));
    needs[1] = larger_of(needs[1], words_in(plan.workspace));
    needs[2] = larger_of(needs[2], words_in(plan.kept));
  };
  if constexpr (is_known<Net>()) count(plan<Net, T>);
  if constexpr (has_frames<Net>()) count(plan<Frames<Net>, T>);
  Excess found;
  const auto& w = wired<Net>;
  for (const Excess::Of of : {Excess::Of::weights, Excess::Of::workspace, Excess::Of::state}) {
    const std::int64_t floats = needs[static_cast<int>(of)];
    if (floats <= most_elements || found.floats > 0) continue;
    std::int64_t most = 0;
    found = {of, floats, 0};
    for (int n = 0; n < w.node_count; ++n) {
      std::int64_t size = w.values[w.nodes[n].out].shape.size();
      if (of == Excess::Of::weights) {
        size = 0;
        for (int p = 0; p < w.nodes[n].leaf->parameters.count; ++p) size += w.nodes[n].leaf->parameters[p].shape.size();
      }
      if (size <= most) continue;
      most = size;
      found.node = n;
    }
  }
  return found;
}();

#if !TENON_SENTENCE_IS_A_CONDITION
template <class Net, Target T>
struct large_model {
  static constexpr Excess e = excess<Net, T>;
  static constexpr Words words = [] {
    Words w = Words{}.put("model needs ").put(e.floats).put(" floats for its ");
    w.put(e.of == Excess::Of::weights ? "weights" : e.of == Excess::Of::workspace ? "workspace" : "state");
    put(w.put(", most in "), who_at(wired<Net>.scopes, wired<Net>.nodes[e.node].scope, true),
        type_name<leaf_at<Net, e.node>>());
    return message(w, Fault::large_model);
  }();
  using type = error<Fault::large_model, why<words.length + 1>(words)>;
};
#else
struct weights_t;
struct workspace_t;
struct state_t;
template <class Net, Target T>
struct large_model {
  static constexpr Excess e = excess<Net, T>;
  static constexpr Refusal::Who who = who_at(wired<Net>.scopes, wired<Net>.nodes[e.node].scope, true);
  template <class Sequence>
  struct path;
  template <std::size_t... I>
  struct path<std::index_sequence<I...>> {
    using type = at_t<who.path[I]...>;
  };
  using type = error<Fault::large_model, typename path<std::make_index_sequence<std::size_t(who.depth)>>::type,
                     typename unnamed<leaf_at<Net, e.node>>::type, shape<>,
                     tensors_t<typename types<weights_t, workspace_t, state_t>::template at<static_cast<int>(e.of)>>, 0,
                     at_t<>, std::integral_constant<std::int64_t, e.floats>>;
};
#endif

/// Always true: for a network that is too large for this target, the error that says of what.
template <class Net, Target T, bool Ok>
struct size_check {
  static constexpr bool ok = true;
};
template <class Net, Target T>
struct size_check<Net, T, false> {
  static constexpr bool ok = true;
  static_assert(sizeof(typename large_model<Net, T>::type) > 0);
};
template <class Net, Target T>
constexpr bool counts_floats() {
  if constexpr (wired<Net>.ok() && (is_known<Net>() || has_frames<Net>()))
    return excess<Net, T>.floats == 0;
  else
    return true;
}

}  // namespace tenon::detail
