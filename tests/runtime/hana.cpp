// Structs as modules against PyTorch; what a call gives and takes as Hana sequences.
#include <boost/hana/any_of.hpp>
#include <boost/hana/at.hpp>
#include <boost/hana/concat.hpp>
#include <boost/hana/contains.hpp>
#include <boost/hana/drop_front.hpp>
#include <boost/hana/find_if.hpp>
#include <boost/hana/fold_left.hpp>
#include <boost/hana/for_each.hpp>
#include <boost/hana/front.hpp>
#include <boost/hana/is_empty.hpp>
#include <boost/hana/length.hpp>
#include <boost/hana/reverse.hpp>
#include <boost/hana/size.hpp>
#include <boost/hana/transform.hpp>
#include <boost/hana/zip_with.hpp>
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
#include <tenon/kernels/dense.hpp>

#include "../support/golden.hpp"

namespace weights = tenon::detail::weights;

namespace {

namespace hana = boost::hana;
using namespace tenon;

// --- structs ----------------------------------------------------------------------------------------------------

struct SimpleNet {
  BOOST_HANA_DEFINE_STRUCT(SimpleNet, (Linear<10, 20>, linear1), (ReLU, relu), (Linear<20, 5>, linear2));
};
using SimpleByHand = Sequential<Named<"linear1", Linear<10, 20>>, ReLU, Named<"linear2", Linear<20, 5>>>;

struct SequentialNet {
  BOOST_HANA_DEFINE_STRUCT(SequentialNet, (Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>, layers));
};

struct Attributes {
  BOOST_HANA_DEFINE_STRUCT(Attributes, (Linear<10, 20>, fc1), (ReLU, act), (Linear<20, 5>, fc2));
};

using Block = Module<Residual<Named<"fc1", Linear<8, 12>>, ReLU, Named<"fc2", Linear<12, 8>>>>;
struct Blocks {
  BOOST_HANA_DEFINE_STRUCT(Blocks, (Sequential<Block, Block>, layers));
};

/// The tutorial's model `name` on the inputs that PyTorch was given.
template <class Net>
void answers_as_pytorch(const std::string& name) {
  const std::string folder = "examples/tutorial/";
  const auto parameters = load<Net>(folder + name + ".safetensors");
  const auto model = load_model<Net>(folder + name + ".safetensors");  // replays the file's probe
  const auto inputs = weights::read_tensor(folder + "expected.safetensors", "input");
  const auto outputs = weights::read_tensor(folder + "expected.safetensors", name);
  REQUIRE((inputs && outputs && inputs->values.size() == 80 && outputs->values.size() == 40));
  for (std::size_t s = 0; s < 8; ++s) {
    const std::span<const float, 10> x(inputs->values.data() + 10 * s, 10);
    const Tensor<float, 5> y = (*model)(x);
    const std::vector<std::span<const float>> sample{x};
    const auto truth = oracle::run<Net>(parameters, sample)[0];
    for (std::size_t i = 0; i < 5; ++i) {
      // PyTorch's float32 sums err within the same bound as ours
      const double distance = std::fabs(static_cast<double>(y[i]) - static_cast<double>(outputs->values[5 * s + i]));
      CHECK(distance <= 2 * truth[i].error);
    }
  }
}

}  // namespace

TEST_CASE("hana: a struct's members carry PyTorch's names") {
  answers_as_pytorch<SimpleNet>("simple");
  answers_as_pytorch<SequentialNet>("sequential");

  const auto by_struct = load<SimpleNet>("examples/tutorial/simple.safetensors");
  const auto by_hand = load<SimpleByHand>("examples/tutorial/simple.safetensors");
  CHECK(proof::same_bits(by_struct, by_hand));
  CHECK(get<"linear2.weight">(by_struct)(4, 19) == get<"linear2.weight">(by_hand)(4, 19));
  CHECK_THROWS_AS(load<SequentialNet>("examples/tutorial/simple.safetensors"), load_error);
}

TEST_CASE("hana: structs are the modules of the goldens") {
  const golden::File file("module");
  golden::holds<Attributes>(file, "attributes");
  golden::holds<Blocks>(file, "layers_of_blocks");
}

TEST_CASE("hana: a rewritten network runs as the one that a hand wrote") {
  proof::holds<replace<SimpleNet, ReLU, Identity>>();
  proof::holds<widen<SimpleNet, 3>>();
}

