// Executes a plan: each step becomes one call of a kernel, with its sizes as constants.
#pragma once
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/interpolate.hpp>
#include <tenon/kernels/map.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/reduce.hpp>
#include <tenon/kernels/reorder.hpp>
#include <tenon/kernels/softmax.hpp>

namespace tenon::kernels {

/// The memory of one run. With several samples, tensor t of sample s lies at `buffer * capacity + s * sample + offset`.
struct Memory {
  const float* in[max_tensors]{};
  int in_sample[max_tensors]{};
  float* out[max_tensors]{};
  int out_sample[max_tensors]{};
  float* workspace = nullptr;
  const float* weights = nullptr;
  int samples = 1;   // computed now
  int capacity = 1;  // the workspace is divided for
};

using lowering::Home;
using lowering::Location;

TENON_INLINE constexpr const float* source(const Memory& m, const Location& l) {
  if (l.home == Home::input) return m.in[l.index] + l.offset;
  if (l.home == Home::output) return m.out[l.index] + l.offset;
  return m.workspace + l.buffer * m.capacity + l.offset;
}
TENON_INLINE constexpr float* target(const Memory& m, const Location& l) {
  return l.home == Home::output ? m.out[l.index] + l.offset : m.workspace + l.buffer * m.capacity + l.offset;
}
TENON_INLINE constexpr int sample_pitch(const Memory& m, const Location& l) {
  return l.home == Home::input ? m.in_sample[l.index] : l.home == Home::output ? m.out_sample[l.index] : l.sample;
}

/// A kernel in a function of its own: equal steps of large networks share it.
template <class K, class V, bool Exact, bool Many, class E>
[[gnu::noinline]] constexpr void shared(const Call& call, const E& e) {
  K::template run<V, Exact, Many>(call, e);
}

/// A map under a kernel's interface.
struct Map {
  template <class V, bool Exact, bool, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E& e) {
    map<V, Exact>(c.x, c.x_pitch, c.y, c.y_pitch, c.rows, c.cols, e);
  }
};

template <class L>
inline constexpr bool requires_shapes = !requires {
  typename L::kernel;
};

/// Step I of Net's plan with its types.
template <class Net, Target T, int I>
struct Executable {
  static constexpr const auto& P = plan<Net, T>;
  static constexpr lowering::PlannedStep step = P.steps[I];

  /// Its kernel is made for its sizes, and not for the rows of any tensor.
  static constexpr bool row_wise = step.node < 0 || !requires_shapes < leaf_at<Net, step.node<0 ? 0 : step.node>>;

  static constexpr auto kernel_of() {
    if constexpr (step.node < 0) {
      return std::type_identity<std::conditional_t<(step.order > 0), Reorder, Map>>{};
    } else if constexpr (!row_wise) {
      constexpr Node node = wired<Net>.nodes[step.node];
      using Name = typename leaf_at<Net, step.node>::template kernel_at<
          wired<Net>.values[wired<Net>.operands[node.first_operand]].shape, wired<Net>.values[node.out].shape,
          step.from.pitch>;
      return std::type_identity<Kernel<Name, T>>{};
    } else {
      using Name = typename leaf_at<Net, step.node>::kernel;
      if constexpr (step.members < 2) {
        return std::type_identity<Kernel<Name, T>>{};
      } else {  // stacked layers are one matrix with the rows of all
        constexpr int rows = [] {
          int sum = 0;
          for (int m = 0; m < step.members; ++m) sum += wired<Net>.nodes[P.members[step.member + m]].leaf->kernel.out;
          return sum;
        }();
        return std::type_identity<Kernel<Dense<Name::in, rows>, T>>{};
      }
    }
  }
  using kernel = typename decltype(kernel_of())::type;

  template <class Sequence>
  struct epilogue_of;
  template <std::size_t... O>
  struct epilogue_of<std::index_sequence<O...>> {
    using type = Epilogue<Operation<leaf_at<Net, P.operations[step.first + static_cast<int>(O)].node>,
                                    P.operations[step.first + static_cast<int>(O)].reads>...>;
  };
  using epilogue = typename epilogue_of<std::make_index_sequence<static_cast<std::size_t>(step.operations)>>::type;

  /// The operands of the epilogue, for sample s; where the samples are the rows, their pitch is the rows'.
  template <bool SamplesAreRows>
  TENON_INLINE static constexpr epilogue operands(const Memory& m, int s) {
    epilogue e;
    for (int o = 0; o < step.operations; ++o) {
      const lowering::PlannedOperation& op = P.operations[step.first + o];
      if (op.reads == lowering::Reads::tensor) {
        const int pitch = sample_pitch(m, op.at);
        e.operands[o] = {source(m, op.at) + s * pitch, SamplesAreRows ? pitch : op.at.pitch};
      } else if (op.reads != lowering::Reads::nothing) {
        e.operands[o] = {m.weights + op.weights, SamplesAreRows && op.reads == lowering::Reads::column ? 0 : op.pitch};
      }
    }
    return e;
  }

