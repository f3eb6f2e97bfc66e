// Convolutions beside each other, and before and behind what lies in PyTorch's order, against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/golden.hpp"

using namespace tenon;

namespace {

constexpr Window same_3{.kernel_size = 3, .padding = {1}};

}  // namespace

TEST_CASE("convolutions beside each other: as PyTorch") {
  const golden::File file("conv_networks");
  golden::holds<Sequential<Input<3, 6, 7>,
                           Branch<Conv2d<3, 5, 1>, Sequential<Conv2d<3, 4, 1>, ReLU, Conv2d<4, 8, same_3>>,
                                  Conv2d<3, 7, Window{.kernel_size = 5, .padding = {2}}>>,
                           Concat, ReLU, Conv2d<20, 9, 3>>>(file, "inception");
  golden::also<
      Sequential<Input<3, 5, 6>, Conv2d<3, 7, 1>,
                 Branch<MaxPool2d<Window{.kernel_size = 3, .stride = 1, .padding = {1}}>, Conv2d<7, 4, same_3>>, Concat,
                 Conv2d<11, 3, 1>>>(file, "pooled_beside");
  golden::holds<Sequential<Input<3, 5, 6>, Branch<Conv2d<3, 4, 3>, Conv2d<3, 4, Window{.kernel_size = {3, 2}}>>,
                           ConcatAlong<3>, MaxPool2d<2>>>(file, "joined_columns");
  golden::also<
      Sequential<Input<3, 5, 6>, Branch<Sequential<Conv2d<3, 4, 3>, Flatten>, Sequential<MaxPool2d<2>, Flatten>>,
                 Concat, Linear<66, 5>>>(file, "joined_flat");
  golden::holds<
      Sequential<Parallel<golden::Shaped<Conv2d<2, 3, same_3>, 2, 5, 6>, golden::Shaped<Linear<6, 6>, 3, 5, 6>>, Add,
                 Conv2d<3, 4, 2>>>(file, "added_to_rows");
}

TEST_CASE("convolutions before and behind other orders: as PyTorch") {
  const golden::File file("conv_networks");
  golden::also<Sequential<Input<2, 5, 6>, Conv2d<2, 5, 3>, Flatten, ReLU, Linear<60, 7>>>(file, "flatten_relu_linear");
  golden::holds<Sequential<Input<2, 5, 6>, Conv2d<2, 3, 3>, Flatten, BatchNorm1d<36>, Linear<36, 7>>>(
      file, "flatten_batch_norm_linear");
  golden::also<Sequential<Input<2, 5, 6>, Conv2d<2, 5, 3>, ReLU, Flatten, Branch<Linear<60, 4>, Linear<60, 1>>>>(
      file, "flatten_branch");
  golden::holds<
      Sequential<Input<2, 5, 6>, Conv2d<2, 9, 3>, Branch<Identity, Sequential<ReLU, Flatten, Linear<108, 3>>>>>(
      file, "output_and_more");
  golden::also<Sequential<Input<3, 5, 6>, Linear<6, 7>, ReLU, Conv2d<3, 9, 2>, Softmax<1>>>(file, "rows_then_conv");
  golden::holds<Sequential<Input<3, 5, 6>, Conv2d<3, 9, 3>, PReLU<9>, Conv2d<9, 3, 1>, PReLU<>>>(file,
                                                                                                 "prelu_by_channel");
  golden::also<Sequential<Input<1, 29>, Named<"conv1", Conv1d<1, 8, Window{.kernel_size = 5, .stride = 2}>>, ReLU,
                          Named<"pool", MaxPool1d<2>>, Flatten, Named<"fc", Linear<48, 3>>>>(file, "named");
}
