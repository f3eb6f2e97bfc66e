// The law of streams: frame by frame equals the whole sequence, whatever the blocks.
#pragma once
#include "proof.hpp"

namespace proof {

/// Number k of frame t of a tensor in time.
inline std::size_t place_in_time(const Shape& shape, int axis, int t, int k) {
  if (axis < 0) return static_cast<std::size_t>(k);
  const int inner = axis == 0 ? static_cast<int>(shape.size()) / shape.extent[0] : 1;
  return static_cast<std::size_t>(axis == 0 ? t * inner + k : k * shape.last() + t);
}

/// How a network that has one input and one output is called frame by frame, by pointers, as Calls.
struct StreamCalls {
  const Calls& whole;
  const Value &in, &out;          // of the whole sequence
  std::size_t in_size, out_size;  // the numbers of a frame
  std::unique_ptr<void, void (*)(void*)> (*state)();
  void (*assign)(void* to, const void* from);
  void (*reset)(void* state);
  bool (*step)(const void* model, const float* frame, float* y, void* state);  // whether there is an answer
  std::optional<std::size_t> (*process)(const void* model, std::span<const float> frames, std::span<float> y,
                                        void* state);
};

template <class Net>
struct StreamCallsOf {
  static constexpr const auto& frames = wired<tenon::detail::Frames<Net>>;
  static constexpr std::size_t size_of(int value) {
    return static_cast<std::size_t>(frames.values[value].shape.size());
  }
  static constexpr std::size_t in_size = size_of(wired<Net>.in.id[0]), out_size = size_of(wired<Net>.out.id[0]);

  static std::unique_ptr<void, void (*)(void*)> state() {
    static_assert(std::is_trivially_copyable_v<State<Net>> && sizeof(State<Net>) == state_bytes<Net>);
    return {new State<Net>, [](void* state) { delete static_cast<State<Net>*>(state); }};
  }
  static void assign(void* to, const void* from) {
    *static_cast<State<Net>*>(to) = *static_cast<const State<Net>*>(from);
  }
  static void reset(void* state) { static_cast<State<Net>*>(state)->reset(); }
  static bool step(const void* model, const float* frame, float* answer, void* state) {
    const auto y = static_cast<const Model<Net>*>(model)->step(std::span<const float, in_size>(frame, in_size),
                                                               *static_cast<State<Net>*>(state));
    if constexpr (requires { *y; }) {
      if (y) std::copy(y->begin(), y->end(), answer);
      return y.has_value();
    } else {
      std::copy(y.begin(), y.end(), answer);
      return true;
    }
  }
  static std::optional<std::size_t> process(const void* model, std::span<const float> x, std::span<float> y,
                                            void* state) {
    return static_cast<const Model<Net>*>(model)->process(x, y, *static_cast<State<Net>*>(state));
  }
};
/// The whole sequence is only asked of the oracle, so no other call of it is compiled.
template <class Net, class C = CallsOf<Net, Options{}>>
inline constexpr Calls of_oracle{typeid(Net), C::model, C::in_sizes, C::out_sizes, C::truth, nullptr, nullptr, nullptr};

template <class Net, class C = StreamCallsOf<Net>>
inline constexpr StreamCalls stream_calls{of_oracle<Net>,
                                          C::frames.values[wired<Net>.in.id[0]],
                                          C::frames.values[wired<Net>.out.id[0]],
                                          C::in_size,
                                          C::out_size,
                                          C::state,
                                          C::assign,
                                          C::reset,
                                          C::step,
                                          C::process};

/// A stream: what it remembers, and its answers in a row.
struct Streamed {
  const StreamCalls& calls;
  const void* model;
  std::span<const float> frames;
  std::unique_ptr<void, void (*)(void*)> state = calls.state();
  std::vector<float> answers{};

