// Pack: lays the parameters of a network in the order in which its steps read them.
#pragma once
#include <tenon/kernels/execute.hpp>

namespace tenon::detail::kernels {

/// A matrix layer as it is packed: with the BatchNorm behind it (void: none), and of an input that lies with `Channels`
/// innermost (0: in PyTorch's order).
template <class L, class Norm, int Channels>
struct Packed {
  using layer = L;
  TENON_INLINE static constexpr float weight(const float* p, const float* norm, int o, int k) {
    const float w = L::weight(p, o, in_order(k));
    if constexpr (std::is_void_v<Norm>)
      return w;
    else
      return static_cast<float>(static_cast<double>(w) * Norm::scale(norm, o));
  }
  TENON_INLINE static constexpr float bias(const float* p, const float* norm, int o) {
    if constexpr (std::is_void_v<Norm>)
      return L::bias(p, o);
    else
      return static_cast<float>(static_cast<double>(L::bias(p, o)) * Norm::scale(norm, o) + Norm::shift(norm, o));
  }

 private:
  TENON_INLINE static constexpr int in_order(int k) {
    if constexpr (Channels == 0)
      return k;
    else
      return k % Channels * (L::kernel::traits.in / Channels) + k / Channels;
  }
};

/// Where a matrix step, single or stacked, finds its weights in PyTorch's layout. Typed by its layers only, so that
/// equal steps share the function that packs them.
template <class... Layers>
struct WeightSource {
  const float* parameters[sizeof...(Layers)];
  const float* norms[sizeof...(Layers)];

  TENON_INLINE constexpr float weight(int o, int k) const {
    return find(o, [k]<class L>(const float* p, const float* norm, int row)
                       TENON_INLINE_LAMBDA { return L::weight(p, norm, row, k); });
  }
  TENON_INLINE constexpr float bias(int o) const {
    return find(o, []<class L>(const float* p, const float* norm, int row)
                       TENON_INLINE_LAMBDA { return L::bias(p, norm, row); });
  }

 private:
  template <class F>
  TENON_INLINE constexpr float find(int o, F f) const {
    float value = 0;
    int i = 0;
    const auto in = [&]<class L>() TENON_INLINE_LAMBDA {
      constexpr int rows = tenon::detail::leaf_of<typename L::layer>.kernel.out;
      if (o < rows) {
        value = f.template operator()<L>(parameters[i], norms[i], o);
        return true;
      }
      o -= rows;
      ++i;
      return false;
    };
    (void)(in.template operator()<Layers>() || ...);
    return value;
  }
};

template <class K, class Source>
[[gnu::noinline]] constexpr void pack_matrix(float* to, const Source& source) {
  K::pack(to, source);
}

template <class L>
TENON_INLINE constexpr void pack_operation(float* weights, const float* parameters, const lowering::PlannedFold& op) {
  float* to = behind(weights, op.weights);
  for (int i = 0; i < op.count && !op.shared; ++i)
    if constexpr (requires { L::second; }) {
      to[i] = static_cast<float>(L::scale(parameters, i));
      to[L::second + i] = static_cast<float>(L::shift(parameters, i));
    } else {
      to[i] = parameters[i];
    }
}

template <class Net, int N>
struct norm_at {
  using type = leaf_at<Net, N>;
};
template <class Net>
struct norm_at<Net, -1> {
  using type = void;
};

/// The parameters of a layer without a matrix, behind one another.
TENON_INLINE constexpr void pack_parameters(float* to, const float* from, const Leaf& leaf) {
  for (int p = 0; p < leaf.parameters.count; ++p) {
    const int floats = static_cast<int>(leaf.parameters[p].shape.size());
    for (int i = 0; i < floats; ++i) to[i] = from[i];
    from += floats;
    to += round_up(floats, 16);
  }
}

/// Packs the weights of step I and the parameters of its epilogue.
template <class Net, Target T, int I>
constexpr void pack_step(float* to, const float* parameters) {
  using Step = Executable<Net, T, I>;
  constexpr const auto& P = plan<Net, T>;
  if constexpr (Step::step.shared && Step::step.folds == 0) return;
  const auto of = [parameters](int node) { return parameters + (node < 0 ? 0 : wired<Net>.nodes[node].parameter); };
  if constexpr (Step::step.node >= 0 && Step::step.members > 0 && !Step::step.shared)
    [&]<std::size_t... M>(std::index_sequence<M...>) {
      constexpr int first = Step::step.member;
      using Norm = typename norm_at<Net, Step::step.affine>::type;
      const WeightSource<Packed<leaf_at<Net, P.members[first + static_cast<int>(M)]>, Norm, Step::step.order>...>
          source{{of(P.members[first + static_cast<int>(M)])...}, {(static_cast<void>(M), of(Step::step.affine))...}};
      pack_matrix<typename Step::kernel>(behind(to, Step::step.weights), source);
    }(std::make_index_sequence<static_cast<std::size_t>(Step::step.members)>{});
  if constexpr (Step::step.node >= 0 && Step::step.members == 0 && !Step::step.shared)
    pack_parameters(behind(to, Step::step.weights), of(Step::step.node), *wired<Net>.nodes[Step::step.node].leaf);
  [&]<std::size_t... O>(std::index_sequence<O...>) {
    (pack_operation<leaf_at<Net, P.folds[Step::step.first + static_cast<int>(O)].node>>(
         to, of(P.folds[Step::step.first + static_cast<int>(O)].node), P.folds[Step::step.first + static_cast<int>(O)]),
     ...);
  }(std::make_index_sequence<static_cast<std::size_t>(Step::step.folds)>{});
}

template <class Net, Target T>
constexpr void pack(float* to, const float* parameters) {
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    [[maybe_unused]] const int in_turn[]{0, (pack_step<Net, T, static_cast<int>(I)>(to, parameters), 0)...};
  }(std::make_index_sequence<static_cast<std::size_t>(plan<Net, T>.count)>{});
}

}  // namespace tenon::detail::kernels
