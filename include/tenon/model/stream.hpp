// Stepping: the part of a Model that runs frame by frame. `State<Net> state; y = model.step(frame, state);`
#pragma once
#include <optional>
#include <tenon/kernels/pack.hpp>
#include <tenon/model/calls.hpp>
#include <tenon/model/state.hpp>
#include <tenon/model/stored.hpp>
#include <tuple>

namespace tenon::detail {

template <class Net>
struct output_types {
  template <int I>
  static constexpr Shape shape() {
    return output_shape<Net, I>;
  }
  template <int I>
  using tensor =
      of_shape<Tensor, stored_t<wired<Net>.values[wired<Net>.out.id[I]].element>, &output_types::template shape<I>>;
  template <class Sequence>
  struct several;
  template <std::size_t... I>
  struct several<std::index_sequence<I...>> {
    using type = Outputs<typename tensor<static_cast<int>(I)>::type...>;
  };
  template <class>
  struct one {
    using type = typename tensor<0>::type;
  };
  using indices = std::make_index_sequence<static_cast<std::size_t>(output_count<Net>)>;
  using type = typename std::conditional_t<output_count<Net> == 1, one<indices>, several<indices>>::type;
};

/// Where a call's output tensors are.
constexpr void point_at(kernels::Memory& m, auto& y) {
  if constexpr (requires { y.data(); })
    m.out[0] = y.data();
  else
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      ((m.out[I] = y.template get<I>().data()), ...);
    }(std::make_index_sequence<std::tuple_size_v<std::remove_cvref_t<decltype(y)>>>{});
}

/// Inputs that kernels read by whole vectors are copied where the caller's memory may end behind the last number.
template <class Net, Target T, Math M>
struct Staging {
  using Vector = kernels::Vector<T, M>;
  static constexpr const auto& P = plan<Net, T>;
  static constexpr int ins = input_count<Net>;
  static constexpr int size(int i) { return static_cast<int>(wired<Net>.values[wired<Net>.in.id[i]].shape.size()); }
  static constexpr std::int64_t bytes = [] {
    std::int64_t bytes = 0;
    for (int i = 0; i < ins; ++i)
      if (P.reads_input_vectors[i])
        bytes += round_up(bytes_of(wired<Net>.values[wired<Net>.in.id[i]].element, size(i)), boundary);
    return bytes;
  }();

  static void stage(kernels::Memory& m, Word* to, int samples) {
    for (int i = 0; i < ins; ++i) {
      if (!P.reads_input_vectors[i]) continue;
      const int pitch = round_up(size(i), 16);
      for (int s = 0; s < samples; ++s)
        for (int k = 0; k < size(i); ++k) to[s * pitch + k] = m.in[i][s * m.in_sample[i] + k];
      m.in[i] = to;
      m.in_sample[i] = pitch;
      to += samples * pitch;
    }
  }
  template <bool Padded>
  TENON_INLINE static void execute(kernels::Memory& m) {
    if constexpr (Padded || bytes == 0) {
      kernels::execute<Net, T, Vector, false>(m);
    } else {
      alignas(64) Word staged[static_cast<std::size_t>(words_in(bytes))];
      stage(m, staged, 1);
      kernels::execute<Net, T, Vector, false>(m);
    }
  }
};

template <class Net, Options O>
class Stepping {
  static constexpr Target T = O.computes_with();
  using Step = Frames<Net>;
  template <class First, class... Rest>
  static constexpr bool is_block = sizeof...(Rest) == 1 && argument_of<First>::padded;
  using NetState = StateOf<Net, can_step<Net>()>;  // of State<Net>, whose name alone is an error for some networks

 protected:
  PackedWeights<Net, O> weights_{};

 public:
  /// Lays the parameters in the order in which the kernels read them.
  constexpr explicit Stepping(const Parameters<Net>& from) {
    static_assert(sizeof(stored_law<stores<Net, O.weights>()>) > 0);
    if constexpr (is_known<Net>()) kernels::pack<Net, T>(weights_.values, from.values);
    if constexpr (has_frames<Net>()) kernels::pack<Step, T>(weights_.values, from.values);
  }
  /// What packed_weights() gave, perhaps in another program.
  constexpr explicit Stepping(const PackedWeights<Net, O>& weights) : weights_(weights) {}

  constexpr const PackedWeights<Net, O>& packed_weights() const { return weights_; }

