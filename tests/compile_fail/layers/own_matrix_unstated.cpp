// gcc: layer 1, Matrix<20, 8>, has a rule, or parameters, that its operation does not state
// clang: says\("layer", at<1>, type<Matrix<20, 8>>, "has a rule, or parameters, that its operation does not state"\).*an operation that is inherited knows none of them
// Its operation does not state its parameters.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

/// A matrix without a bias.
template <int In, int Out>
struct Matrix {
  static constexpr Verdict infer(const Shape&) { return Verdict::gives(Shape{Out}); }
  static constexpr Operation operation{.role = Role::kernel, .infer = &infer};
  static constexpr ParameterList<1> parameters{{{"weight", Shape{Out, In}}}, 1};
  using kernel = kernels::Dense<In, Out>;
  static constexpr float weight(const float* p, int o, int k) { return p[o * In + k]; }
  static constexpr float bias(const float*, int) { return 0; }
};

using Broken = Sequential<Linear<10, 20>, Matrix<20, 8>, Linear<8, 3>>;