  void step(std::size_t t) {
    std::vector<float> y(calls.out_size);
    if (calls.step(model, frames.data() + t * calls.in_size, y.data(), state.get()))
      answers.insert(answers.end(), y.begin(), y.end());
  }
  void steps(std::size_t begin, std::size_t end) {
    for (std::size_t t = begin; t < end; ++t) step(t);
  }
  /// The frames from `begin` to `end` at once.
  void block(std::size_t begin, std::size_t end) {
    for (std::size_t n = 0; n <= end - begin; ++n) {  // the only length that is right
      std::vector<float> y(n * calls.out_size, 7.0f);
      const auto written =
          calls.process(model, frames.subspan(begin * calls.in_size, (end - begin) * calls.in_size), y, state.get());
      if (!written) continue;
      REQUIRE(*written == n);
      answers.insert(answers.end(), y.begin(), y.end());
      return;
    }
    FAIL("no length is right");
  }
};

/// Whatever lies in memory before a step, it gives the same bits and the same floating-point exceptions.
inline void steps_whatever_lies_there(const StreamCalls& calls, const void* model, std::span<const float> x,
                                      std::size_t frames, std::span<const float> expected) {
  int raised = 0;
  for (const Filling& filling : fillings) {
    Streamed stream{calls, model, x};
    int all = 0;
    for (std::size_t t = 0; t < frames; ++t) {
      std::vector<float> y(calls.out_size);
      fill_stack(filling.word);
      clear_exceptions();
      const bool answers = calls.step(model, x.data() + t * calls.in_size, y.data(), stream.state.get());
      all |= exceptions();
      if (answers) stream.answers.insert(stream.answers.end(), y.begin(), y.end());
    }
    if (filling.word == 0) raised = all;
    INFO("steps in " << filling.name);
    REQUIRE(same_bits(stream.answers, expected));
    REQUIRE(same_exceptions(all, raised));
  }
}

inline void streams(const StreamCalls& calls, const Shape& in, const Shape& out, const void* parameters,
                    unsigned seed) {
  INFO(boost::core::demangle(calls.whole.network.name()));
  const auto model = calls.whole.model(parameters);
  Case c(calls.whole, 1);
  fill(c.input(0), seed + 50);
  const int time = calls.in.timing.axis, to = calls.out.timing.axis;
  const auto frames = static_cast<std::size_t>(time < 0 ? 1 : in.extent[time]), half = frames / 2;

  std::vector<float> x;
  for (std::size_t t = 0; t < frames; ++t)
    for (std::size_t k = 0; k < calls.in_size; ++k)
      x.push_back(c.input(0)[place_in_time(in, time, static_cast<int>(t), static_cast<int>(k))]);
  Streamed stream{calls, model.get(), x}, blocks{calls, model.get(), x}, restored{calls, model.get(), x};
  stream.steps(0, frames);

  const oracle::Numbers truth = c.truth(parameters, 0)[0];
  const std::size_t answers =
      to < 0 ? stream.answers.size() / calls.out_size : static_cast<std::size_t>(out.extent[to]);
  REQUIRE(stream.answers.size() == answers * calls.out_size);
  oracle::Numbers expected;
  std::vector<float> given;
  for (std::size_t t = to < 0 ? answers - 1 : 0; t < answers; ++t)
    for (std::size_t k = 0; k < calls.out_size; ++k) {
      expected.push_back(truth[place_in_time(out, to, static_cast<int>(t), static_cast<int>(k))]);
      given.push_back(stream.answers[t * calls.out_size + k]);
    }
  within(expected, given, "frame by frame");
  steps_whatever_lies_there(calls, model.get(), x, frames, stream.answers);

  std::mt19937 random(seed);
  for (std::size_t t = 0; t < frames;) {
    const std::size_t end = std::min<std::size_t>(frames, t + random() % 7);
    blocks.block(t, end);
    t = end;
  }
  REQUIRE(same_bits(blocks.answers, stream.answers));

  // a snapshot is a copy, a restore an assignment
  restored.steps(0, half);
  const auto snapshot = calls.state();
  calls.assign(snapshot.get(), restored.state.get());
  const std::size_t answered = restored.answers.size();
  restored.steps(half, frames);
  calls.assign(restored.state.get(), snapshot.get());
  restored.answers.resize(answered);
  restored.steps(half, frames);
  REQUIRE(same_bits(restored.answers, stream.answers));
  calls.reset(restored.state.get());
  restored.answers.clear();
  restored.steps(0, frames);
  REQUIRE(same_bits(restored.answers, stream.answers));
}

/// Random parameters, a random sequence; its answers frame by frame are within the oracle's bound for the whole, blocks
/// give the steps' bits, a restored snapshot and a reset state give them again.
template <class Net>
void streams(unsigned seed = 1) {
  streams(stream_calls<Net>, input_shape<Net>, output_shape<Net>, random_parameters<Net>(seed).get(), seed);
}

}  // namespace proof
