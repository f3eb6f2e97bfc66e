// BatchNorm1d, BatchNorm2d: the shape rule, parameters, and that they cost nothing behind a convolution or a matrix.
#include <tenon/declare.hpp>
#include <tenon/lowering/steps.hpp>

namespace tenon {

using namespace extend;

static_assert(BatchNorm1d<20>::infer(Shape{20}).out == Shape{20} &&
              BatchNorm1d<5>::infer(Shape{5, 7}).out == Shape{5, 7});
static_assert(BatchNorm2d<8>::infer(Shape{8, 5, 7}).out == Shape{8, 5, 7});
static_assert(BatchNorm1d<5>::infer(Shape{any, 7}).want == Shape{5, 7} &&
              BatchNorm1d<5>::infer(Shape{any}).out == Shape{5});
static_assert(BatchNorm2d<8>::infer(Shape{any, any, 7}).out == Shape{8, any, 7});
static_assert(BatchNorm1d<5>::infer(Shape{}).fault == Fault::none && BatchNorm2d<8>::wants == Shape{8, any, any});

static_assert(BatchNorm1d<20>::infer(Shape{19}).fault == Fault::expects &&
              BatchNorm1d<20>::infer(Shape{19}).want == Shape{20});
static_assert(BatchNorm1d<7>::infer(Shape{5, 7}).fault == Fault::expects &&
              BatchNorm1d<7>::infer(Shape{5, 7}).want == Shape{7, any});
static_assert(BatchNorm1d<3>::infer(Shape{3, 4, 5}).fault == Fault::expects);
static_assert(BatchNorm2d<8>::infer(Shape{8}).fault == Fault::expects &&
              BatchNorm2d<8>::infer(Shape{8, 5}).fault == Fault::expects);
static_assert(BatchNorm2d<8>::infer(Shape{7, 5, 5}).fault == Fault::expects &&
              BatchNorm2d<8>::infer(Shape{7, 5, 5}).want == Shape{8, any, any});

// PyTorch's names and order; what is counted but not learnt is among them
static_assert(BatchNorm2d<8>::parameters.count == 4 && parameter_count<BatchNorm2d<8>> == 32);
using Net = Sequential<Input<3, 5, 7>, Conv2d<3, 8, 3>, Named<"bn1", BatchNorm2d<8>>>;
static_assert(detail::found<Net, "bn1.weight">.offset == 224 && detail::found<Net, "bn1.bias">.offset == 232);
static_assert(detail::found<Net, "bn1.running_mean">.offset == 240 &&
              detail::found<Net, "bn1.running_var">.offset == 248);
static_assert(detail::found<Net, "bn1.num_batches_tracked">.offset < 0);

// y = weight (x - mean) / sqrt(var + eps) + bias
constexpr float p[]{3, 5, 2, 7, 1, 4, 3.75f, 15.75f};  // of two channels: weights, biases, means, variances
static_assert(BatchNorm1d<2, 0.25>::scale(p, 0) == 1.5 && BatchNorm1d<2, 0.25>::scale(p, 1) == 1.25);
static_assert(BatchNorm1d<2, 0.25>::shift(p, 0) == 0.5 && BatchNorm1d<2, 0.25>::shift(p, 1) == 2);

// behind a matrix or a convolution: no step, no operation, no workspace, no packed number
template <class N>
inline constexpr auto steps = detail::lowering::steps_of<N>();
template <class With, class Without>
constexpr bool is_free() {
  if (steps<With>.count != steps<Without>.count || workspace_bytes<With> != workspace_bytes<Without>) return false;
  if (model_bytes<With> != model_bytes<Without>) return false;
  for (int i = 0; i < steps<With>.count; ++i)
    if (steps<With>.at[i].folds != steps<Without>.at[i].folds) return false;
  return true;
}
static_assert(is_free<Sequential<Linear<10, 20>, BatchNorm1d<20>, ReLU, Linear<20, 5>>,
                      Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>>());
template <class... Norm>
using Images = Sequential<Input<3, 9, 9>, Conv2d<3, 8, 3>, Norm..., ReLU, Conv2d<8, 4, 3>, Flatten, Linear<100, 2>>;
static_assert(is_free<Images<BatchNorm2d<8>>, Images<>>() && !is_free<Images<Tanh>, Images<>>());
template <class... Norm>
using Deep =
    Sequential<Input<8, 20>, Conv1d<8, 8, Window{.kernel_size = 3, .groups = 8}>, Norm..., ReLU, Conv1d<8, 4, 1>>;
static_assert(is_free<Deep<BatchNorm1d<8>>, Deep<>>());
template <class... Norm>
using Upwards = Sequential<Input<8, 5, 5>, ConvTranspose2d<8, 4, Window{.kernel_size = 2, .stride = 2}>, Norm..., Tanh>;
static_assert(is_free<Upwards<BatchNorm2d<4>>, Upwards<>>());
// two of them: the second is an operation
static_assert(steps<Images<BatchNorm2d<8>, BatchNorm2d<8>>>.count == steps<Images<>>.count &&
              !is_free<Images<BatchNorm2d<8>, BatchNorm2d<8>>, Images<>>());
// behind an activation: an operation of the same step
static_assert(steps<Sequential<Linear<10, 20>, ReLU, BatchNorm1d<20>>>.count == 1 &&
              steps<Sequential<Linear<10, 20>, ReLU, BatchNorm1d<20>>>.at[0].folds == 2);
// of rows: a channel is a row, not a column, and is not packed into the matrix
using Rows = Sequential<Input<5, 7>, Linear<7, 9>, BatchNorm1d<5>>;
static_assert(steps<Rows>.count == 1 && steps<Rows>.at[0].affine < 0 && steps<Rows>.at[0].folds == 1);
using SquareRows = Sequential<Input<5, 7>, Linear<7, 5>, BatchNorm1d<5>>;
static_assert(steps<SquareRows>.at[0].affine < 0 && steps<SquareRows>.at[0].folds == 1);

}  // namespace tenon
