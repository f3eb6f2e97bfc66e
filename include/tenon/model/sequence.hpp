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
  template <int A, int B>
  auto operator()(const Tensor<float, A, B>& x) const {
    HiddenState<Net> hidden;
    return (*this)(x, hidden);
  }
  template <int A, int B>
  auto operator()(const Tensor<float, A, B>& x, HiddenState<Net>& hidden) const {
    constexpr int length = this_type::in_axis() > 0 ? B : A, frames = this_type::answers_of(length);
    static_assert(length * in_size == A * B, "tenon: model expects a sequence of frames of its input's size");
    static_assert(frames > 0, "tenon: the sequence is too short for an answer");
    constexpr int axis = this_type::out_axis();
    std::conditional_t <
        axis<0, Tensor<float, out_size>,
             std::conditional_t<axis == 0, Tensor<float, frames, out_size>, Tensor<float, out_size, frames>>>
            y;
    State<Net> state{hidden};
    this->sequence(x.data(), length, y.data(), state);
    hidden = state.hidden();
    return y;
  }
  template <class... Ranges>
  bool batch(const Ranges&...) const noexcept {
    static_assert(argument_check<sizeof...(Ranges) == 0, no_batch_law<>>::ok);
    return false;
  }
  /// The same for ranges of floats; false, and nothing read or written, where a length is wrong.
  bool try_run(std::span<const float> x, std::span<float> y) const noexcept {
    const int length = static_cast<int>(x.size()) / in_size;
    const int frames = this_type::out_axis() < 0 ? 1 : this_type::answers_of(length);
    if (length < 1 || x.size() != static_cast<std::size_t>(length * in_size) || this_type::answers_of(length) < 1 ||
        y.size() != static_cast<std::size_t>(frames * out_size))
      return false;
    State<Net> state;
    this->sequence(x.data(), length, y.data(), state);
    return true;
  }

 private:
  using this_type = Stepping<Net, O>;
};

}  // namespace tenon::detail
