// Tensor, TensorView and Outputs: layout, storage, the tuple protocol.
#include <ranges>
#include <span>
#include <tenon/base/tensor.hpp>

namespace tenon {

static_assert(Tensor<float, 10>::size() == 10 && Tensor<float, 10>::capacity == 16);
static_assert(sizeof(Tensor<float, 10>) == 64 && sizeof(Tensor<float, 17>) == 128 && alignof(Tensor<float, 1>) == 64);
static_assert(Tensor<float, 2, 3, 4>::shape == Shape{2, 3, 4} && Tensor<float, 2, 3, 4>::size() == 24);
static_assert(std::is_aggregate_v<Tensor<float, 3>> && std::is_trivially_copyable_v<Tensor<float, 3>>);

static_assert(Tensor<float, 16>::capacity == 16 && Tensor<float, 17>::capacity == 32);
static_assert(Tensor<float, 2, 3, 4>::capacity == 32 && sizeof(Tensor<double, 3>) == 128);

// fewer numbers than elements: the rest is zero
constexpr Tensor<float, 4> begun{1, 2};
static_assert(begun[1] == 2 && begun[2] == 0 && begun[3] == 0 && begun.storage[15] == 0);

// row-major
constexpr Tensor<float, 2, 3> t{0, 1, 2, 3, 4, 5};
static_assert(t(0, 0) == 0 && t(0, 2) == 2 && t(1, 0) == 3 && t(1, 2) == 5 && t[4] == 4);
static_assert(t.end() - t.begin() == 6);
constexpr Tensor<int, 2, 3, 4> cube = [] {
  Tensor<int, 2, 3, 4> counted{};
  for (int i = 0; i < 24; ++i) counted[i] = i;
  return counted;
}();
static_assert(cube(0, 0, 3) == 3 && cube(0, 1, 0) == 4 && cube(1, 0, 0) == 12 && cube(1, 2, 3) == 23);

// whatever the type of its indices
constexpr std::size_t second = 1;
static_assert(cube(second, 1, std::int64_t{3}) == 19 && TensorView<const float, 2, 3>(t.data())(second, second) == 4);

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
static_assert(std::ranges::contiguous_range<decltype(view)> && std::ranges::sized_range<decltype(view)>);
static_assert(std::ranges::contiguous_range<Tensor<float, 3>> && std::ranges::size(t) == 6);
static_assert(std::span<const float>(view).data() == numbers && std::span<const float>(view).size() == 6);
static_assert(std::is_trivially_copyable_v<decltype(view)>);
constexpr float written = [] {
  float some[4]{};
  const TensorView<float, 2, 2> through(some);
  through(1, 0) = 3;
  return some[2];
}();
static_assert(written == 3);

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
constexpr bool differs = [] {
  Pair first{}, last{};
  first.get<0>()[0] = last.get<1>()[0] = 1;
  return !(first == Pair{}) && !(last == Pair{}) && !(first == last);
}();
static_assert(differs);

// one of several outputs, in all ways that people write
constexpr bool by_number = [] {
  Outputs<Tensor<float, 2>, Tensor<float, 3>> y{};
  get<1>(y)[2] = 4;
  std::get<0>(y)[1] = 5;
  const auto& same = y;
  return get<1>(same)[2] == 4 && std::get<0>(same)[1] == 5 && y.get<0>()[1] == 5;
}();
static_assert(by_number);

}  // namespace tenon
