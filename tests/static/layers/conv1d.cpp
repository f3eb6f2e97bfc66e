// Conv1d: the shape rule, its parameters in PyTorch's layout, what it costs.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

using Plain = Conv1d<3, 8, 5>;
static_assert(Plain::infer(Shape{3, 64}).out == Shape{8, 60} && Plain::infer(Shape{3, 5}).out == Shape{8, 1});
static_assert(Conv1d<3, 8, Window{.kernel_size = 5, .stride = 2, .padding = {2}}>::infer(Shape{3, 64}).out ==
              Shape{8, 32});
static_assert(Conv1d<3, 8, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = 4}>::infer(Shape{3, 7})
                  .out == Shape{8, 7});
static_assert(Conv1d<3, 8, Window{.kernel_size = 4, .padding = Padding::same}>::infer(Shape{3, 7}).out == Shape{8, 7});
static_assert(Conv1d<3, 8, Window{.kernel_size = 3, .padding = {.left = 2, .right = 1}}>::infer(Shape{3, 7}).out ==
              Shape{8, 8});
// a padding of columns alone, or of both alike
static_assert(Conv1d<3, 8, Window{.kernel_size = 5, .padding = {0, 2}}>::infer(Shape{3, 64}).out == Shape{8, 64});

// what is not known becomes known, or stays open
static_assert(Plain::infer(Shape{any, 64}).want == Shape{3, 64} && Plain::infer(Shape{any, 64}).out == Shape{8, 60});
static_assert(Plain::infer(Shape{3, any}).out == Shape{8, any} && Plain::wants == Shape{3, any});
static_assert(Plain::infer(Shape{}).out == Shape{8, any} && Plain::infer(Shape{}).want == Shape{3, any});

static_assert(Plain::infer(Shape{4, 64}).fault == Fault::expects && Plain::infer(Shape{4, 64}).want == Shape{3, any});
static_assert(Plain::infer(Shape{64}).fault == Fault::expects && Plain::infer(Shape{3, 8, 8}).fault == Fault::expects);
static_assert(Plain::infer(Shape{3, 4}).fault == Fault::window);

// a reflection is narrower than what it reflects
constexpr Window mirrored{.kernel_size = 3, .padding = {.left = 1, .right = 4}, .padding_mode = PaddingMode::reflect};
static_assert(Conv1d<3, 8, mirrored>::infer(Shape{3, 5}).out == Shape{8, 8});
static_assert(Conv1d<3, 8, mirrored>::infer(Shape{3, 4}).fault == Fault::reflection);
static_assert(Conv1d<3, 8, mirrored>::infer(Shape{3, any}).out == Shape{8, any});
constexpr Window repeated{.kernel_size = 3, .padding = {4}, .padding_mode = PaddingMode::replicate};
static_assert(Conv1d<3, 8, repeated>::infer(Shape{3, 1}).out == Shape{8, 7});

// weight [Out, In / groups, k], bias [Out]
static_assert(Plain::parameters.count == 2 && Conv1d<3, 8, 5, Bias::no>::parameters.count == 1);
static_assert(Plain::parameters.at[0].shape == Shape{8, 3, 5} && Plain::parameters.at[1].shape == Shape{8});
static_assert(Words{}.put(Plain::parameters.at[0].name) == "weight" &&
              Words{}.put(Plain::parameters.at[1].name) == "bias");
static_assert(Conv1d<6, 9, Window{.kernel_size = 2, .groups = 3}>::parameters.at[0].shape == Shape{9, 2, 2});
static_assert(Conv1d<6, 6, Window{.kernel_size = 2, .groups = 6}>::parameters.at[0].shape == Shape{6, 1, 2});
constexpr float p[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
static_assert(Conv1d<2, 2, 2>::weight(p, 0, 3) == 4 && Conv1d<2, 2, 2>::weight(p, 1, 0) == 5);
static_assert(Conv1d<2, 2, 2>::bias(p, 1) == 10 && Conv1d<2, 2, 2, Bias::no>::bias(p, 1) == 0);

// in a network
using Net = Sequential<Input<3, 64>, Named<"conv1", Plain>, ReLU, Conv1d<8, 4, Window{.kernel_size = 2, .groups = 2}>>;
static_assert(output_shape<Net> == Shape{4, 59});
static_assert(parameter_count<Net> == 8 * 3 * 5 + 8 + 4 * 4 * 2 + 4);
static_assert(multiply_adds<Net> == 8 * 60 * 15 + 4 * 59 * 8);
static_assert(detail::found<Net, "conv1.weight">.shape == Shape{8, 3, 5} &&
              detail::found<Net, "conv1.bias">.offset == 120);
static_assert(detail::found<Net, "2.weight">.offset == 128 && detail::found<Net, "2.weight">.shape == Shape{4, 4, 2});

// unknown inputs are refined, as far as they can be
static_assert(input_shape<Sequential<Plain, ReLU>> == Shape{3, any} &&
              output_shape<Sequential<ReLU, Plain>> == Shape{8, any});

}  // namespace tenon
