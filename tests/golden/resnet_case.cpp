// A real network of convolutions whose blocks add their inputs, trained by others: within its card's tolerance.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/softmax.hpp>
#include <tenon/kernels/winograd.hpp>

#include "../support/real_network.hpp"

using namespace tenon;
using golden::answers_as_recorded;
using golden::RealCase;

namespace {

constexpr Window same_3{.kernel_size = 3, .padding = {1}};

/// layer1 of the ResNet-8: the input is added as it is.
template <int C>
using Plain = Sequential<Residual<Named<"conv1", Conv2d<C, C, same_3>>, Named<"bn1", BatchNorm2d<C, 1e-3>>, ReLU,
                                  Named<"conv2", Conv2d<C, C, same_3>>, Named<"bn2", BatchNorm2d<C, 1e-3>>>,
                         ReLU>;
/// layer2 and layer3: strided, with zeros on the right and below alone, as TensorFlow pads.
template <int In, int Out>
using Halving = Sequential<
    Branch<
        Sequential<Named<"conv1",
                         Conv2d<In, Out, Window{.kernel_size = 3, .stride = 2, .padding = {.bottom = 1, .right = 1}}>>,
                   Named<"bn1", BatchNorm2d<Out, 1e-3>>, ReLU, Named<"conv2", Conv2d<Out, Out, same_3>>,
                   Named<"bn2", BatchNorm2d<Out, 1e-3>>>,
        Named<"downsample", Conv2d<In, Out, Window{.kernel_size = 1, .stride = 2}>>>,
    Add, ReLU>;
using ResNet8 = Sequential<Input<3, 32, 32>, Named<"conv1", Conv2d<3, 16, same_3>>, Named<"bn1", BatchNorm2d<16, 1e-3>>,
                           ReLU, Named<"layer1", Plain<16>>, Named<"layer2", Halving<16, 32>>,
                           Named<"layer3", Halving<32, 64>>, AvgPool2d<8>, Flatten, Named<"fc", Linear<64, 10>>>;

}  // namespace

TEST_CASE("real case: MLPerf Tiny's ResNet-8") {
  const RealCase real{TENON_CASES_DIR "/mlperf_ic_resnet8"};
  if (!real.exists()) return;
  answers_as_recorded<ResNet8>(real, 1e-4, "input", "logits");
  if constexpr (TENON_LONG_TESTS) answers_as_recorded<Sequential<ResNet8, Softmax<>>>(real, 1e-5);
}
