// Model: the executable, weights packed for its target, immutable.
#pragma once
#include <tenon/model/sequence.hpp>
#include <tuple>

namespace tenon {

namespace detail {

inline constexpr std::size_t stack_limit = stack_law<0>::most;  // bytes of workspace that a call takes from the stack

template <class Net, Options O>
class ModelOf<Net, O, Runs::at_once> : public Stepping<Net, O> {
  static constexpr Target T = O.computes_with();
  static constexpr const auto& P = plan<Net, T>;
  static constexpr int ins = input_count<Net>, outs = output_count<Net>;
  using Vector = kernels::Vector<T, O.math>;
  static_assert(static_cast<std::size_t>(P.workspace) == workspace_bytes<Net>);

  using Stage = Staging<Net, T, O.math>;
  using Stepping<Net, O>::weights_;

 public:
  /// Tensor<float, …> or, of several, Outputs<Tensor<float, …>…>.
  using Output = typename output_types<Net>::type;

  using Stepping<Net, O>::Stepping;

  /// The outputs for one sample. Each input is a Tensor of its shape, or an array or span of its size; behind them a
  /// Workspace<Net> may stand, and must where it is larger than 64 KiB; or a HiddenState<Net>, from which the recurrent
  /// layers begin and in which they leave their final states. No heap, no locks; may be called from many
  /// threads at once.
  template <class... X>
  TENON_INLINE constexpr Output operator()(X&&... x) const {
    Output y;
    if (__builtin_is_constant_evaluated()) y = Output{};
    if constexpr (ends_with<HiddenState<Net>, X...>()) {
      auto all = std::tie(x...);
      [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        static_assert(sizeof(stack_law<workspace_bytes<Net>>) > 0);
        alignas(64) Word workspace[Workspace<Net>::size + 1];
        alignas(64) Word state[static_cast<std::size_t>(recurrent_floats<Net> + 1)];
        HiddenState<Net>& hidden = std::get<sizeof...(X) - 1>(all);
        spread<Net>(hidden.values, state);
        checked(y, workspace, state, std::get<I>(all)...);
        collect<Net>(state, hidden.values);
      }(std::make_index_sequence<sizeof...(X) - 1>{});
    } else if constexpr (ends_with_workspace<X...>()) {
      auto all = std::tie(x...);
      [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        checked(y, std::get<sizeof...(X) - 1>(all).values, nullptr, std::get<I>(all)...);
      }(std::make_index_sequence<sizeof...(X) - 1>{});
    } else {
      static_assert(sizeof(stack_law<workspace_bytes<Net>>) > 0);
      alignas(64) Word workspace[Workspace<Net>::size + 1];
      checked(y, workspace, nullptr, x...);
    }
    return y;
  }

  /// The same for ranges whose length is known at run time: inputs, then outputs, which do not overlap, then perhaps a
  /// Workspace<Net>. Large outputs are written where they are wanted, without a copy.
  /// False, and nothing read or written, where a length is wrong.
  template <class... Ranges>
  bool try_run(Ranges&&... ranges) const noexcept {
    return many<false, Ranges...>(ranges...);
  }

  /// Any number of samples, one behind the other: inputs, then outputs, as contiguous ranges of floats or of Tensors.
  /// False, and nothing read or written, where they do not hold equally many whole samples. A sample's answer does not
  /// depend on its place; it differs from a single call's by rounding only, as sums are taken in another order.
  template <class... Ranges>
  bool batch(Ranges&&... ranges) const noexcept {
    return many<true, Ranges...>(ranges...);
  }

 private:
  static constexpr int input_size(int i) {
    return static_cast<int>(wired<Net>.values[wired<Net>.in.id[i]].shape.size());
  }
  static constexpr int output_size(int i) {
    return static_cast<int>(wired<Net>.values[wired<Net>.out.id[i]].shape.size());
  }
  /// No kernel stores past the end of an output of whole vectors: it may be the caller's own memory.
  static constexpr bool fills_vectors = [] {
    for (int i = 0; i < outs; ++i)
      if (output_size(i) % 16 != 0) return false;
    return true;
  }();
  /// Samples of a batch that are computed together: what the stack has room for, in tiles of 6 rows.
  static constexpr int chunk = [] {
    const std::int64_t bytes = P.workspace + Stage::bytes;
    const auto fit = static_cast<int>(std::int64_t{stack_limit} / (bytes > 0 ? bytes : 1)) / 6 * 6;
    return fit < 6 ? 1 : fit > 48 ? 48 : fit;
  }();

  template <class Last, class... X>
  static constexpr bool ends_with() {
    bool last = false;
    ((last = std::same_as<std::remove_cvref_t<X>, Last>), ...);
    return last;
  }
  template <class... X>
  static constexpr bool ends_with_workspace() {
    return ends_with<Workspace<Net>, X...>();
  }