  /// One frame in, one frame out: `y = model.step(frame, state)`, several inputs before the state. A frame is a row
  /// of [T, features], a column of [C, T], as a Tensor, an array or a span of its size, or a float. Where not every
  /// frame has an answer, as behind a stride or at the beginning without padding, a std::optional. No heap, no locks.
  template <class... X>
  TENON_INLINE constexpr auto step(X&&... x) const {
    static_assert(ends_with_state<X...>(),
                  "tenon: step takes the frame, then a State<Net>, which it changes: model.step(frame, state)");
    if constexpr (ends_with_state<X...>() && can_step<Net>()) {
      auto all = std::tie(x...);
      return [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
        return stepped(std::get<sizeof...(X) - 1>(all), std::get<I>(all)...);
      }(std::make_index_sequence<sizeof...(X) - 1>{});
    }
  }

  /// A block of frames, one behind another: inputs, then outputs, as contiguous ranges of floats, then the state. The
  /// number of frames that were written; nothing, and nothing read or written, where a length is wrong: an output has
  /// exactly room for its frames. The same as so many steps.
  template <class... Ranges>
    requires(!is_block<Ranges...>)
  std::optional<std::size_t> process(Ranges&&... ranges) const noexcept {
    constexpr bool as_many =
        ends_with_state<Ranges...>() && static_cast<int>(sizeof...(Ranges)) == input_count<Net> + output_count<Net> + 1;
    static_assert(argument_check<as_many, range_count_law<>>::ok);
    constexpr bool hold = !as_many || hold_samples<Step, Ranges...>();
    static_assert(argument_check<hold, range_law<>>::ok);
    if constexpr (as_many && hold && can_step<Net>()) {
      auto all = std::tie(ranges...);
      return [&]<std::size_t... I>(std::index_sequence<I...>) {
        const Samples samples[]{samples_of(std::get<I>(all))...};
        return blocks(samples, std::get<sizeof...(Ranges) - 1>(all));
      }(std::make_index_sequence<sizeof...(Ranges) - 1>{});
    } else {
      return {};
    }
  }

  /// The same for frames as one Tensor [N, features], of a network with one input and one output of which every frame
  /// has an answer.
  template <int N, int F>
  TENON_INLINE auto process(const Tensor<float, N, F>& frames, NetState& state) const {
    constexpr bool answered = answers().always() && input_count<Net> == 1 && output_count<Net> == 1;
    constexpr bool suits = F == input_shape<Step>.size();
    static_assert(argument_check<answered, unanswered_law<>>::ok);
    static_assert(call_check<Step, (!answered || suits), Tensor<float, F>>::ok);
    Tensor<float, N, static_cast<int>(output_shape<Step>.size())> y;
    if constexpr (answered && suits)
      process(std::span<const float>(frames.begin(), frames.end()), std::span<float>(y.begin(), y.end()), state);
    return y;
  }

 protected:
  /// How many frames answer a sequence of so many, from the beginning.
  static constexpr int answers_of(int length) {
    return length > answers().first ? (length - 1 - answers().first) / answers().every + 1 : 0;
  }
  /// The dimension of input or output 0 that is time; -1: none.
  static constexpr int in_axis() { return wired<Step>.values[wired<Step>.in.id[0]].timing.axis; }
  static constexpr int out_axis() { return wired<Step>.values[wired<Step>.out.id[0]].timing.axis; }

  /// The steps of a whole sequence from the beginning, its numbers in the network's own order; without time in the
  /// output, the last answer.
  void sequence(const float* x, int length, float* y, NetState& state) const {
    constexpr int from = in_size(0), to = out_size(0);
    const int frames = answers_of(length);
    for (int t = 0, at = 0; t < length; ++t) {
      Tensor<float, from> frame;
      for (int k = 0; k < from; ++k) frame[k] = in_axis() > 0 ? x[k * length + t] : x[t * from + k];
      const bool answer = answers().comes(state.frame_);
      Tensor<float, to> answered;
      run_frame<true>(state, frame.data(), answered.data());
      if (!answer) continue;
      for (int k = 0; k < to; ++k)
        y[out_axis() < 0 ? k : out_axis() == 0 ? at * to + k : k * frames + at] = answered[k];
      ++at;
    }
  }