// --- outputs and inputs -----------------------------------------------------------------------------------------

namespace {

using Heads = Branch<Linear<3, 2>, Sequential<Linear<3, 4>, ReLU>, Linear<3, 1>>;
using Result = Outputs<Tensor<float, 2>, Tensor<float, 4>, Tensor<float, 1>>;

static_assert(hana::Sequence<Result>::value && hana::Foldable<Result>::value && hana::Iterable<Result>::value &&
              hana::Searchable<Result>::value);
static_assert(std::is_trivially_copyable_v<Result>);

Result heads(const Tensor<float, 3>& x) {
  static const Model<Heads> model{*proof::random_parameters<Heads>(1)};
  return model(x);
}

constexpr auto extent = [](const auto& tensor) { return static_cast<int>(tensor.size()); };

}  // namespace

TEST_CASE("hana: outputs are a sequence") {
  const Result y = heads({1, -2, 3});
  static_assert(decltype(hana::size(y))::value == 3 && !decltype(hana::is_empty(y))::value);
  static_assert(decltype(hana::is_empty(Outputs<>{}))::value);
  CHECK(&hana::at_c<1>(y) == &y.get<1>());
  CHECK(&hana::front(y) == &y.get<0>());

  std::vector<int> sizes;
  hana::for_each(y, [&](const auto& tensor) { sizes.push_back(extent(tensor)); });
  CHECK(sizes == std::vector{2, 4, 1});
  CHECK((hana::transform(hana::to_tuple(y), extent) == hana::make_tuple(2, 4, 1)));
  CHECK(hana::fold_left(y, 0, [](int sum, const auto& tensor) { return 10 * sum + extent(tensor); }) == 241);

  // what is made of outputs is Outputs again
  static_assert(std::same_as<decltype(hana::transform(y, extent)), Outputs<int, int, int>>);
  CHECK(hana::transform(y, extent) == Outputs<int, int, int>{{{2}, {4}, {1}}});
  static_assert(
      std::same_as<decltype(hana::reverse(y)), Outputs<Tensor<float, 1>, Tensor<float, 4>, Tensor<float, 2>>>);
  CHECK(hana::reverse(y).get<0>() == y.get<2>());
  CHECK(hana::drop_front(y) == Outputs<Tensor<float, 4>, Tensor<float, 1>>{{{y.get<1>()}, {y.get<2>()}}});
  static_assert(decltype(hana::is_empty(hana::drop_front(y, hana::size_c<5>)))::value);
  CHECK(hana::at_c<4>(hana::concat(y, y)) == y.get<1>());
  CHECK(hana::zip_with([](const auto& a, const auto& b) { return extent(a) * extent(b); }, y, y) ==
        Outputs<int, int, int>{{{4}, {16}, {1}}});

  constexpr auto is_scalar = [](const auto& t) {
    return hana::bool_c<(std::remove_cvref_t<decltype(t)>::shape == Shape{1})>;
  };
  static_assert(decltype(hana::any_of(y, is_scalar))::value);
  CHECK(*hana::find_if(y, is_scalar) == y.get<2>());
}

TEST_CASE("hana: outputs are written through") {
  Result y = heads({1, -2, 3});
  hana::for_each(y, [](auto& tensor) { tensor.fill(7); });
  CHECK((y.get<0>()[1] == 7 && y.get<1>()[3] == 7 && y.get<2>()[0] == 7));
  hana::at_c<1>(y)[2] = 8;
  CHECK(y.get<1>()[2] == 8);
}

TEST_CASE("hana: a tuple of inputs is unpacked into a call") {
  using Sum = Sequential<Parallel<Linear<3, 5>, Linear<4, 5>>, Add>;
  const Model<Sum> model{*proof::random_parameters<Sum>(2)};
  const Tensor<float, 3> a{1, 2, 3};
  const Tensor<float, 4> b{4, -5, 6, -7};
  CHECK(hana::unpack(hana::make_tuple(a, b), model) == model(a, b));

  // one network's outputs are another's inputs
  using Joint = Sequential<Parallel<Linear<2, 3>, Linear<4, 3>, Linear<1, 3>>, Multiply>;
  const Model<Joint> joint{*proof::random_parameters<Joint>(3)};
  const Result y = heads(a);
  CHECK(hana::unpack(y, joint) == joint(y.get<0>(), y.get<1>(), y.get<2>()));
}
