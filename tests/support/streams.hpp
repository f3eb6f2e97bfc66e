// A network as a stream, frame by frame and in blocks: held against the oracle's answer to the whole sequence.
#pragma once
#include <tenon/model/stream.hpp>

#include "golden.hpp"

namespace golden {

/// How a tensor holds its frames: convolutions as columns, [C, L]; recurrent layers as rows, [T, features].
enum class Layout { columns, rows };

constexpr int frame_size(const Shape& shape, Layout layout) { return shape.extent[layout == Layout::columns ? 0 : 1]; }

/// The frames of a tensor one behind another. Columns of numbers of type T become rows of them.
template <class T>
std::vector<T> as_frames(std::span<const T> numbers, int size, Layout layout) {
  std::vector<T> out(numbers.begin(), numbers.end());
  if (layout == Layout::rows) return out;
  const auto width = static_cast<std::size_t>(size), count = numbers.size() / width;
  for (std::size_t t = 0; t < count; ++t)
    for (std::size_t f = 0; f < width; ++f) out[t * width + f] = numbers[f * count + t];
  return out;
}

/// The answers of `step`, one behind another, where there is one.
template <std::size_t In>
std::vector<float> stepped(const auto& model, auto& state, std::span<const float> frames) {
  std::vector<float> answers;
  for (; frames.size() >= In; frames = frames.subspan(In)) {
    const auto y = model.step(std::span<const float, In>(frames.first(In)), state);
    if constexpr (requires { y.has_value(); }) {
      if (y.has_value()) answers.insert(answers.end(), y->begin(), y->end());
    } else {
      answers.insert(answers.end(), y.begin(), y.end());
    }
  }
  return answers;
}

/// The answers of `process` to blocks of changing lengths; each has as many as `step` would give.
template <std::size_t In, std::size_t Out>
std::vector<float> processed(const auto& model, auto& state, std::span<const float> frames) {
  constexpr std::size_t lengths[]{1, 7, 64, 3, 16, 100};
  std::vector<float> answers;
  for (std::size_t i = 0; frames.size() >= In; ++i) {
    const auto block = frames.first(std::min(lengths[i % std::size(lengths)] * In, frames.size() / In * In));
    auto ahead = state;
    std::vector<float> out(stepped<In>(model, ahead, block).size());
    const auto count = model.process(block, out, state);
    REQUIRE(count.has_value());
    REQUIRE(*count * Out == out.size());
    answers.insert(answers.end(), out.begin(), out.end());
    frames = frames.subspan(block.size());
  }
  return answers;
}

/// Both forms from this state, which stays as it is; a copy taken in the middle goes on alike.
template <std::size_t In, std::size_t Out>
void each_form(const auto& model, const auto& start, std::span<const float> frames, const auto& holds) {
  auto by_frame = start;
  const auto y = stepped<In>(model, by_frame, frames);
  {
    INFO("step");
    holds(y);
  }
  auto by_block = start;
  {
    INFO("process");
    holds(processed<In, Out>(model, by_block, frames));
  }
  auto first = start;
  const std::size_t half = frames.size() / In / 2 * In;
  const auto before = stepped<In>(model, first, frames.first(half));
  auto second = first;
  for (auto* state : {&first, &second}) {
    auto all = before;
    const auto rest = stepped<In>(model, *state, frames.subspan(half));
    all.insert(all.end(), rest.begin(), rest.end());
    CHECK(proof::same_bits(all, y));
  }
}

/// The network alone, whose sequence has no length, frame by frame and in blocks. After `reset` a state is a new one.
template <class Net, Layout From, Layout To, class Whole>
void flows_by_frame(const File& file, const std::string& name) {
  INFO(file.path() << ": " << name << " as a stream");
  constexpr int in = frame_size(input_shape<Whole>, From), out = frame_size(output_shape<Whole>, To);
  const LoadOptions options{.prefix = name + "/parameters/"};
  Parameters<Whole> whole;
  Parameters<Net> alone;
  if constexpr (parameter_count<Net> != 0) {
    load(file.path(), whole, options);
    load(file.path(), alone, options);
  }
  const Model<Net> model{alone};
  const auto& x = file.tensor(name + "/input.0");
  const auto samples = static_cast<std::size_t>(x.shape[0]);
  State<Net> state;
  for (std::size_t s = 0; s < samples; ++s) {
    const auto size = x.values.size() / samples;
    const auto sample = std::span(x.values).subspan(s * size, size);
    const auto truth = oracle::run<Whole>(whole, {sample})[0];
    const auto expected = as_frames(std::span<const oracle::Numbers::value_type>(truth), out, To);
    const auto frames = as_frames(sample, in, From);
    each_form<in, out>(model, State<Net>{}, frames,
                       [&](const std::vector<float>& y) { proof::within(expected, y, "a stream"); });
    proof::within(expected, stepped<in>(model, state, frames), "a state that is used again");
    state.reset();
  }
}

/// A case whose network also runs as a stream: `holds` for the whole sequence, of the shape that Extents say, and in a
/// long run the network alone, whose sequence has no length, for its frames, as laws/ ask of other networks.
template <class Net, Layout From, Layout To, int... Extents>
void flows(const File& file, const std::string& name) {
  using Whole = Shaped<Net, Extents...>;
  holds<Whole>(file, name);
  if constexpr (TENON_LONG_TESTS) flows_by_frame<Net, From, To, Whole>(file, name);
}

}  // namespace golden
