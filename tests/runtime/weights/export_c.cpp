// TENON_EXPORT_C: the functions compute what the Model computes, and say in words what does not fit.
#include <tenon/weights/export_c.hpp>

#include <cstdio>
#include <cstring>
#include <string>
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/model/model.hpp>
#include <tenon/weights/embed.hpp>
#include <vector>

#include "../../support/bits.hpp"
#include "../../support/catch.hpp"

using namespace tenon;

namespace {

using Pair = Sequential<Parallel<Linear<2, 3>, Linear<4, 3>>, Branch<Sequential<Add, Tanh>, Concat>>;
/// Its workspace does not belong on the stack.
using Large = Sequential<Input<2, 200, 200>, Conv2d<2, 2, 3>, Tanh, Conv2d<2, 1, 3>>;

template <class Net>
Parameters<Net> pattern() {
  Parameters<Net> p;
  int i = 0;
  for (float& value : p) value = static_cast<float>((i += 37) % 101 - 50) * 0.02f;
  return p;
}

}  // namespace

TENON_EXPORT_C(pair, Sequential<Parallel<Linear<2, 3>, Linear<4, 3>>, Branch<Sequential<Add, Tanh>, Concat>>)
TENON_EXPORT_C(large, Large)

TEST_CASE("several inputs and outputs, one behind another") {
  const auto parameters = pattern<Pair>();
  const std::string path = "build/export_c_pair.safetensors";
  save(parameters, path);
  const pair_model* const loaded = pair_load(path.c_str(), nullptr, 0);
  std::remove(path.c_str());
  REQUIRE(loaded != nullptr);

  const Model<Pair> model{parameters};
  std::vector<float> x(12), y(18);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = 0.25f * static_cast<float>(i) - 1;
  CHECK(pair_batch(loaded, 2, x.data(), y.data()) == 0);
  for (int s = 0; s < 2; ++s) {
    const float* const in = x.data() + 6 * s;
    const auto [sum, both] = model(Tensor<float, 2>{in[0], in[1]}, Tensor<float, 4>{in[2], in[3], in[4], in[5]});
    CHECK(proof::same_bits({y.data() + 9 * s, 3}, {sum.begin(), 3}));
    CHECK(proof::same_bits({y.data() + 9 * s + 3, 6}, {both.begin(), 6}));
  }
  float one[9];
  CHECK(pair_run(loaded, x.data() + 6, one) == 0);
  CHECK(proof::same_bits(one, {y.data() + 9, 9}));

  CHECK(pair_run(nullptr, x.data(), y.data()) == 1);
  CHECK(pair_run(loaded, nullptr, y.data()) == 1);
  CHECK(pair_batch(loaded, 0, nullptr, nullptr) == 0);
  pair_free(loaded);
  pair_free(nullptr);
}

TEST_CASE("shapes, version, fingerprint") {
  CHECK(pair_input_count() == 2);
  CHECK(pair_output_count() == 2);
  CHECK(pair_input_rank(1) == 1);
  CHECK(pair_input_extent(1, 0) == 4);
  CHECK(pair_output_extent(1, 0) == 6);
  CHECK(pair_input_rank(2) == -1);
  CHECK(pair_output_rank(-1) == -1);
  CHECK(pair_output_extent(0, 1) == -1);
  CHECK(large_input_extent(0, 2) == 200);
  CHECK(pair_version() == std::string(version));
  CHECK(pair_fingerprint() == fingerprint<Pair>);
  CHECK(large_fingerprint() != pair_fingerprint());
}

TEST_CASE("why a file is refused") {
  char error[64];
  CHECK(pair_load(nullptr, error, sizeof error) == nullptr);
  CHECK(error == std::string("the path is NULL"));
  CHECK(pair_load("tests/golden/nowhere.safetensors", error, sizeof error) == nullptr);
  CHECK(std::string(error).find("nowhere.safetensors") != std::string::npos);
  char cut[8] = "1234567";
  CHECK(pair_load("tests/golden/nowhere.safetensors", cut, 5) == nullptr);
  CHECK(std::strlen(cut) == 4);
  CHECK(cut[6] == '7');
}

TEST_CASE("a workspace that is too large for the stack") {
  static_assert(workspace_bytes<Large> > detail::stack_limit);
  const auto parameters = std::make_unique<Parameters<Large>>(pattern<Large>());
  const std::string path = "build/export_c_large.safetensors";
  save(*parameters, path);
  const large_model* const loaded = large_load(path.c_str(), nullptr, 0);
  std::remove(path.c_str());
  REQUIRE(loaded != nullptr);
  const std::size_t out = output_shape<Large>.size();
  std::vector<float> x(2 * 2 * 200 * 200), y(2 * out), expected(out);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = static_cast<float>(i % 17) * 0.1f;
  CHECK(large_batch(loaded, 2, x.data(), y.data()) == 0);
  const auto model = std::make_unique<Model<Large>>(*parameters);
  const auto workspace = std::make_unique<Workspace<Large>>();
  REQUIRE(model->try_run(std::span(x).subspan(x.size() / 2), expected, *workspace));
  CHECK(proof::same_bits({y.data() + out, out}, {expected.data(), out}));
  large_free(loaded);
}

TEST_CASE("their header in C") {
  const std::string text = c_header<Pair>("pair", false);
  CHECK(text.find("#define PAIR_INPUT_FLOATS 6 /* [2], then [4] */\n") != std::string::npos);
  CHECK(text.find("#define PAIR_OUTPUT_FLOATS 9 /* [3], then [6] */\n") != std::string::npos);
  CHECK(text.find("\nint pair_run(const pair_model* model, const float* input, float* output);\n") !=
        std::string::npos);
  CHECK(text.find("\nconst pair_model* pair_load(const char* path, char* error, size_t room);\n") != std::string::npos);
  CHECK(c_header<Pair>("pair", true).find("pair_model") == std::string::npos);
  for (const char* word : {"NAME", "UPPER", "MODEL", "LOAD", "SHAPES"}) CHECK(text.find(word) == std::string::npos);
}
