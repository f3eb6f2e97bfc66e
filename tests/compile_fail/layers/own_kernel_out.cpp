// gcc: layer 1, Matrix<20, 8>, states the shape \[9\] of what it makes of \[20\]
// clang: says\("layer", at<1>, type<Matrix<20, 8>>, "states the shape", shape_of<9>, "of what it makes of", shape_of<20>\)
// Its kernel gives 8 numbers, its shape rule 9.
#include <tenon/declare.hpp>
using namespace tenon;
using namespace tenon::extend;

/// A matrix without a bias.
template <int In, int Out>
struct Matrix {
  static constexpr Verdict infer(const Shape&) { return Verdict::gives(Shape{Out + 1}); }
  static constexpr ParameterList<1> parameters{{{"weight", Shape{Out, In}}}, 1};
  static constexpr Operation operation{.role = Role::kernel, .infer = &infer, .parameters = parameters};
  using kernel = kernels::Dense<In, Out>;
  static constexpr float weight(const float* p, int o, int k) { return p[o * In + k]; }
  static constexpr float bias(const float*, int) { return 0; }
};

using Broken = Sequential<Linear<10, 20>, Matrix<20, 8>, Linear<9, 3>>;
