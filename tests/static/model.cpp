// Model: its size is what model_bytes says, for every target; what it gives, and what a refused one gives.
#include <tenon/run.hpp>

namespace tenon {

using namespace extend;

template <class Net>
constexpr bool has_stated_size() {
  constexpr Options scalar{.target = {InstructionSet::scalar, 1, false}},
      sse2{.target = {InstructionSet::sse2, 4, false}};
  constexpr Options avx2{.target = {InstructionSet::avx2, 8, true}},
      avx512{.target = {InstructionSet::avx512, 16, true}};
  return sizeof(Model<Net>) == model_bytes<Net> && sizeof(Model<Net, scalar>) == model_bytes<Net, scalar> &&
         sizeof(Model<Net, sse2>) == model_bytes<Net, sse2> && sizeof(Model<Net, avx2>) == model_bytes<Net, avx2> &&
         sizeof(Model<Net, avx512>) == model_bytes<Net, avx512>;
}
using Small = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
using Actor = Sequential<Linear<8, 16>, PReLU<16>, Branch<Linear<16, 4>, Linear<16, 1>>>;
static_assert(has_stated_size<Small>() && has_stated_size<Actor>() && has_stated_size<Sequential<Input<4>, ReLU>>());

static_assert(std::is_trivially_copyable_v<Model<Small>> && !std::is_default_constructible_v<Model<Small>>);
static_assert(!std::is_convertible_v<Parameters<Small>, Model<Small>>);
static_assert(!std::is_constructible_v<Model<Small>, Parameters<Actor>>);

static_assert(std::same_as<Model<Small>::Output, Tensor<float, 5>>);
static_assert(std::same_as<Model<Actor>::Output, Outputs<Tensor<float, 4>, Tensor<float, 1>>>);
static_assert(std::same_as<Model<Sequential<Input<2, 8>, Linear<8, 3>>>::Output, Tensor<float, 2, 3>>);

// what suits as an input
template <class Net, class... X>
inline constexpr bool suits = detail::suits_all<Net, X...>();
static_assert(suits<Small, Tensor<float, 10>> && suits<Small, const Tensor<float, 10>&> && suits<Small, float[10]>);
static_assert(suits<Small, std::array<float, 10>> && suits<Small, std::span<const float, 10>>);
static_assert(suits<Small, std::span<float, 10>> && suits<Small, TensorView<const float, 10>>);
static_assert(!suits<Small> && !suits<Small, Tensor<float, 10>, Tensor<float, 10>> &&
              !suits<Small, Tensor<float, 2, 5>>);
static_assert(!suits<Small, Tensor<double, 10>> && !suits<Small, std::array<double, 10>> && !suits<Small, float>);
static_assert(!suits<Small, Tensor<float, 16>> && !suits<Small, std::span<const float>>);
using Image = Sequential<Input<2, 5>, Flatten, Linear<10, 1>>;
static_assert(suits<Image, Tensor<float, 2, 5>> && suits<Image, std::array<float, 10>>);
static_assert(!suits<Image, Tensor<float, 10>> && !suits<Image, Tensor<float, 5, 2>>);

// a range of samples: tensors with their padding, or floats
constexpr detail::Samples tensors{nullptr, 3, 16, 10}, floats{nullptr, 30, 0, 0};
static_assert(tensors.count(10) == 3 && tensors.holds(3, 10) && tensors.pitch(10) == 16);
static_assert(!tensors.holds(3, 12) && !tensors.holds(2, 10));
static_assert(floats.count(10) == 3 && floats.holds(3, 10) && !floats.holds(3, 9) && floats.pitch(10) == 10);

// a refused network's answer stands for a Tensor everywhere, and for as many as there would be
constexpr detail::any_tensors<1>::type nothing{};
static_assert(nothing[3] == 0 && nothing(1, 2) == 0 && nothing.begin() == nothing.end());
static_assert(Tensor<float, 5>(nothing) == Tensor<float, 5>{} && std::tuple_size_v<detail::any_tensors<3>::type> == 3);

}  // namespace tenon
