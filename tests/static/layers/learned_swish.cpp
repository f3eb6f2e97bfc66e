// LearnedSwish: one beta, or one per channel.
#include <tenon/layers/learned_swish.hpp>

namespace tenon {

using namespace extend;

static_assert(LearnedSwish<>::operation.infer.of_one(Shape{3, 4}).out == Shape{3, 4} &&
              LearnedSwish<3>::operation.infer.of_one(Shape{3, 4}).out == Shape{3, 4});
static_assert(LearnedSwish<3>::operation.infer.of_one(Shape{any, 4}).want == Shape{3, 4} &&
              LearnedSwish<3>::operation.infer.of_one(Shape{any, 4}).out == Shape{3, 4});
static_assert(LearnedSwish<4>::operation.infer.of_one(Shape{3, 4}).fault == Fault::expects &&
              LearnedSwish<4>::operation.infer.of_one(Shape{3, 4}).want == Shape{4, 4});
static_assert(LearnedSwish<4>::parameters.at[0].shape == Shape{4} && LearnedSwish<4>::parameters.at[0].name[0] == 'b');
static_assert(LearnedSwish<>::operation.per == Per::tensor && LearnedSwish<4>::operation.per == Per::channel);

}  // namespace tenon