  template <class V, bool Batch, bool Inline>
  TENON_INLINE static constexpr void run(const Memory& m) {
    Call call{source(m, step.from),     step.from.pitch, target(m, step.to), step.to.pitch, step.rows, step.cols,
              m.weights + step.weights, step.outer,      step.length,        step.inner};
    constexpr bool whole = step.cols % T.lanes == 0;
    if constexpr (!Batch) {
      invoke<V, step.exact, (step.rows > 1), Inline>(call, operands<false>(m, 0));
    } else {
      constexpr bool exact = step.exact || (step.to.home == Home::output && !whole);
      const int x_sample = sample_pitch(m, step.from), y_sample = sample_pitch(m, step.to);
      if constexpr (step.rows == 1 && row_wise && (step.node < 0 ? step.order == 0 : step.members > 0)) {
        call.x_pitch = x_sample;
        call.y_pitch = y_sample;
        call.rows = m.samples;
        invoke<V, exact, true, false>(call, operands<true>(m, 0));
      } else {
        for (int s = 0; s < m.samples; ++s, call.x += x_sample, call.y += y_sample)
          invoke<V, exact, (step.rows > 1), false>(call, operands<false>(m, s));
      }
    }
  }

 private:
  template <class V, bool Exact, bool Many, bool Inline>
  TENON_INLINE static constexpr void invoke(const Call& call, const epilogue& e) {
    if constexpr (Inline)
      kernel::template run<V, Exact, Many>(call, e);
    else
      shared<kernel, V, Exact, Many>(call, e);
  }
};

/// Small networks are inlined whole; beyond that equal steps share a function, at some 2 ns a call, as the time to
/// compile would grow faster than the network.
template <class Net, Target T>
inline constexpr bool inlines = plan<Net, T>.count <= 12 && plan<Net, T>.weights <= 32768;

template <class Net, Target T, class V, bool Batch>
TENON_INLINE constexpr void execute(const Memory& m) {
  constexpr bool inlined = inlines<Net, T> && !Batch;
  [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
    // a braced list runs in order and nests no deeper with its length
    [[maybe_unused]] const int in_turn[]{
        0, (Executable<Net, T, static_cast<int>(I)>::template run<V, Batch, inlined>(m), 0)...};
  }
  (std::make_index_sequence<static_cast<std::size_t>(plan<Net, T>.count)>{});
}

/// A matrix layer as it is packed: with the BatchNorm behind it (void: none), and of an input that lies with `Channels`
/// innermost (0: in PyTorch's order).
template <class L, class Norm, int Channels>
struct Packed {
  using layer = L;
  static constexpr float weight(const float* p, const float* norm, int o, int k) {
    const float w = L::weight(p, o, in_order(k));
    if constexpr (std::is_void_v<Norm>)
      return w;
    else
      return static_cast<float>(static_cast<double>(w) * Norm::scale(norm, o));
  }
  static constexpr float bias(const float* p, const float* norm, int o) {
    if constexpr (std::is_void_v<Norm>)
      return L::bias(p, o);
    else
      return static_cast<float>(static_cast<double>(L::bias(p, o)) * Norm::scale(norm, o) + Norm::shift(norm, o));
  }

 private:
  static constexpr int in_order(int k) {
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

  constexpr float weight(int o, int k) const {
    return find(o, [k]<class L>(const float* p, const float* norm, int row) { return L::weight(p, norm, row, k); });
  }
  constexpr float bias(int o) const {
    return find(o, []<class L>(const float* p, const float* norm, int row) { return L::bias(p, norm, row); });
  }

 private:
  template <class F>
  constexpr float find(int o, F f) const {
    float value = 0;
    int i = 0;
    const auto in = [&]<class L>() {
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
constexpr void pack_operation(float* to, const float* parameters, const lowering::PlannedOperation& op) {
  for (int i = 0; i < op.count; ++i)
    if constexpr (requires { L::second; }) {
      to[op.weights + i] = static_cast<float>(L::scale(parameters, i));
      to[op.weights + L::second + i] = static_cast<float>(L::shift(parameters, i));
    } else {
      to[op.weights + i] = parameters[i];
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
constexpr void pack_parameters(float* to, const float* from, const Leaf& leaf) {
  for (int p = 0; p < leaf.parameter_count; ++p) {
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
  const auto of = [parameters](int node) { return parameters + (node < 0 ? 0 : wired<Net>.nodes[node].parameter); };
  if constexpr (Step::step.node >= 0 && Step::step.members > 0) [&]<std::size_t... M>(std::index_sequence<M...>) {
      constexpr int first = Step::step.member;
      using Norm = typename norm_at<Net, Step::step.affine>::type;
      const WeightSource<Packed<leaf_at<Net, P.members[first + static_cast<int>(M)]>, Norm, Step::step.order>...>
          source{{of(P.members[first + static_cast<int>(M)])...}, {(static_cast<void>(M), of(Step::step.affine))...}};
      pack_matrix<typename Step::kernel>(to + Step::step.weights, source);
    }
  (std::make_index_sequence<static_cast<std::size_t>(Step::step.members)>{});
  if constexpr (Step::step.node >= 0 && Step::step.members == 0)
    pack_parameters(to + Step::step.weights, of(Step::step.node), *wired<Net>.nodes[Step::step.node].leaf);
  [&]<std::size_t... O>(std::index_sequence<O...>) {
    (pack_operation<leaf_at<Net, P.operations[Step::step.first + static_cast<int>(O)].node>>(
         to, of(P.operations[Step::step.first + static_cast<int>(O)].node),
         P.operations[Step::step.first + static_cast<int>(O)]),
     ...);
  }
  (std::make_index_sequence<static_cast<std::size_t>(Step::step.operations)>{});
}

template <class Net, Target T>
constexpr void pack(float* to, const float* parameters) {
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    [[maybe_unused]] const int in_turn[]{0, (pack_step<Net, T, static_cast<int>(I)>(to, parameters), 0)...};
  }
  (std::make_index_sequence<static_cast<std::size_t>(plan<Net, T>.count)>{});
}

}  // namespace tenon::kernels
