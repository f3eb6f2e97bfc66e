// Swish: one beta, or one per channel.
#include <tenon/layers/swish.hpp>

namespace tenon {

using namespace extend;

static_assert(Swish<>::infer(Shape{3, 4}).out == Shape{3, 4} && Swish<3>::infer(Shape{3, 4}).out == Shape{3, 4});
static_assert(Swish<3>::infer(Shape{any, 4}).want == Shape{3, 4} && Swish<3>::infer(Shape{any, 4}).out == Shape{3, 4});
static_assert(Swish<4>::infer(Shape{3, 4}).fault == Fault::expects && Swish<4>::infer(Shape{3, 4}).want == Shape{4, 4});
static_assert(Swish<4>::parameters.at[0].shape == Shape{4} && Swish<4>::parameters.at[0].name[0] == 'b');
static_assert(Swish<>::operation.per == Per::tensor && Swish<4>::operation.per == Per::channel);

}  // namespace tenon
