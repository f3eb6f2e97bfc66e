// Tiles of positions and blocks of channels that do not come out even, and what stands behind the last of them.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/pool.hpp>

#include "../../support/proof.hpp"

using namespace tenon;

namespace {

/// A pool that keeps every place, so that the convolution before it has its channels innermost and computes them all.
using Behind = MaxPool2d<Window{.kernel_size = 3, .stride = 1, .padding = {1}}>;

/// A convolution of 15 x 15 places: thirteen of a row or column lie inside, which is more than a tile takes.
template <PaddingMode mode>
using Image =
    Sequential<Input<2, 15, 15>, Conv2d<2, 17, Window{.kernel_size = 3, .padding = {1}, .padding_mode = mode}>,
               PReLU<17>, Behind>;

}  // namespace

TEST_CASE("the edge behind a tile that overlaps the one before") {
  proof::holds<Image<PaddingMode::zeros>>(1, 3);
  proof::holds<Image<PaddingMode::reflect>>(1, 3);
}

TEST_CASE("groups of so many channels that they are several blocks, the last of which is one channel") {
  proof::holds<Sequential<Input<4, 3, 4>, Conv2d<4, 98, Window{.kernel_size = 2, .groups = 2}>, ReLU, Behind>>(1, 3);
}
