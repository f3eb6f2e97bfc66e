// Where a row, a panel or a caller's array ends: what stands there is computed, and nothing is written behind it.
#include <sys/mman.h>
#include <unistd.h>
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/pool_frames.hpp>
#include <tenon/kernels/reduce.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../../support/proof.hpp"

using namespace tenon;

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TENON_SANITIZES_ADDRESSES
#endif
#endif

namespace {

/// A call and a batch write as many numbers as they should, and none behind those.
template <class Net>
void ends_where_it_should() {
  INFO(detail::spelled<Net>(false).s);
  constexpr std::size_t samples = 3, in = input_shape<Net>.size(), out = output_shape<Net>.size(), behind = 16;
  constexpr float guard = -77;
  const auto model = std::make_unique<Model<Net>>(*proof::random_parameters<Net>(1));
  std::vector<float> x(samples * in), y(samples * out + behind, guard);
  proof::fill(x, 2);
  const auto untouched = [&](std::size_t from) {
    return std::all_of(y.begin() + static_cast<std::ptrdiff_t>(from), y.end(), [](float v) { return v == guard; });
  };
  REQUIRE(model->try_run(std::span(x).first(in), std::span(y).first(out)));
  CHECK(untouched(out));
  REQUIRE(model->batch(x, std::span(y).first(samples * out)));
  CHECK(untouched(samples * out));
}

/// Numbers at the end of a page, behind which nothing can be read.
class LastOfPage {
  std::size_t page_ = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  void* pages_ = mmap(nullptr, 2 * page_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

 public:
  LastOfPage() {
    REQUIRE(pages_ != MAP_FAILED);
    REQUIRE(mprotect(static_cast<char*>(pages_) + page_, page_, PROT_NONE) == 0);
  }
  LastOfPage(const LastOfPage&) = delete;
  LastOfPage& operator=(const LastOfPage&) = delete;
  ~LastOfPage() { munmap(pages_, 2 * page_); }
  template <std::size_t N>
  std::span<float, N> last() const {
    float* end = static_cast<float*>(pages_) + page_ / sizeof(float);
    return std::span<float, N>(end - N, N);
  }
};

/// A call, a batch and, where there are frames, a step.
template <class Net>
void reads_nothing_behind() {
  INFO(detail::spelled<Net>(false).s);
  const auto model = std::make_unique<Model<Net>>(*proof::random_parameters<Net>(1));
  const LastOfPage memory;
  const auto x = memory.last<input_shape<Net>.size()>();
  std::vector<float> y(output_shape<Net>.size());
  proof::fill(x, 2);
  CHECK(model->try_run(x, y));
  CHECK(model->batch(x, y));
  if constexpr (detail::has_frames<Net>()) {
    State<Net> state;
    model->step(memory.last<input_shape<detail::Frames<Net>>.size()>(), state);
  }
}

/// As the oracle, far below zero, where e^x is 0.
template <class Net>
void holds_far_below_zero() {
  INFO(detail::spelled<Net>(false).s);
  proof::Case c(proof::calls<Net>, 3);
  proof::fill(c.input(0), 1);
  for (float& x : c.input(0)) x -= 300;
  const Parameters<Net> none;
  proof::holds(c.calls.model(&none).get(), c, proof::truths(&none, c));
}

}  // namespace

TEST_CASE("nothing is written behind a caller's array") {
  ends_where_it_should<Linear<5, 13>>();
  ends_where_it_should<Sequential<Input<3, 7>, LayerNorm<7>>>();
  ends_where_it_should<Sequential<Input<16, 4, 6>, MaxPool2d<2>>>();  // reordered: six places of 16 channels
  ends_where_it_should<Sequential<Input<6, 8, 4>, AvgPool2d<2>, Tanh>>();
}

TEST_CASE("nothing is read behind a caller's array") {
  reads_nothing_behind<Linear<5, 13>>();
  reads_nothing_behind<Sequential<Input<13>, Tanh>>();
  reads_nothing_behind<Sequential<Input<11, 3>, Softmax<1>>>();
  reads_nothing_behind<Sequential<Input<11, 1>, Conv1d<11, 11, Window{.kernel_size = 1, .groups = 11}>>>();
  reads_nothing_behind<Sequential<Input<11, 1>, MaxPool1d<1>>>();
  reads_nothing_behind<Sequential<Input<1, 11>, AvgPool1d<1>>>();
  reads_nothing_behind<Sequential<Input<3, 9>, Conv1d<3, 3, Window{.kernel_size = 3, .groups = 3}>>>();
}

TEST_CASE("rows that end one lane before a vector does") {
  constexpr int n = 2 * native_target.lanes - 1;
#if !defined(TENON_SANITIZES_ADDRESSES)  // whose build raises the flag of denormals that it was given
  proof::holds<LayerNorm<n>>();
#endif
  proof::holds<Sequential<Linear<5, n>, Normalize<>>>();
}

TEST_CASE("a matrix of several panels: each reads its own parameters") {
  proof::holds<Sequential<Linear<5, 170>, PReLU<170>>>();
}

TEST_CASE("a softmax whose numbers are far below the zeros behind them") {
  holds_far_below_zero<Sequential<Input<37>, Softmax<>>>();
  holds_far_below_zero<Sequential<Input<37>, LogSoftmax<>>>();
}

TEST_CASE("whole rows are repeated or reflected behind an image") {
  proof::holds<Sequential<Input<2, 4, 9>, ReplicationPad2d<0, 0, 0, 2>>>();
  proof::holds<Sequential<Input<2, 4, 9>, ReflectionPad2d<0, 0, 0, 2>>>();
}
