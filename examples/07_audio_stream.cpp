// Audio, one sample in, one sample out: a test tone through an LSTM and through a WaveNet, each written to a WAV file,
// with the real-time factor. The weights are random: what comes out is a sound, not an amplifier.
#include <tenon/run.hpp>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

using namespace tenon;

using Lstm = Sequential<Named<"lstm", LSTM<1, 20>>, Named<"head", Linear<20, 1>>>;

// A WaveNet as a type: gated dilated convolutions, a residual to the next block, a skip to the head.
template <int In, int Out, int Dilation>
using Dilated = Conv1d<In, Out, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = Dilation}>;

template <int C, int Skip, int Dilation>
using Block = Module<
    Branch<Identity, Sequential<Gated<Named<"filter", Dilated<C, C, Dilation>>, Named<"gate", Dilated<C, C, Dilation>>>,
                                Branch<Named<"residual", Conv1d<C, C, 1>>, Named<"skip", Conv1d<C, Skip, 1>>>>>,
    Parallel<Add, Identity>>;

using WaveNet = Sequential<Named<"input", Conv1d<1, 12, 1>>,
                           Named<"blocks", SkipSum<Block<12, 8, 1>, Block<12, 8, 2>, Block<12, 8, 4>, Block<12, 8, 8>,
                                                   Block<12, 8, 16>, Block<12, 8, 32>>>,
                           ReLU, Named<"head", Conv1d<8, 1, 1>>>;

constexpr int rate = 48000, block = 64;

/// Two seconds of a tone that dies away.
std::vector<float> tone() {
  std::vector<float> samples(2 * rate);
  for (std::size_t t = 0; t < samples.size(); ++t) {
    const float seconds = static_cast<float>(t) / rate;
    samples[t] = 0.7f * std::exp(-4 * seconds) * std::sin(6.2831853f * 220 * seconds);
  }
  return samples;
}

/// 16-bit mono.
void write_wav(const std::string& path, const std::vector<float>& samples) {
  std::ofstream file(path, std::ios::binary);
  const auto put = [&](std::uint32_t number, int bytes) {
    for (int i = 0; i < bytes; ++i) file.put(static_cast<char>(number >> (8 * i) & 255));
  };
  const auto bytes = static_cast<std::uint32_t>(2 * samples.size());
  file << "RIFF", put(36 + bytes, 4), file << "WAVEfmt ", put(16, 4), put(1, 2), put(1, 2);
  put(rate, 4), put(2 * rate, 4), put(2, 2), put(16, 2), file << "data", put(bytes, 4);
  for (const float sample : samples)
    put(static_cast<std::uint16_t>(std::lround(32767 * std::fmax(-1.0f, std::fmin(1.0f, sample)))), 2);
}

template <class Net>
void render(const char* name, const std::vector<float>& in) {
  Parameters<Net> parameters;
  std::mt19937 random(1);
  std::normal_distribution<float> normal(0, 0.3f);
  for (float& weight : parameters) weight = normal(random);
  const Model<Net> model{parameters};
  State<Net> state;
  std::vector<float> out(in.size());

  const FlushDenormals guard;  // the tone dies away, and the states with it
  const auto begin = std::chrono::steady_clock::now();
  for (std::size_t t = 0; t < in.size(); t += block)  // as an audio callback gets them
    model.process(std::span(in).subspan(t, block), std::span(out).subspan(t, block), state);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;

  const std::string path = (std::filesystem::exists("build") ? "build/" : "") + std::string(name) + ".wav";
  write_wav(path, out);
  const double seconds = static_cast<double>(in.size()) / rate;
  std::printf("%-8s %6zu parameters, %5zu bytes of state, %5.0f ns a sample, %4.0f times faster than real time: %s\n",
              name, parameter_count<Net>, state_bytes<Net>, took.count() / static_cast<double>(in.size()) * 1e9,
              seconds / took.count(), path.c_str());
}

int main() {
  const std::vector<float> in = tone();
  render<Lstm>("lstm", in);
  render<WaveNet>("wavenet", in);
  std::printf("The WaveNet hears %d samples, the LSTM all that came before.\n", receptive_field<WaveNet>);
}
