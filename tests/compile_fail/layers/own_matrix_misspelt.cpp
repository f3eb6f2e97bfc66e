// gcc: layer 1, Matrix<20, 8>, computes with other parameters than it states
// clang: type<Matrix<20, 8>>, "computes with other parameters than it states"
// Its list of parameters has another name.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

/// A matrix without a bias.
template <int In, int Out>
struct Matrix {
  static constexpr Role role = Role::kernel;
  static constexpr Verdict infer(const Shape&) { return Verdict::gives(Shape{Out}); }
  static constexpr ParameterList<1> parameter{{{"weight", Shape{Out, In}}}, 1};
  using kernel = kernels::Dense<In, Out>;
  static constexpr float weight(const float* p, int o, int k) { return p[o * In + k]; }
  static constexpr float bias(const float*, int) { return 0; }
};

using Broken = Sequential<Linear<10, 20>, Matrix<20, 8>, Linear<8, 3>>;
