// What a network writes and reads where a caller's array ends.
#pragma once
#include <sys/mman.h>
#include <unistd.h>
#include <tenon/declare.hpp>

#include "proof.hpp"

namespace ends {

using namespace tenon;

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

}  // namespace ends
