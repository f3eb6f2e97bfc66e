// A real network against what its file recorded.
#pragma once
#include <algorithm>
#include <memory>

#include "golden.hpp"
#include "real_case.hpp"

namespace golden {

/// The file's recorded answer to its recorded input, sample by sample and as a batch.
template <class Net>
std::vector<float> answers_as_recorded(const RealCase& real, double tolerance, const std::string& in = "input",
                                       const std::string& out = "output", const LoadOptions& options = {}) {
  const auto model = load_model<Net>(real.model(), options);
  const auto x = real.golden(in), expected = real.golden(out);
  const auto workspace = std::make_unique<Workspace<Net>>();  // some are too large for the stack
  std::vector<float> y(expected.size());
  constexpr auto from = static_cast<std::size_t>(input_shape<Net>.size());
  constexpr auto to = static_cast<std::size_t>(output_shape<Net>.size());
  REQUIRE(x.size() / from == expected.size() / to);
  for (std::size_t s = 0; s < x.size() / from; ++s)
    REQUIRE(model->try_run(std::span(x).subspan(s * from, from), std::span(y).subspan(s * to, to), *workspace));
  CHECK(golden::largest_difference(y, expected) <= tolerance);
  std::fill(y.begin(), y.end(), -1.0f);
  REQUIRE(model->batch(x, y, *workspace));
  CHECK(golden::largest_difference(y, expected) <= tolerance);
  return y;
}

}  // namespace golden
