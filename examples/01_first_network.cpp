// A network is a type: declare one, fill it by hand, run it, and let the compiler run it too.
#include <cstdio>
#include <tenon/tenon.hpp>
using namespace tenon;

// Exclusive or of two inputs, the smallest thing that one layer alone cannot compute:
// |a - b| = relu(a - b) + relu(b - a), which is a xor b where both are 0 or 1.
using Xor = Sequential<Linear<2, 2>, ReLU, Linear<2, 1>>;

static_assert(input_shape<Xor> == Shape{2} && output_shape<Xor> == Shape{1});
static_assert(parameter_count<Xor> == 9 && multiply_adds<Xor> == 6);
static_assert(!composable<Linear<2, 2>, ReLU, Linear<3, 1>>);  // spelled as a Sequential it is an error in words

constexpr Parameters<Xor> by_hand = [] {
  Parameters<Xor> p;  // zeros, under the names that PyTorch's state_dict has
  auto first = get<"0.weight">(p);
  first(0, 0) = 1, first(0, 1) = -1;
  first(1, 0) = -1, first(1, 1) = 1;
  get<"2.weight">(p).data()[0] = get<"2.weight">(p).data()[1] = 1;
  return p;
}();

// The same model in the compiler: what follows has been computed before the program starts.
constexpr Model<Xor> at_compile_time{by_hand};
static_assert(at_compile_time(Tensor<float, 2>{0, 0}) == Tensor<float, 1>{0});
static_assert(at_compile_time(Tensor<float, 2>{0, 1}) == Tensor<float, 1>{1});
static_assert(at_compile_time(Tensor<float, 2>{1, 0}) == Tensor<float, 1>{1});
static_assert(at_compile_time(Tensor<float, 2>{1, 1}) == Tensor<float, 1>{0});

int main() {
  const Model<Xor> model{by_hand};  // packed for SIMD, immutable, no heap
  int wrong = 0;
  for (const float a : {0.0f, 1.0f})
    for (const float b : {0.0f, 1.0f}) {
      const Tensor<float, 1> y = model(Tensor<float, 2>{a, b});
      std::printf("%g xor %g = %g\n", double{a}, double{b}, double{y[0]});
      wrong += y[0] != (a != b ? 1.0f : 0.0f);
    }
  std::printf("%zu parameters, %zu bytes\n", parameter_count<Xor>, sizeof model);
  return wrong;
}
