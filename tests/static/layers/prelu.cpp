// PReLU: one slope, or one per channel.
#include <tenon/layers/prelu.hpp>

namespace tenon {

using namespace extend;

static_assert(PReLU<>::operation.infer.of_one(Shape{3, 4}).out == Shape{3, 4} &&
              PReLU<>::operation.infer.of_one(Shape{}).fault == Fault::none);
static_assert(PReLU<4>::operation.infer.of_one(Shape{4}).out == Shape{4} &&
              PReLU<3>::operation.infer.of_one(Shape{3, 4}).out == Shape{3, 4});
static_assert(PReLU<3>::operation.infer.of_one(Shape{any, 4}).want == Shape{3, 4} &&
              PReLU<3>::operation.infer.of_one(Shape{any, 4}).out == Shape{3, 4});
static_assert(PReLU<4>::operation.infer.of_one(Shape{3, 4}).fault == Fault::expects &&
              PReLU<4>::operation.infer.of_one(Shape{3, 4}).want == Shape{4, 4});
static_assert(PReLU<3>::operation.infer.of_one(Shape{4}).fault == Fault::expects &&
              PReLU<1>::operation.infer.of_one(Shape{4}).fault == Fault::none);
static_assert(PReLU<>::parameters.at[0].shape == Shape{1} && PReLU<4>::parameters.at[0].shape == Shape{4});
static_assert(PReLU<>::operation.per == Per::tensor && PReLU<4>::operation.per == Per::channel);

}  // namespace tenon
