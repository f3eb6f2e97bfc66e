// A program without exceptions and RTTI that runs a network whose weights it holds itself.
#include <tenon/run.hpp>

#if defined(__cpp_exceptions) || defined(__cpp_rtti)
#error "this program is to be compiled with -fno-exceptions -fno-rtti"
#endif

using Policy = tenon::Sequential<tenon::Linear<10, 20>, tenon::ReLU, tenon::Linear<20, 5>>;

int main() {
  tenon::Parameters<Policy> parameters{};
  for (float& value : parameters) value = 0.125F;
  const tenon::Model<Policy> policy{parameters};
  tenon::Tensor<float, 10> x{};
  x[0] = 1;
  return policy(x)[0] == 20 * 0.25F * 0.125F + 0.125F ? 0 : 1;
}
