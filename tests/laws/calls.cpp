// The laws of a call: no allocation, the same bits from many threads, nothing touched on a wrong length, a copy is the
// model, a saved file is the parameters.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/softmax.hpp>
#include <tenon/weights/load.hpp>

#include <cstdio>
#include <thread>
#include <type_traits>

#include "../support/proof.hpp"

using namespace tenon;

namespace {
std::atomic<long> allocations{0};
}
// Not inlined: g++ would see malloc meet a delete and warn.
[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size > 0 ? size : 1)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size > 0 ? size : 1);
}
[[gnu::noinline]] void* operator new(std::size_t size, std::align_val_t align) {
  ++allocations;
  const auto alignment = static_cast<std::size_t>(align);
  if (void* memory = std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }

namespace {

using Net = Sequential<Branch<Sequential<Linear<10, 15>, ReLU>, Sequential<Linear<10, 20>, Tanh>>, Concat,
                       Linear<35, 35>, Residual<Linear<35, 35>, PReLU<35>>, Branch<Linear<35, 5>, Softmax<>>>;
using Large = Sequential<Input<300, 64>, Linear<64, 64>, ReLU, Linear<64, 64>>;

static_assert(std::is_trivially_copyable_v<Model<Net>> && std::is_trivially_copyable_v<Parameters<Net>> &&
              std::is_trivially_copyable_v<Model<Net>::Output>);
static_assert(sizeof(Model<Net>) == model_bytes<Net> && sizeof(Model<Large>) == model_bytes<Large>);
static_assert(output_shape<Net, 0> == Shape{5} && output_shape<Net, 1> == Shape{35});
static_assert(std::tuple_element_t<0, Model<Net>::Output>::shape == output_shape<Net, 0>);
static_assert(std::tuple_element_t<1, Model<Net>::Output>::shape == output_shape<Net, 1>);
static_assert(workspace_bytes<Large> > 64 * 1024);
static_assert(noexcept(std::declval<const Model<Net>&>().try_run(std::span<const float>(), std::span<float>(),
                                                                 std::span<float>())));

bool same(const Model<Net>::Output& a, const Model<Net>::Output& b) {
  return proof::same_bits(a.get<0>(), b.get<0>()) && proof::same_bits(a.get<1>(), b.get<1>());
}

const Model<Net>& model() {
  static const Model<Net> m{*proof::random_parameters<Net>(7)};
  return m;
}

}  // namespace

TEST_CASE("a call allocates nothing, in any form") {
  const Model<Net>& m = model();
  const auto large = std::make_unique<Model<Large>>(*proof::random_parameters<Large>(8));
  const auto workspace = std::make_unique<Workspace<Large>>();
  const auto in = std::make_unique<Tensor<float, 300, 64>>();
  proof::fill(*in, 3);
  Tensor<float, 10> x{1, -2, 3};
  std::array<float, 10> array{1, -2, 3};
  std::vector<float> many(20 * 10), policy(20 * 5), value(20 * 35);
  const long before = allocations;
  const auto y = m(x);
  const auto z = m(array);
  const bool ran = m.try_run(array, std::span(policy).first(5), std::span(value).first(35));
  const bool batched = m.batch(many, policy, value);
  const auto out = (*large)(*in, *workspace);
  const long after = allocations;
  REQUIRE(after == before);
  REQUIRE((ran && batched && same(y, z)));
  REQUIRE(std::isfinite(out[0]));
}

TEST_CASE("the counter of allocations counts") {
  const long before = allocations;
  const auto p = std::make_unique<Workspace<Net>>();
  REQUIRE(p != nullptr);
  REQUIRE(allocations > before);
}

TEST_CASE("eight threads get the same bits from one model") {
  const Model<Net>& m = model();
  Tensor<float, 10> x;
  proof::fill(x, 11);
  const auto expected = m(x);
  std::atomic<int> different{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t)
    threads.emplace_back([&] {
      for (int i = 0; i < 2000; ++i)
        if (!same(m(x), expected)) ++different;
    });
  for (std::thread& thread : threads) thread.join();
  REQUIRE(different == 0);
}

TEST_CASE("a copy and a copied memory image are the model") {
  Tensor<float, 10> x;
  proof::fill(x, 12);
  const Model<Net> copy = model();
  alignas(Model<Net>) unsigned char image[sizeof(Model<Net>)];
  std::memcpy(image, &model(), sizeof image);
  REQUIRE(same(copy(x), model()(x)));
  REQUIRE(same((*reinterpret_cast<const Model<Net>*>(image))(x), model()(x)));
}

TEST_CASE("try_run and batch refuse a wrong length and touch nothing") {
  const Model<Net>& m = model();
  std::vector<float> x(30, 1.0f), policy(15, 7.0f), value(105, 7.0f);
  const auto span = [](std::vector<float>& v, std::size_t n) { return std::span(v).first(n); };
  const std::vector<float> untouched_policy = policy, untouched_value = value;
  REQUIRE_FALSE(m.try_run(span(x, 9), span(policy, 5), span(value, 35)));
  REQUIRE_FALSE(m.try_run(span(x, 11), span(policy, 5), span(value, 35)));
  REQUIRE_FALSE(m.try_run(span(x, 10), span(policy, 4), span(value, 35)));
  REQUIRE_FALSE(m.try_run(span(x, 10), span(policy, 5), span(value, 36)));
  REQUIRE_FALSE(m.try_run(span(x, 0), span(policy, 0), span(value, 0)));
  REQUIRE_FALSE(m.batch(span(x, 29), span(policy, 15), span(value, 105)));
  REQUIRE_FALSE(m.batch(span(x, 30), span(policy, 10), span(value, 105)));
  REQUIRE_FALSE(m.batch(span(x, 30), span(policy, 15), span(value, 104)));
  REQUIRE((policy == untouched_policy && value == untouched_value));
  REQUIRE(m.batch(span(x, 0), span(policy, 0), span(value, 0)));
  REQUIRE(m.batch(x, policy, value));
  REQUIRE(m.try_run(span(x, 10), span(policy, 5), span(value, 35)));
}

TEST_CASE("tensors, arrays, spans and ranges of tensors give the same bits") {
  const Model<Net>& m = model();
  Tensor<float, 10> x;
  proof::fill(x, 13);
  std::array<float, 10> array;
  std::copy(x.begin(), x.end(), array.begin());
  float plain[10];
  std::copy(x.begin(), x.end(), plain);
  const auto y = m(x);
  REQUIRE(same(m(array), y));
  REQUIRE(same(m(plain), y));
  REQUIRE(same(m(std::span<const float, 10>(array)), y));
  Workspace<Net> workspace;
  REQUIRE(same(m(x, workspace), y));
  REQUIRE(same(m(array, workspace), y));

  std::vector<Tensor<float, 10>> in(8, x);
  std::vector<Tensor<float, 5>> policy(8);
  std::vector<Tensor<float, 35>> value(8);
  REQUIRE(m.batch(in, policy, value));
  std::vector<float> bare_in, bare_policy(40), bare_value(280);
  for (int i = 0; i < 8; ++i) bare_in.insert(bare_in.end(), x.begin(), x.end());
  REQUIRE(m.batch(bare_in, bare_policy, bare_value));
  REQUIRE(proof::same_bits(policy[7], std::span(bare_policy).last(5)));
  REQUIRE(proof::same_bits(value[7], std::span(bare_value).last(35)));
  const auto [first, second] = y;
  REQUIRE(first == y.get<0>());
  REQUIRE(second == y.get<1>());
}

TEST_CASE("save then load is the identity") {
  const auto parameters = proof::random_parameters<Net>(21);
  const std::string path = "build/law_save_load.safetensors";
  save(*parameters, path);
  const auto loaded = load<Net>(path);
  std::remove(path.c_str());
  REQUIRE(proof::same_bits(*parameters, loaded));
}
