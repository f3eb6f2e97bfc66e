// Budgets: what a network may cost, as a constraint of its type. One that costs more is refused in words, with the
// layers that cost most.
#pragma once
#include <limits>
#include <tenon/graph/refusal.hpp>
#include <tenon/model/state.hpp>

namespace tenon {

inline namespace literals {
/// 20_KB is 20 * 1024 bytes, as linker maps and datasheets of small chips count.
constexpr std::size_t operator""_KB(unsigned long long count) { return static_cast<std::size_t>(count) * 1024; }
/// 1_MB is 1024 * 1024 bytes.
constexpr std::size_t operator""_MB(unsigned long long count) { return static_cast<std::size_t>(count) * 1024 * 1024; }
}  // namespace literals

/// The most that a network may cost: `Budget{.multiply_adds = 5000, .model_bytes = 20_KB}`. What is not stated has no
/// limit.
struct Budget {
  static constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();
  std::size_t multiply_adds = unlimited;    ///< per sample, as multiply_adds<Net> counts them
  std::size_t parameters = unlimited;       ///< numbers, parameter_count<Net>
  std::size_t model_bytes = unlimited;      ///< sizeof(Model<Net, O>), which depends on the target
  std::size_t workspace_bytes = unlimited;  ///< the peak of a run's scratch memory
  std::size_t state_bytes = unlimited;      ///< sizeof(State<Net>); 0 of what does not run frame by frame
};

namespace detail {

enum class Cost { none, multiply_adds, parameters, model_bytes, workspace_bytes, state_bytes };

/// By how much a network is over its budget, and the nodes that cost most, at most three.
struct Overrun {
  static constexpr int most = 3;
  Cost cost = Cost::none;
  std::size_t needs = 0, limit = 0;
  int node[most]{};
  std::size_t takes[most]{};
  int nodes = 0;

