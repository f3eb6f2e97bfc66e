// Shape: what is known, what agrees, and PyTorch's way of counting dimensions.
#include <tenon/base/shape.hpp>

namespace tenon {

using namespace extend;

static_assert(Shape{}.rank < 0 && !Shape{}.known() && Shape{}.size() == any && Shape{}.last() == any);
static_assert(Shape{1, 28, 28}.rank == 3 && Shape{1, 28, 28}.known() && Shape{1, 28, 28}.size() == 784);
static_assert(Shape{4, any}.size() == any && !Shape{4, any}.known() && Shape{4, any}.last() == any);
static_assert(Shape{any, 4}.last() == 4);
static_assert(Shape{50000, 50000}.size() == 2'500'000'000);
static_assert(Shape::of_rank(2) == Shape{any, any} && !Shape::of_rank(2).known());

static_assert(Shape{3, 4} == Shape{3, 4} && !(Shape{3, 4} == Shape{4, 3}));
static_assert(!(Shape{3} == Shape{3, 1}) && !(Shape{} == Shape{any}));

// what is not known agrees with everything of its rank
static_assert(agree(Shape{}, Shape{3, 4}) && agree(Shape{3, 4}, Shape{}));
static_assert(agree(Shape{any, 4}, Shape{3, 4}) && agree(Shape{any, 4}, Shape{3, any}));
static_assert(!agree(Shape{any, 4}, Shape{3, 5}) && !agree(Shape{any}, Shape{any, any}));
static_assert(!agree(Shape{20}, Shape{18}) && !agree(Shape{20}, Shape{24}));

static_assert(merge(Shape{}, Shape{3, 4}) == Shape{3, 4} && merge(Shape{3, 4}, Shape{}) == Shape{3, 4});
static_assert(merge(Shape{any, 4}, Shape{3, any}) == Shape{3, 4});
static_assert(merge(Shape{any, 4}, Shape{any, 4}) == Shape{any, 4});

// dimension 0 is the batch, 1 the first of a sample
static_assert(axis_of(1, 1) == 0 && axis_of(1, 3) == 0 && axis_of(3, 3) == 2);
static_assert(axis_of(-1, 1) == 0 && axis_of(-1, 3) == 2 && axis_of(-3, 3) == 0);
static_assert(axis_of(0, 3) < 0 && axis_of(4, 3) < 0 && axis_of(-4, 3) < 0);

static_assert(round_up(0, 16) == 0 && round_up(1, 16) == 16 && round_up(16, 16) == 16 && round_up(17, 16) == 32);
static_assert(round_up(17, 1) == 17);

}  // namespace tenon
