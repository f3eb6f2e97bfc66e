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

/// A network that has one input and one output, frame by frame: the answers in a row, and with which frames they came.
template <class Net, Options O = Options{}>
struct Streamed {
  static constexpr const Value& in = wired<tenon::detail::Frames<Net>>.values[wired<Net>.in.id[0]];
  static constexpr const Value& out = wired<tenon::detail::Frames<Net>>.values[wired<Net>.out.id[0]];
  static constexpr std::size_t in_size = static_cast<std::size_t>(in.shape.size());
  static constexpr std::size_t out_size = static_cast<std::size_t>(out.shape.size());

  const Model<Net, O>& model;
  State<Net> state{};
  std::vector<float> frames{}, answers{};

  explicit Streamed(const Model<Net, O>& m) : model(m) {}

  void step(std::size_t t) {
    const auto frame = std::span<const float>(frames).subspan(t * in_size).template first<in_size>();
    const auto keep = [&](const auto& y) { answers.insert(answers.end(), y.begin(), y.end()); };
    const auto y = model.step(frame, state);
    if constexpr (requires { *y; }) {
      if (y) keep(*y);
    } else {
      keep(y);
    }
  }
  /// The frames from `begin` to `end` at once.
  void block(std::size_t begin, std::size_t end) {
    const auto part = std::span<const float>(frames).subspan(begin * in_size, (end - begin) * in_size);
    for (std::size_t n = 0; n <= end - begin; ++n) {  // the only length that is right
      std::vector<float> y(n * out_size, 7.0f);
      const auto written = model.process(part, y, state);
      if (!written) continue;
      REQUIRE(*written == n);
      answers.insert(answers.end(), y.begin(), y.end());
      return;
    }
    FAIL("no length is right");
  }
};

/// Random parameters, a random sequence; its answers frame by frame are within the oracle's bound for the whole, blocks
/// give the steps' bits, a restored snapshot and a reset state give them again.
template <class Net>
void streams(unsigned seed = 1) {
  INFO(detail::spelled<Net>(false).s);
  static_assert(std::is_trivially_copyable_v<State<Net>> && sizeof(State<Net>) == state_bytes<Net>);
  using S = Streamed<Net>;
  const auto parameters = random_parameters<Net>(seed);
  const auto model = std::make_unique<Model<Net>>(*parameters);
  Case c(calls<Net>, 1);
  fill(c.input(0), seed + 50);
  constexpr Shape in = input_shape<Net>, out = output_shape<Net>;
  constexpr int time = S::in.timing.axis, to = S::out.timing.axis;
  const int frames = time < 0 ? 1 : in.extent[time];

  S stream(*model);
  for (int t = 0; t < frames; ++t)
    for (std::size_t k = 0; k < S::in_size; ++k)
      stream.frames.push_back(c.input(0)[place_in_time(in, time, t, static_cast<int>(k))]);
  S blocks = stream, restored = stream;
  for (int t = 0; t < frames; ++t) stream.step(static_cast<std::size_t>(t));

  const reference::Numbers truth = c.truth(parameters.get(), 0)[0];
  const int answers = to < 0 ? static_cast<int>(stream.answers.size() / S::out_size) : out.extent[to];
  REQUIRE(stream.answers.size() == static_cast<std::size_t>(answers) * S::out_size);
  reference::Numbers expected;
  std::vector<float> given;
  for (int t = to < 0 ? answers - 1 : 0; t < answers; ++t)
    for (std::size_t k = 0; k < S::out_size; ++k) {
      expected.push_back(truth[place_in_time(out, to, t, static_cast<int>(k))]);
      given.push_back(stream.answers[static_cast<std::size_t>(t) * S::out_size + k]);
    }
  within(expected, given, "frame by frame");

  std::mt19937 random(seed);
  for (std::size_t t = 0; t < static_cast<std::size_t>(frames);) {
    const std::size_t end = std::min<std::size_t>(static_cast<std::size_t>(frames), t + random() % 7);
    blocks.block(t, end);
    t = end;
  }
  REQUIRE(same_bits(blocks.answers, stream.answers));

  // a snapshot is a copy, a restore an assignment
  const auto half = static_cast<std::size_t>(frames / 2), all = static_cast<std::size_t>(frames);
  for (std::size_t t = 0; t < half; ++t) restored.step(t);
  const State<Net> snapshot = restored.state;
  const std::size_t answered = restored.answers.size();
  for (std::size_t t = half; t < all; ++t) restored.step(t);
  restored.state = snapshot;
  restored.answers.resize(answered);
  for (std::size_t t = half; t < all; ++t) restored.step(t);
  REQUIRE(same_bits(restored.answers, stream.answers));
  restored.state.reset();
  restored.answers.clear();
  for (std::size_t t = 0; t < all; ++t) restored.step(t);
  REQUIRE(same_bits(restored.answers, stream.answers));
}

}  // namespace proof
