// Tensor, TensorView and Outputs: layout, storage, the tuple protocol.
#include <tenon/tensor.hpp>

namespace tenon {

static_assert(Tensor<float, 10>::size() == 10 && Tensor<float, 10>::capacity == 16);
static_assert(sizeof(Tensor<float, 10>) == 64 && sizeof(Tensor<float, 17>) == 128 && alignof(Tensor<float, 1>) == 64);
static_assert(Tensor<float, 2, 3, 4>::shape == Shape{2, 3, 4} && Tensor<float, 2, 3, 4>::size() == 24);
static_assert(std::is_aggregate_v<Tensor<float, 3>> && std::is_trivially_copyable_v<Tensor<float, 3>>);

// row-major
constexpr Tensor<float, 2, 3> t{0, 1, 2, 3, 4, 5};
static_assert(t(0, 0) == 0 && t(0, 2) == 2 && t(1, 0) == 3 && t(1, 2) == 5 && t[4] == 4);
static_assert(t.end() - t.begin() == 6);

// the padding is not compared
constexpr bool compares = [] {
  Tensor<float, 3> a{1, 2, 3}, b{1, 2, 3};
  b.storage[5] = 9;
  const bool same = a == b;
  b[2] = 0;
  return same && !(a == b);
}();
static_assert(compares);

constexpr Tensor<float, 3> filled = [] {
  Tensor<float, 3> a{};
  a.fill(2.5f);
  return a;
}();
static_assert(filled[0] == 2.5f && filled[2] == 2.5f && filled.storage[3] == 0);

constexpr float numbers[]{1, 2, 3, 4, 5, 6};
constexpr TensorView<const float, 3, 2> view(numbers);
static_assert(view(2, 0) == 5 && view[1] == 2 && view.size() == 6 && view.shape == Shape{3, 2});

using Pair = Outputs<Tensor<float, 4>, Tensor<float, 1>>;
static_assert(std::tuple_size_v<Pair> == 2 && std::is_trivially_copyable_v<Pair>);
static_assert(std::same_as<std::tuple_element_t<1, Pair>, Tensor<float, 1>>);
constexpr float bound = [] {
  Pair pair{};
  pair.get<0>()[3] = 4;
  pair.get<1>()[0] = 8;
  const auto [policy, value] = pair;
  return policy[3] + value[0];
}();
static_assert(bound == 12);
static_assert(Pair{} == Pair{});

}  // namespace tenon
