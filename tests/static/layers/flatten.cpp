// Flatten: a sample of any rank to one dimension.
#include <tenon/layers/flatten.hpp>

namespace tenon {

using namespace extend;

static_assert(Flatten::infer(Shape{2, 3, 5}).out == Shape{30} && Flatten::infer(Shape{7}).out == Shape{7});
static_assert(Flatten::infer(Shape{1, 1, 1, 1, 2}).out == Shape{2});
static_assert(Flatten::infer(Shape{any, 3}).out == Shape{any} && Flatten::infer(Shape{}).out == Shape{});

}  // namespace tenon
