// The three models of the usual PyTorch tutorial: each loads its own state_dict, unchanged. tutorial/models.py has
// them.
#include <boost/hana/define_struct.hpp>
#include <cmath>
#include <cstdio>
#include <string>
#include <tenon/tenon.hpp>
using namespace tenon;

// class SimpleNet: self.linear1, self.relu, self.linear2 - members are layers, in the order in which they run
struct SimpleNet {
  BOOST_HANA_DEFINE_STRUCT(SimpleNet, (Linear<10, 20>, linear1), (ReLU, relu), (Linear<20, 5>, linear2));
};

// class SequentialNet: self.layers = nn.Sequential(...)
using SequentialNet = Named<"layers", Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>>;

// class BranchNet: two branches on one input, torch.cat([...], dim=1), one last layer
using BranchNet = Sequential<
    Branch<Named<"branch1", Sequential<Linear<10, 15>, ReLU>>, Named<"branch2", Sequential<Linear<10, 20>, ReLU>>>,
    Concat, Named<"final_linear", Linear<35, 5>>>;

const std::string folder = TENON_EXAMPLES_DIR "/tutorial/";

void print(const char* what, const Shape& shape) {
  std::printf("  %s [", what);
  for (int i = 0; i < shape.rank; ++i) std::printf(i == 0 ? "%d" : ", %d", shape.extent[i]);
  std::printf("]");
}

/// Runs PyTorch's inputs and compares with PyTorch's outputs: whether they are the same to a few roundings.
template <class Net>
bool same_as_pytorch(const std::string& name) {
  // Checks every tensor's name and shape, and replays the probe that export.py put into the file.
  const auto model = load_model<Net>(folder + name + ".safetensors");

  const auto inputs = weights::read_tensor(folder + "expected.safetensors", "input");
  const auto expected = weights::read_tensor(folder + "expected.safetensors", name);
  if (!inputs || !expected) return false;
  std::vector<float> outputs(expected->values.size());
  bool same = model->batch(inputs->values, outputs);
  float apart = 0;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const float difference = std::fabs(outputs[i] - expected->values[i]);
    same = same && difference < 1e-5f;  // false for NaN, too
    apart = std::fmax(apart, difference);
  }
  std::printf("%s\n", name.c_str());
  print("input", input_shape<Net>);
  print("output", output_shape<Net>);
  std::printf("  %zu parameters, at most %.0e from PyTorch: %s\n", parameter_count<Net>, double{apart},
              same ? "the same" : "NOT THE SAME");
  return same;
}

int main() {
  try {
    const bool simple = same_as_pytorch<SimpleNet>("simple");
    const bool sequential = same_as_pytorch<SequentialNet>("sequential");
    const bool branch = same_as_pytorch<BranchNet>("branch");

    // A file that does not fit is refused, with every tensor that is wrong.
    bool refused = false;
    try {
      load_model<SimpleNet>(folder + "sequential.safetensors");
    } catch (const load_error& error) {
      std::printf("\nsequential.safetensors as a SimpleNet:\n%s\n", error.what());
      refused = true;
    }
    return simple && sequential && branch && refused ? 0 : 1;
  } catch (const load_error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
