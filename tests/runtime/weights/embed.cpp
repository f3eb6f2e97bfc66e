// A model's packed weights as the text of a header: the numbers come back bit for bit, and make the same model.
#include <tenon/weights/embed.hpp>

#include <cstdlib>
#include <cstring>
#include <limits>
#include <string>
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/model/model.hpp>
#include <tenon/weights/load.hpp>

#include "../../support/catch.hpp"

namespace weights = tenon::detail::weights;

using namespace tenon;

namespace {

using Net = Sequential<Linear<3, 5>, Tanh, Linear<5, 2>>;

Parameters<Net> some() {
  Parameters<Net> p;
  int i = 0;
  for (float& value : p) value = static_cast<float>((i += 37) % 101 - 50) * 0.0123f;
  p.begin()[0] = std::numeric_limits<float>::denorm_min();
  p.begin()[1] = -0.0f;
  p.begin()[2] = std::numeric_limits<float>::max();
  return p;
}

/// The numbers between the braces of the last initializer.
std::vector<float> numbers_in(const std::string& text) {
  std::vector<float> numbers;
  const char* at = text.c_str() + text.rfind("{{") + 2;
  while (true) {
    at += std::strspn(at, " \n,f");
    if (*at == '}') return numbers;
    char* end = nullptr;
    numbers.push_back(std::strtof(at, &end));
    REQUIRE(end != at);
    at = end;
  }
}

}  // namespace

TEST_CASE("an embedded header has the packed weights bit for bit") {
  const Model<Net, Options{.math = Math::fast}> model{some()};
  const std::string text = embed(model, {"net", "Net", "net.hpp", "net.safetensors"});
  const auto numbers = numbers_in(text);
  const auto& packed = model.packed_weights().values;
  REQUIRE(numbers.size() == std::size(packed));
  CHECK(std::memcmp(numbers.data(), packed, sizeof packed) == 0);
  CHECK(text.find("> net{tenon::PackedWeights<Net, net_options>") != std::string::npos);
  CHECK(text.find("net_options{.math = tenon::Math::fast, .target = tenon::Target{") != std::string::npos);
  CHECK(text.find("#include \"net.hpp\"") != std::string::npos);
  CHECK(text.find("weights from net.safetensors") != std::string::npos);
}

TEST_CASE("an embedded model that refuses Winograd's products says so") {
  const Model<Net, Options{.winograd = false}> model{some()};
  const std::string text = embed(model, {"net", "Net", "net.hpp"});
  CHECK(text.find("}, .winograd = false};\nstatic_assert(net_options.target == tenon::native_target") != text.npos);
  CHECK(embed(Model<Net>{some()}, {"net", "Net", "net.hpp"}).find("winograd") == std::string::npos);
}

TEST_CASE("an embedded model of smaller weights says so") {
  const Model<Net, Options{.weights = Weights::bf16}> model{some()};
  const std::string text = embed(model, {"net", "Net", "net.hpp"});
  CHECK(text.find("}, .weights = tenon::Weights::bf16};\nstatic_assert(net_options.target == tenon::native_target") !=
        text.npos);
}

TEST_CASE("numbers that no decimal spells") {
  constexpr float infinity = std::numeric_limits<float>::infinity();
  const float odd[]{infinity, -infinity, std::numeric_limits<float>::quiet_NaN()};
  const std::string text = weights::embedded({"net", "Net", "net.hpp"}, Options{.target = Target{}}, odd);
  CHECK(text.find("\n__builtin_inff(), -__builtin_inff(), __builtin_bit_cast(float, 2143289344U),\n") !=
        std::string::npos);
}

TEST_CASE("the whole target is a part of an embedded model's name") {
  const auto name_for = [](const Target& target) {
    const std::string text = weights::embedded({"net", "Net", "net.hpp"}, Options{.target = target}, {});
    const std::size_t at = text.find("inline namespace ");
    return text.substr(at, text.find(' ', at + 17) - at);
  };
  CHECK(name_for({InstructionSet::avx2, 8, true}) == "inline namespace for_avx2_8_fused");
  CHECK(name_for({InstructionSet::avx2, 8, false}) == "inline namespace for_avx2_8");
  CHECK(name_for({InstructionSet::avx2, 4, true}) == "inline namespace for_avx2_4_fused");
}

TEST_CASE("packed weights make the same model") {
  const Model<Net> model{some()}, again{model.packed_weights()};
  const Tensor<float, 3> x{0.5f, -1.0f, 2.0f};
  CHECK(std::memcmp(&model, &again, sizeof model) == 0);
  CHECK(model(x) == again(x));

  static constexpr Parameters<Net> zero{};
  constexpr Model<Net> from_parameters{zero}, from_packed{from_parameters.packed_weights()};
  static_assert(from_parameters(Tensor<float, 3>{}) == from_packed(Tensor<float, 3>{}));
}
