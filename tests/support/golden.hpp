// A case of tests/golden: parameters, inputs and PyTorch's outputs, held against the oracle and against every form of a
// call.
#pragma once
#include <tenon/weights/load.hpp>

#include "proof.hpp"

namespace golden {

using namespace tenon;

/// A layer on an input of this shape, under its bare keys, as a layer that is the whole network has them.
template <class L, int... Extents>
struct Shaped : detail::Group<Input<Extents...>, L> {
  static constexpr Values wire(Graph& g, const Values& in) {
    const Values stated = detail::Group<Input<Extents...>, L>::child(g, 0, -1, in);
    return detail::Group<Input<Extents...>, L>::child(g, 1, -1, stated);
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

/// PyTorch's answer is a float64 evaluation rounded to float32: the oracle must agree to that rounding, and every form
/// of a call within the oracle's bound.
template <class Net>
void holds(const File& file, const std::string& name) {
  INFO(file.path() << ": " << name << ", " << detail::spelled<Net>(false).s);
  const auto parameters = std::make_unique<Parameters<Net>>();
  if (parameter_count < Net >> 0) load(file.path(), *parameters, {.prefix = name + "/parameters/"});
  proof::Case<Net> c(static_cast<std::size_t>(file.tensor(name + "/input.0").shape[0]));
  for (std::size_t i = 0; i < proof::Case<Net>::ins; ++i) {
    const auto& input = file.tensor(name + "/input." + std::to_string(i)).values;
    REQUIRE(input.size() == c.input(i).size());
    std::copy(input.begin(), input.end(), c.input(i).begin());
  }
  for (std::size_t o = 0; o < proof::Case<Net>::outs; ++o) {
    const auto& expected = file.tensor(name + "/output." + std::to_string(o)).values;
    REQUIRE(expected.size() == c.output(o).size());
    for (std::size_t s = 0, at = 0; s < c.samples; ++s)
      for (const auto& truth : c.truth(*parameters, o, s)) {
        // both are double arithmetic; what is left is PyTorch's cancellation in double and its rounding to float
        const double pytorch = static_cast<double>(expected[at++]);
        const double rounding = 0x1p-23 * std::fabs(pytorch) + 1e-12 + 1e-3 * truth.error;
        INFO("number " << at - 1 << ": PyTorch " << pytorch << ", oracle " << truth.value);
        REQUIRE(((std::fabs(truth.value - pytorch) <= rounding) || truth.value == pytorch ||
                 (std::isnan(truth.value) && std::isnan(pytorch))));
      }
  }
  proof::holds<Net>(*parameters, c);
}

}  // namespace golden
