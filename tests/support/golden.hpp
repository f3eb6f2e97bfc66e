// A case of tests/golden: parameters, inputs and PyTorch's outputs, held against the oracle and against every form of a
// call.
#pragma once
#include <tenon/weights/load.hpp>

#include "proof.hpp"

namespace weights = tenon::detail::weights;

namespace golden {

using namespace tenon;
using namespace tenon::extend;

/// A layer on an input of this shape, under its bare keys, as a layer that is the whole network has them.
template <class L, int... Extents>
struct Shaped : detail::Group<Input<Extents...>, L> {
  static constexpr Values wire(Graph& g, const Values& in) {
    const Values stated = detail::Group<Input<Extents...>, L>::child(g, 0, in);
    g.enter({-1, 1, -1});  // no number in its keys
    const Values out = detail::wire<L>(g, stated);
    g.leave();
    return out;
  }
};

/// The file `<name>.safetensors`, read once per test.
class File {
 public:
  explicit File(const std::string& name)
      : path_("tests/golden/" + name + ".safetensors"), tensors_(weights::read_all(path_)) {}

  const weights::TensorData& tensor(const std::string& name) const {
    for (const auto& tensor : tensors_)
      if (tensor.name == name) return tensor;
    FAIL(path_ << " has no tensor " << name);
    return tensors_.front();
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  std::vector<weights::TensorData> tensors_;
};

/// PyTorch's answer is a float64 evaluation rounded to float32: the oracle must agree to that rounding.
inline void agrees(const oracle::Numbers& truth, std::span<const float> pytorch) {
  REQUIRE(truth.size() == pytorch.size());
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const double value = truth[i].value, expected = static_cast<double>(pytorch[i]);
    // both are double arithmetic; what is left is PyTorch's cancellation in double and its rounding to float
    const double rounding = 0x1p-23 * std::fabs(expected) + 1e-12 + 1e-3 * truth[i].error;
    if (std::fabs(value - expected) <= rounding || value == expected || (std::isnan(value) && std::isnan(expected)))
      continue;
    INFO("number " << i << ": PyTorch " << expected << ", oracle " << value);
    FAIL();
  }
}

/// The inputs of a case and its parameters from the file, and every form of a call.
inline void holds(const File& file, const std::string& name, const proof::Calls& calls,
                  const std::vector<weights::Slot>& slots, const void* parameters) {
  INFO(file.path() << ": " << name << ", " << boost::core::demangle(calls.network.name()));
  if (!slots.empty()) weights::load(file.path(), slots, {.prefix = name + "/parameters/"}, weights::Identity{});
  proof::Case c(calls, static_cast<std::size_t>(file.tensor(name + "/input.0").shape[0]));
  for (std::size_t i = 0; i < c.in.size(); ++i) {
    const auto& input = file.tensor(name + "/input." + std::to_string(i)).values;
    REQUIRE(input.size() == c.input(i).size());
    proof::copy(input, c.input(i));
  }
  const auto truths = proof::truths(parameters, c);
  for (std::size_t o = 0; o < c.out.size(); ++o) {
    const auto& expected = file.tensor(name + "/output." + std::to_string(o)).values;
    REQUIRE(expected.size() == c.output(o).size());
    const std::size_t size = calls.out_sizes[o];
    for (std::size_t s = 0; s < c.samples; ++s) agrees(truths[s][o], std::span(expected).subspan(s * size, size));
  }
  proof::holds(calls.model(parameters).get(), c, truths);
}

/// The oracle agrees with PyTorch, and a call is within the oracle's bound; in a long run every form of a call.
template <class Net>
void holds(const File& file, const std::string& name) {
  const auto parameters = std::make_unique<Parameters<Net>>();
  const auto slots = detail::slots_of<weights::Slot, Net>(parameters->values);
  if constexpr (TENON_LONG_TESTS)
    holds(file, name, proof::calls<Net>, slots, parameters.get());
  else
    holds(file, name, proof::one_call<Net>, slots, parameters.get());
}

/// A case whose like is there already, at other numbers: for the long run.
template <class Net>
void also([[maybe_unused]] const File& file, [[maybe_unused]] const std::string& name) {
  if constexpr (TENON_LONG_TESTS) holds<Net>(file, name);
}

}  // namespace golden