  template <class... X>
  TENON_INLINE constexpr void checked(Output& y, Word* workspace, Word* state, const X&... x) const {
    if constexpr (call_check<Net, suits_all<Net, X...>(), X...>::ok && suits_all<Net, X...>()) {
      kernels::Memory m;
      m.workspace = workspace;
      m.weights = weights_.values;
      m.state = state;
      int i = 0;
      ((m.in[i++] = pointer(x)), ...);
      if (__builtin_is_constant_evaluated()) {
        point_at(m, y);
        kernels::execute<Net, T, kernels::ConstantVector<T, O.math>, false>(m);
      } else {
        point_at(m, y);
        Stage::template execute<(argument_of<X>::padded && ...)>(m);
      }
    }
  }

  template <bool Many, class... Ranges>
  bool many(std::remove_reference_t<Ranges>&... ranges) const noexcept {
    constexpr bool given = ends_with_workspace<Ranges...>();
    constexpr std::size_t from_stack = given ? 0 : workspace_bytes<Net>;
    static_assert(sizeof(stack_law<from_stack>) > 0);
    constexpr bool as_many = static_cast<int>(sizeof...(Ranges)) == ins + outs + (given ? 1 : 0);
    static_assert(argument_check<as_many, range_count_law<>>::ok);
    if constexpr (as_many) {
      constexpr bool hold = hold_samples<Net, Ranges...>();
      static_assert(argument_check<hold, range_law<>>::ok);
      if constexpr (hold) return many_samples<Many>(ranges...);
    }
    return false;
  }

  template <bool Many, class... Ranges>
  bool many_samples(Ranges&... ranges) const noexcept {
    Samples samples[ins + outs + 1]{samples_of(ranges)...};
    const std::size_t count = Many ? samples[0].count(input_size(0)) : 1;
    for (int i = 0; i < ins + outs; ++i)
      if (!samples[i].holds(count, i < ins ? input_size(i) : output_size(i - ins))) return false;
    if constexpr (Many && chunk > 1) {
      batch_in_chunks(samples, count);
    } else if constexpr (ends_with_workspace<Ranges...>()) {
      auto all = std::tie(ranges...);
      one_by_one(samples, count, std::get<sizeof...(Ranges) - 1>(all).values);
    } else {
      alignas(64) Word workspace[Workspace<Net>::size + 1];
      one_by_one(samples, count, workspace);
    }
    return true;
  }

  void one_by_one(Samples* samples, std::size_t count, Word* workspace) const {
    for (std::size_t s = 0; s < count; ++s) {
      kernels::Memory m;
      m.workspace = workspace;
      m.weights = weights_.values;
      for (int i = 0; i < ins; ++i) m.in[i] = samples[i].at(s, input_size(i));
      if constexpr (fills_vectors) {
        for (int i = 0; i < outs; ++i) m.out[i] = const_cast<float*>(samples[ins + i].at(s, output_size(i)));
        Stage::template execute<false>(m);
      } else {
        Output y;
        point_at(m, y);
        Stage::template execute<false>(m);
        for (int i = 0; i < outs; ++i) {
          float* to = const_cast<float*>(samples[ins + i].at(s, output_size(i)));
          for (int k = 0; k < output_size(i); ++k) to[k] = m.out[i][k];
        }
      }
    }
  }

  void batch_in_chunks(Samples* samples, std::size_t count) const {
    alignas(64) Word workspace[static_cast<std::size_t>(words_in(chunk * P.workspace) + 1)];
    [[maybe_unused]] alignas(64) Word staged[static_cast<std::size_t>(words_in(chunk * Stage::bytes) + 1)];
    for (std::size_t s = 0; s < count; s += static_cast<std::size_t>(chunk)) {
      kernels::Memory m;
      m.workspace = workspace;
      m.weights = weights_.values;
      m.capacity = chunk;
      m.samples = count - s < static_cast<std::size_t>(chunk) ? static_cast<int>(count - s) : chunk;
      for (int i = 0; i < ins; ++i) {
        m.in[i] = samples[i].at(s, input_size(i));
        m.in_sample[i] = samples[i].pitch(input_size(i));
      }
      for (int i = 0; i < outs; ++i) {
        m.out[i] = const_cast<float*>(samples[ins + i].at(s, output_size(i)));
        m.out_sample[i] = samples[ins + i].pitch(output_size(i));
      }
      if constexpr (Stage::bytes > 0) Stage::stage(m, staged, m.samples);
      kernels::execute<Net, T, Vector, true>(m);
    }
  }
};

}  // namespace detail

/// A network with its weights, ready to run: `const Model<Net> m{load<Net>("net.safetensors")}; y = m(x);`. Trivially
/// copyable; sizeof is model_bytes<Net>. Usable in constant expressions for small networks.
template <class Net, Options O = Options{}>
  requires(detail::models<Net, O.computes_with()>)
class Model : public detail::ModelOf<Net, O, detail::runs<Net, O.computes_with()>()> {
 public:
  using detail::ModelOf<Net, O, detail::runs<Net, O.computes_with()>()>::ModelOf;
};

}  // namespace tenon