 private:
  /// One input and one output, both whole tensors.
  template <bool Padded>
  void run_frame(NetState& state, const float* x, float* y) const {
    alignas(64) Word workspace[Workspace<Step>::size + 1];
    kernels::Memory m;
    m.workspace = workspace;
    m.weights = weights_.values;
    m.in[0] = x;
    m.out[0] = y;
    advance<Padded>(m, state);
  }
  static constexpr const auto& planned() {
    static_assert(plan<Step, T>.kept == plan<Step, Target{}>.kept);
    return plan<Step, T>;
  }
  static constexpr Rate answers() { return wired<Step>.values[wired<Step>.out.id[0]].timing.rate(); }
  /// The frame after this one: once all has settled it is counted anew.
  static constexpr int next(int frame) {
    return frame + 1 == planned().settled + planned().period ? planned().settled : frame + 1;
  }

  template <class... X>
  static constexpr bool ends_with_state() {
    bool last = false;
    ((last = std::derived_from<std::remove_cvref_t<X>, NetState> && !std::is_const_v<std::remove_reference_t<X>>), ...);
    return last;
  }

  template <bool Padded>
  TENON_INLINE static constexpr void advance(kernels::Memory& m, NetState& state) {
    m.state = state.values_;
    m.turns = state.turns_;
    m.frame = state.frame_;
    kernels::turn<Step, T>(m);
    if (__builtin_is_constant_evaluated())
      kernels::execute<Step, T, kernels::ConstantVector<T, O.math>, false>(m);
    else
      Staging<Step, T, O.math>::template execute<Padded>(m);
    if constexpr (planned().settled + planned().period > 1) state.frame_ = next(state.frame_);
  }

  template <class... X>
  TENON_INLINE constexpr auto stepped(NetState& state, const X&... x) const {
    using Output = typename output_types<Step>::type;
    static_assert(sizeof(stack_law<workspace_bytes<Step>>) > 0);
    Output y;
    [[maybe_unused]] const int frame = state.frame_;
    if (__builtin_is_constant_evaluated()) y = Output{};
    if constexpr (call_check<Step, suits_all<Step, X...>(), X...>::ok && suits_all<Step, X...>()) {
      alignas(64) Word workspace[Workspace<Step>::size + 1];
      kernels::Memory m;
      m.workspace = workspace;
      m.weights = weights_.values;
      int i = 0;
      ((m.in[i++] = pointer(x)), ...);
      point_at(m, y);
      advance<(argument_of<X>::padded && ...)>(m, state);
    }
    if constexpr (answers().always())
      return y;
    else
      return answers().comes(frame) ? std::optional<Output>(y) : std::nullopt;
  }

  static constexpr int in_size(int i) { return Staging<Step, T, O.math>::size(i); }
  static constexpr int out_size(int i) {
    return static_cast<int>(wired<Step>.values[wired<Step>.out.id[i]].shape.size());
  }
  /// The frames that have an answer among the next n.
  static constexpr std::size_t answers_to(int frame, std::size_t n) {
    if constexpr (answers().always()) return n;
    std::size_t count = 0;
    for (std::size_t i = 0; i < n; ++i) {
      count += answers().comes(frame) ? 1 : 0;
      frame = next(frame);
    }
    return count;
  }

  std::optional<std::size_t> blocks(const Samples* samples, NetState& state) const {
    constexpr int ins = input_count<Net>, outs = output_count<Net>;
    const std::size_t frames = samples[0].count(in_size(0)), answered = answers_to(state.frame_, frames);
    for (int i = 0; i < ins; ++i)
      if (!samples[i].holds(frames, in_size(i))) return {};
    for (int i = 0; i < outs; ++i)
      if (!samples[ins + i].holds(answered, out_size(i))) return {};
    alignas(64) Word workspace[Workspace<Step>::size + 1];
    typename output_types<Step>::type y;
    for (std::size_t frame = 0, at = 0; frame < frames; ++frame) {
      kernels::Memory m;
      m.workspace = workspace;
      m.weights = weights_.values;
      for (int i = 0; i < ins; ++i) m.in[i] = samples[i].at(frame, in_size(i));
      point_at(m, y);
      const bool answer = answers().comes(state.frame_);
      advance<false>(m, state);
      if (!answer) continue;
      for (int i = 0; i < outs; ++i) {
        float* to = const_cast<float*>(samples[ins + i].at(at, out_size(i)));
        for (int k = 0; k < out_size(i); ++k) to[k] = m.out[i][k];
      }
      ++at;
    }
    return answered;
  }
};

}  // namespace tenon::detail
