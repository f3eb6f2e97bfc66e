// Transposed convolutions: their shapes, and what they count.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

// (L - 1) stride - padding + dilation (kernel - 1) + output_padding + 1
using Doubled = ConvTranspose2d<4, 8, Window{.kernel_size = 2, .stride = 2}>;
static_assert(output_shape<Sequential<Input<4, 3, 5>, Doubled>> == Shape{8, 6, 10});
static_assert(output_shape<Sequential<Input<4, 9>, ConvTranspose1d<4, 2, 3>>> == Shape{2, 11});
constexpr Window exact{.kernel_size = 3, .stride = 2, .padding = {1}, .output_padding = 1};
static_assert(output_shape<Sequential<Input<4, 9>, ConvTranspose1d<4, 2, exact>>> == Shape{2, 18});
static_assert(Doubled::infer(Shape{5, 3, 3}).fault == Fault::expects);

// weight [In, Out / groups, k_h, k_w], bias [Out]
static_assert(Doubled::parameters.at[0].shape == Shape{4, 8, 2, 2} && Doubled::parameters.at[1].shape == Shape{8});
constexpr float p[]{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};  // [2, 3, 2], then 3 biases
static_assert(ConvTranspose1d<2, 3, 2>::weight(p, 1, 0) == 2 && ConvTranspose1d<2, 3, 2>::weight(p, 1, 3) == 9);
static_assert(ConvTranspose1d<2, 3, 2>::bias(p, 2) == 14);

// each weight meets each position of the input
static_assert(multiply_adds<Sequential<Input<4, 3, 5>, Doubled>> == 4 * 8 * 2 * 2 * 3 * 5);
static_assert(multiply_adds<Sequential<Input<4, 9>, ConvTranspose1d<4, 4, Window{.kernel_size = 3, .groups = 4}>>> ==
              4 * 3 * 9);

}  // namespace tenon
