// Classifies the 2,000 handwritten digits that train.py held out, draws some, counts, measures; fails unless exactly as
// many answers are right as PyTorch got. `example_digits [folder of the weights and digits]`
#include <unistd.h>

#include <algorithm>
#include <boost/timer/progress_display.hpp>
#include <chrono>
#include <cstdio>
#include <optional>
#include <span>
#include <string>
#include <tenon/report/summary.hpp>
#include <tenon/tenon.hpp>
#include <utility>
#include <vector>

#include "draw.hpp"

using namespace tenon;

using Digits = Sequential<Input<1, 28, 28>, Flatten, Linear<784, 128>, ReLU, Linear<128, 10>>;
using Certainty = Sequential<Input<10>, Softmax<>>;

constexpr std::size_t pixels = 28 * 28;
using Logits = Tensor<float, 10>;
using Image = std::span<const float, pixels>;

struct TestSet {
  std::vector<float> images;  // a byte divided by 255 each
  std::vector<int> labels;

  Image image(std::size_t d) const { return Image(images.data() + d * pixels, pixels); }
};

TestSet read_test_set(const std::string& file) {
  const auto images = weights::read_tensor(file, "images");
  const auto labels = weights::read_tensor(file, "labels");
  if (!images || !labels || images->values.size() != pixels * labels->values.size())
    throw load_error(file + " does not hold images and as many labels");
  TestSet set{images->values, {labels->values.begin(), labels->values.end()}};
  for (float& pixel : set.images) pixel /= 255.0f;
  return set;
}

/// A number that train.py wrote into the weights file.
std::size_t noted(const std::string& file, const std::string& name) {
  for (const auto& [key, value] : weights::read_metadata(file))
    if (key == name) return std::stoul(value);
  throw load_error(file + " does not say its " + name);
}

int answer(const Logits& logits) {
  return static_cast<int>(std::max_element(logits.begin(), logits.end()) - logits.begin());
}

std::size_t count_right(const std::vector<Logits>& logits, const TestSet& set) {
  std::size_t right = 0;
  for (std::size_t d = 0; d < logits.size(); ++d) right += answer(logits[d]) == set.labels[d] ? 1 : 0;
  return right;
}

template <class F>
double seconds_of(F run) {
  const auto start = std::chrono::steady_clock::now();
  run();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The first of three different digits that were answered rightly or wrongly, side by side.
void draw_three(const TestSet& set, const std::vector<Logits>& logits, bool right) {
  static const Model<Certainty> certainty{Parameters<Certainty>{}};
  std::vector<Drawing> drawings;
  bool drawn[10]{};
  for (std::size_t d = 0; d < logits.size() && drawings.size() < 3; ++d) {
    const int is = set.labels[d], says = answer(logits[d]);
    if ((says == is) != right || std::exchange(drawn[is], true)) continue;
    char caption[Drawing::width + 1];
    std::snprintf(caption, sizeof caption, right ? "%d (%.0f %%)" : "says %d (%.0f %%), is a %d", says,
                  100.0 * double{certainty(logits[d])[says]}, is);
    drawings.push_back(draw(set.image(d), caption));
  }
  print_side_by_side(drawings);
}

int show(const std::string& folder) {
  const std::string weights_file = folder + "/digits.safetensors";
  const auto model = load_model<Digits>(weights_file);  // keys, shapes and the file's probe are checked
  const TestSet set = read_test_set(folder + "/digits_test.safetensors");
  const std::size_t total = set.labels.size();

  std::vector<Logits> single(total), batched(total);
  const auto one_by_one = [&] {
    for (std::size_t d = 0; d < total; ++d) single[d] = (*model)(set.image(d));
  };
  bool ran = true;
  const auto at_once = [&] { ran = ran && model->batch(set.images, batched); };
  double best_single = seconds_of(one_by_one), best_batched = seconds_of(at_once);

  // About a second, more under a sanitizer.
  const int rounds = std::clamp(static_cast<int>(1.0 / (best_single + best_batched)), 10, 100);
  std::printf("Classifying %zu digits that the network has not seen, %d times over, one by one and in batches.\n",
              total, rounds);
  std::fflush(stdout);
  std::optional<boost::timer::progress_display> progress;
  if (isatty(STDERR_FILENO) != 0) progress.emplace(static_cast<unsigned long>(rounds), std::cerr, "");
  for (int round = 0; round < rounds; ++round) {
    best_single = std::min(best_single, seconds_of(one_by_one));
    best_batched = std::min(best_batched, seconds_of(at_once));
    if (progress) ++*progress;
  }

  const std::size_t right = count_right(single, set), right_batched = count_right(batched, set);
  std::printf("\nRight, and how sure it is:\n\n");
  draw_three(set, single, true);
  std::printf("\nThree of the %zu that are wrong:\n\n", total - right);
  draw_three(set, single, false);

  const auto nanoseconds = [&](double seconds) { return seconds * 1e9 / static_cast<double>(total); };
  std::printf("\n%s\n", summary<Digits>().c_str());
  std::printf("%zu of %zu right, %.1f %%\n", right, total,
              100.0 * static_cast<double>(right) / static_cast<double>(total));
  std::printf("%.0f ns per digit, one by one; %.0f ns in batches (the fastest of %d rounds, one core)\n",
              nanoseconds(best_single), nanoseconds(best_batched), rounds);

  const std::size_t expected = noted(weights_file, "test_correct");
  if (ran && right == expected && right_batched == expected && total == noted(weights_file, "test_total")) {
    std::printf("PyTorch, where the weights are from, answers the same %zu right.\n", expected);
    return 0;
  }
  std::fprintf(stderr, "PyTorch answers %zu right, Tenon %zu one by one and %zu in batches.\n", expected, right,
               right_batched);
  return 1;
}

int main(int argc, char** argv) {
  try {
    return show(argc > 1 ? argv[1] : TENON_EXAMPLES_DIR "/digits");
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
