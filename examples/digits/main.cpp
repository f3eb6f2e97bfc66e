// Classifies the 2,000 handwritten digits that train.py held out with two networks, draws some, counts, measures; fails
// unless each gives exactly as many right answers as PyTorch got. `example_digits [folder of the weights and digits]`
#include <unistd.h>

#include <algorithm>
#include <boost/timer/progress_display.hpp>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <tenon/report/summary.hpp>
#include <tenon/tenon.hpp>
#include <utility>
#include <vector>

#include "draw.hpp"
#include "net.hpp"

using namespace tenon;

using digits::Convolutional, digits::Dense;
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

/// A network, the file of its weights, and what it answers.
template <class Net>
class Entrant {
 public:
  Entrant(const char* name, const std::string& file, const TestSet& set)
      : single(set.labels.size()),
        name_(name),
        file_(file),
        set_(set),
        model_(load_model<Net>(file)),  // keys, shapes and the file's probe are checked
        batched_(set.labels.size()) {}

  /// Answers all digits, one by one and at once; keeps the fastest times.
  void run() {
    single_time_ = std::min(single_time_, seconds_of([&] {
                              for (std::size_t d = 0; d < total(); ++d) single[d] = (*model_)(set_.image(d));
                            }));
    batched_time_ = std::min(batched_time_, seconds_of([&] { ran_ = model_->batch(set_.images, batched_) && ran_; }));
  }

  /// Prints what it is and how it did; whether it did what PyTorch did.
  bool report() const {
    const std::size_t right = count_right(single, set_), right_batched = count_right(batched_, set_);
    const auto nanoseconds = [&](double seconds) { return seconds * 1e9 / static_cast<double>(total()); };
    std::printf("\n%s\n%s: %zu of %zu right, %.1f %%\n", summary<Net>().c_str(), name_, right, total(),
                100.0 * static_cast<double>(right) / static_cast<double>(total()));
    std::printf("%.0f ns per digit, one by one; %.0f ns in batches\n", nanoseconds(single_time_),
                nanoseconds(batched_time_));

    const std::size_t expected = noted(file_, "test_correct");
    if (ran_ && right == expected && right_batched == expected && total() == noted(file_, "test_total")) {
      std::printf("PyTorch, where the weights are from, answers the same %zu right.\n", expected);
      return true;
    }
    std::fprintf(stderr, "PyTorch answers %zu right, Tenon %zu one by one and %zu in batches.\n", expected, right,
                 right_batched);
    return false;
  }

  double seconds() const { return single_time_ + batched_time_; }
  std::size_t total() const { return set_.labels.size(); }

  std::vector<Logits> single;

 private:
  const char* name_;
  std::string file_;
  const TestSet& set_;
  std::unique_ptr<const Model<Net>> model_;
  std::vector<Logits> batched_;
  double single_time_ = 1e9, batched_time_ = 1e9;
  bool ran_ = true;
};

int show(const std::string& folder) {
  const TestSet set = read_test_set(folder + "/digits_test.safetensors");
  const std::size_t total = set.labels.size();
  Entrant<Dense> dense("Two Linear layers", folder + "/digits.safetensors", set);
  Entrant<Convolutional> convolutional("Two convolutions", folder + "/digits_cnn.safetensors", set);
  dense.run(), convolutional.run();

  // About two seconds, more under a sanitizer.
  const int rounds = std::clamp(static_cast<int>(2.0 / (dense.seconds() + convolutional.seconds())), 10, 100);
  std::printf("Two networks classify %zu digits that they have not seen, %d times over, one by one and in batches.\n",
              total, rounds);
  std::fflush(stdout);
  std::optional<boost::timer::progress_display> progress;
  if (isatty(STDERR_FILENO) != 0) progress.emplace(static_cast<unsigned long>(rounds), std::cerr, "");
  for (int round = 0; round < rounds; ++round) {
    dense.run(), convolutional.run();
    if (progress) ++*progress;
  }

  std::printf("\nRight, and how sure the convolutions are:\n\n");
  draw_three(set, convolutional.single, true);
  std::printf("\nThree of the %zu that are wrong:\n\n", total - count_right(convolutional.single, set));
  draw_three(set, convolutional.single, false);

  const bool same[]{dense.report(), convolutional.report()};
  std::printf("(Times are the fastest of %d rounds, on one core.)\n", rounds);
  return same[0] && same[1] ? 0 : 1;
}

int main(int argc, char** argv) {
  try {
    return show(argc > 1 ? argv[1] : TENON_EXAMPLES_DIR "/digits");
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
