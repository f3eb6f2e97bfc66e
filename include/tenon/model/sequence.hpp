// How a Model runs, where it does not run at once: not at all, or sequences of any length, frame by frame.
#pragma once
#include <span>
#include <tenon/model/stream.hpp>

namespace tenon::detail {

/// How a network runs: it was refused, at once, or only frame by frame, as nobody says how many there are.
enum class Runs { not_at_all, at_once, in_frames };
template <class Net, Target T>
constexpr Runs runs() {
  if (!counts_floats<Net, T>()) return Runs::not_at_all;
  return is_known<Net>() ? Runs::at_once : has_frames<Net>() ? Runs::in_frames : Runs::not_at_all;
}

/// How many frames of the input of a network that runs frame by frame a tensor holds, [T, features] or [C, T]; 0: it is
/// no sequence of them.
template <class Net, class X>
constexpr int frames_in() {
  const auto& step = wired<Frames<Net>>;
  constexpr Shape x = argument_of<X>::shape;
  const int time = step.values[step.in.id[0]].timing.axis > 0 ? 1 : 0;
  return !argument_of<X>::flat && x.rank == 2 && x.extent[1 - time] == input_shape<Frames<Net>>.size() ? x.extent[time]
                                                                                                       : 0;
}

template <class Net, Options O, Runs How>
class ModelOf {
 public:
  template <class... X>
  constexpr explicit ModelOf(const X&...) {}
  template <class... X>
  constexpr typename any_tensors<counts_of<Net>().outputs>::type operator()(const X&...) const {
    return {};
  }
  template <class... X>
  bool try_run(const X&...) const noexcept {
    return false;
  }
  template <class... X>
  bool batch(const X&...) const noexcept {
    return false;
  }
  template <class... X>
  constexpr typename any_tensors<counts_of<Net>().outputs>::type step(const X&...) const {
    return {};
  }
  template <class... X>
  std::optional<std::size_t> process(const X&...) const noexcept {
    return {};
  }
};

/// The length of the sequence is stated nowhere: whoever calls with one states it. One input, one output.
template <class Net, Options O>
class ModelOf<Net, O, Runs::in_frames> : public Stepping<Net, O> {
  static constexpr int in_size = static_cast<int>(input_shape<Frames<Net>>.size());
  static constexpr int out_size = static_cast<int>(output_shape<Frames<Net>>.size());

 public:
  using Stepping<Net, O>::Stepping;

  /// A whole sequence, [T, features] or [C, T], as so many steps; from zeros, or from given states of its recurrent
  /// layers, which become the final ones.
  template <class X>
  auto operator()(const X& x) const {
    HiddenState<Net> hidden;
    return (*this)(x, hidden);
  }
  template <class X>
  auto operator()(const X& x, HiddenState<Net>& hidden) const {
    constexpr int length = frames_in<Net, X>(), frames = this_type::answers_of(length);
    if constexpr (fits<length, X>()) {
      constexpr int axis = this_type::out_axis();
      using Answers = std::conditional_t<(axis == 0), Tensor<float, frames, out_size>, Tensor<float, out_size, frames>>;
      std::conditional_t<(axis < 0), Tensor<float, out_size>, Answers> y;
      State<Net> state{hidden};
      this->sequence(x.data(), length, y.data(), state);
      hidden = state.hidden();
      return y;
    } else {
      return AnyTensor{};
    }
  }
  template <class... X>
  auto operator()(const X&...) const {
    (void)fits<0, X...>();
    return AnyTensor{};
  }
  template <class... Ranges>
  bool batch(const Ranges&...) const noexcept {
    static_assert(argument_check<(sizeof...(Ranges) == 0), no_batch_law<>>::ok);
    return false;
  }
  /// The same for ranges of floats; false, and nothing read or written, where a length is wrong.
  template <class... Ranges>
  bool try_run(Ranges&&... ranges) const noexcept {
    constexpr bool as_many = sizeof...(Ranges) == 2;
    static_assert(argument_check<alone, one_sequence_law<>>::ok);
    static_assert(argument_check<(!alone || as_many), range_count_law<>>::ok);
    if constexpr (alone && as_many) {
      constexpr bool hold = hold_samples<Frames<Net>, Ranges...>();
      static_assert(argument_check<hold, range_law<>>::ok);
      if constexpr (hold) return one(samples_of(ranges)...);
    }
    return false;
  }

 private:
  using this_type = Stepping<Net, O>;
  static constexpr bool alone = input_count<Net> == 1 && output_count<Net> == 1;

  /// Whether a call fits, and the error where it does not.
  template <int Length, class... X>
  static constexpr bool fits() {
    constexpr bool suits = sizeof...(X) == 1 && Length > 0, answers = this_type::answers_of(Length) > 0;
    static_assert(argument_check<alone, one_sequence_law<>>::ok);
    static_assert(call_check<Net, (!alone || suits), X...>::ok);
    static_assert(argument_check<(!alone || !suits || answers), short_sequence_law<>>::ok);
    return alone && suits && answers;
  }

  bool one(const Samples& x, const Samples& y) const noexcept {
    const int length = static_cast<int>(x.count(in_size)), answers = this_type::answers_of(length);
    const int frames = this_type::out_axis() < 0 ? 1 : answers;
    if (answers < 1 || !x.holds(static_cast<std::size_t>(length), in_size) ||
        !y.holds(static_cast<std::size_t>(frames), out_size))
      return false;
    State<Net> state;
    this->sequence(x.data, length, const_cast<float*>(y.data), state);
    return true;
  }
};

}  // namespace tenon::detail