  /// In their order where they cost the same.
  constexpr void count(int n, std::size_t amount) {
    if (amount == 0 || (nodes == most && takes[most - 1] >= amount)) return;
    int at = nodes < most ? nodes++ : most - 1;
    for (; at > 0 && takes[at - 1] < amount; --at) {
      node[at] = node[at - 1];
      takes[at] = takes[at - 1];
    }
    node[at] = n;
    takes[at] = amount;
  }
};

/// The packed bytes of each node, its part of a stacked step by its rows.
template <Counts C>
constexpr void count_packed(const Wired<C>& w, const auto& plan, std::size_t* bytes) {
  for (int i = 0; i < plan.count; ++i) {
    const lowering::PlannedStep& step = plan.steps[i];
    if (step.node < 0 || step.shared) continue;
    int rows = 0;
    for (int m = 0; m < step.members; ++m) rows += w.nodes[plan.members[step.member + m]].leaf->kernel.out;
    for (int m = 0; m < step.members; ++m) {
      const int node = plan.members[step.member + m];
      bytes[node] += static_cast<std::size_t>(step.bytes) * static_cast<std::size_t>(w.nodes[node].leaf->kernel.out) /
                     static_cast<std::size_t>(rows);
    }
    if (step.members == 0) bytes[step.node] += static_cast<std::size_t>(step.bytes);
  }
  for (int i = 0; i < plan.fold_count; ++i)
    if (plan.folds[i].node >= 0 && !plan.folds[i].shared)
      bytes[plan.folds[i].node] += static_cast<std::size_t>(plan.folds[i].bytes);
}

constexpr std::size_t bytes_of(const Value& value) {
  return static_cast<std::size_t>(bytes_of(value.element, value.shape.size()));
}

/// What each node takes of a cost. Of the workspace that is its output, of a state what is kept of it: tensors that are
/// not needed at the same time share their bytes, so that the sum is no total.
template <class Net, Cost What, Options O>
constexpr void count_nodes(std::size_t* takes) {
  constexpr const auto& w = wired<RunOf<Net>>;
  if constexpr (What == Cost::model_bytes) {
    if constexpr (is_known<Net>()) count_packed(w, plan<Net, O.computes_with()>, takes);
    if constexpr (has_frames<Net>()) count_packed(wired<Frames<Net>>, plan<Frames<Net>, O.computes_with()>, takes);
  } else {
    for (int n = 0; n < w.node_count; ++n) {
      const Leaf& leaf = *w.nodes[n].leaf;
      if (What == Cost::multiply_adds) takes[n] = multiply_adds_of(w.nodes[n], w.values, w.operands);
      if (What == Cost::parameters)
        for (int p = 0; p < leaf.parameters.count; ++p)
          takes[n] += static_cast<std::size_t>(leaf.parameters[p].shape.size());
      if (What == Cost::workspace_bytes && leaf.role != Role::view) takes[n] = bytes_of(w.values[w.nodes[n].out]);
      if (What == Cost::state_bytes)
        takes[n] = static_cast<std::size_t>(bytes_of(Element::float32, leaf.keeps.numbers));
    }
    if constexpr (What == Cost::state_bytes && has_frames<Net>()) {
      constexpr const auto& frames = wired<Frames<Net>>;
      for (int v = 0; v < frames.value_count; ++v) {
        const Value& kept = frames.values[v];
        if (kept.depth > 0 && kept.producer >= 0)
          takes[kept.producer] += bytes_of(kept) * static_cast<std::size_t>(kept.depth);
      }
    }
  }
}

template <class Net, Cost What, Options O>
constexpr std::size_t needed() {
  if constexpr (What == Cost::multiply_adds) return multiply_adds<Net>;
  if constexpr (What == Cost::parameters) return parameter_count<Net>;
  if constexpr (What == Cost::model_bytes) return model_bytes<Net, O>;
  if constexpr (What == Cost::workspace_bytes) return workspace_bytes<Net>;
  if constexpr (What == Cost::state_bytes && can_step<Net>()) return state_bytes<Net>;
  return 0;
}

/// Adds what is over a limit, if nothing was before. What is not stated is not computed.
template <class Net, Cost What, std::size_t Limit, Options O>
constexpr void hold_to(Overrun& overrun) {
  if constexpr (Limit != Budget::unlimited) {
    if (overrun.cost != Cost::none || needed<Net, What, O>() <= Limit) return;
    overrun.cost = What;
    overrun.needs = needed<Net, What, O>();
    overrun.limit = Limit;
    std::size_t takes[static_cast<std::size_t>(wired<Net>.node_count) + 1]{};
    count_nodes<Net, What, O>(takes);
    for (int n = 0; n < wired<Net>.node_count; ++n) overrun.count(n, takes[n]);
  }
}

/// The first limit that a network does not keep. Of a network that was refused where it was named: nothing more.
template <class Net, Budget B, Options O>
inline constexpr Overrun overrun = [] {
  Overrun found;
  if constexpr (wired<Net>.ok()) {
    hold_to<Net, Cost::multiply_adds, B.multiply_adds, O>(found);
    hold_to<Net, Cost::parameters, B.parameters, O>(found);
    hold_to<Net, Cost::model_bytes, B.model_bytes, O>(found);
    hold_to<Net, Cost::workspace_bytes, B.workspace_bytes, O>(found);
    hold_to<Net, Cost::state_bytes, B.state_bytes, O>(found);
  }
  return found;
}();

#if !defined(__clang__)
template <class Net, Budget B, Options O>
struct over_budget {
  static constexpr const Overrun& o = overrun<Net, B, O>;
  static constexpr Words words = [] {
    Words w;
    if (o.cost == Cost::none) return w;
    w.put("needs ").put(o.needs);
    w.put(o.cost == Cost::multiply_adds     ? " multiply-adds"
          : o.cost == Cost::parameters      ? " parameters"
          : o.cost == Cost::model_bytes     ? " bytes for its Model"
          : o.cost == Cost::workspace_bytes ? " bytes of workspace"
                                            : " bytes for its State");
    w.put(", ").put(o.needs - o.limit).put(" more than its budget of ").put(o.limit);
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      ((w.put(I == 0 ? "; most in " : ", "), put(w, who_at(wired<Net>.scopes, wired<Net>.nodes[o.node[I]].scope, true),
                                                 layer_at<Net, wired<Net>.nodes[o.node[I]].scope>::name())
                                                 .put(" with ")
                                                 .put(o.takes[I])),
       ...);
    }(std::make_index_sequence<static_cast<std::size_t>(o.nodes)>{});
    return w;
  }();
  using type = stated<o.cost == Cost::none, why<words.length + 1>(words)>;
};
#else
// What clang prints: needs<300, multiply_adds_t, over<50>, budget_of<250>, most_in<costly<at_t<0>, Linear<10, 20>,
// 200>>>.
struct within_budget {
  static constexpr bool ok = true;
};
struct multiply_adds_t;
struct parameters_t;
struct bytes_of_its_model_t;
struct bytes_of_workspace_t;
struct bytes_of_its_state_t;
template <std::size_t>
struct over;
template <std::size_t>
struct budget_of;
template <class At, class L, std::size_t Takes>
struct costly;
template <class... Layers>
struct most_in;
template <std::size_t Needs, class What, class Over, class Limit, class Most>
struct needs {
  static constexpr bool ok = false;
};

/// Written with parameters alone: an expression would be printed as it stands here.
template <Cost What, std::size_t Needs, std::size_t Over, std::size_t Limit, class... Layers>
struct sentence_of {
  using costs =
      types<void, multiply_adds_t, parameters_t, bytes_of_its_model_t, bytes_of_workspace_t, bytes_of_its_state_t>;
  template <class Type>
  struct of {
    using type = needs<Needs, Type, over<Over>, budget_of<Limit>, most_in<Layers...>>;
  };
  using type = typename of<typename costs::template at<static_cast<int>(What)>>::type;
};
template <class L, std::size_t Takes, int... Path>
struct costly_of {
  using type = costly<at_t<Path...>, L, Takes>;
};

template <class Net, Budget B, Options O>
struct over_budget {
  static constexpr const Overrun& o = overrun<Net, B, O>;
  template <int I>
  static constexpr Refusal::Who who = who_at(wired<Net>.scopes, wired<Net>.nodes[o.node[I]].scope, true);
  template <int I, class = std::make_index_sequence<static_cast<std::size_t>(who<I>.depth)>>
  struct at_joint;
  template <int I, std::size_t... P>
  struct at_joint<I, std::index_sequence<P...>> {
    using type = typename costly_of<typename layer_at<Net, wired<Net>.nodes[o.node[I]].scope>::shown, o.takes[I],
                                    who<I>.path[P]...>::type;
  };
  template <bool Within, class Sequence>
  struct verdict;
  template <std::size_t... I>
  struct verdict<false, std::index_sequence<I...>>
      : sentence_of<o.cost, o.needs, o.needs - o.limit, o.limit, typename at_joint<static_cast<int>(I)>::type...> {};
  template <class Sequence>
  struct verdict<true, Sequence> {
    using type = within_budget;
  };
  using type =
      typename verdict<o.cost == Cost::none, std::make_index_sequence<static_cast<std::size_t>(o.nodes)>>::type;
};
#endif

}  // namespace detail

/// Whether Net costs no more than B states: `static_assert(within<Net, Budget{.multiply_adds = 5000}>)`, or a
/// constraint, `template <class Net> requires within<Net, budget>`. Where it fails, the compiler says which limit, by
/// how much, and which layers cost most. The Model's bytes are those of Model<Net, O>. Costs that the budget does not
/// state are not computed; multiply-adds and a workspace ask for an input that is known to the last extent.
template <class Net, Budget B, Options O = Options{}>
concept within = detail::accepts<Net> && detail::holds<typename detail::over_budget<Net, B, O>::type>;

}  // namespace tenon
