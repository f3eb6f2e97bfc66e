// SkipSum and SkipThrough: blocks of two outputs each, the sum of the second ones.
#include <tenon/declare.hpp>

using namespace tenon;
using namespace tenon::extend;

using Block = Branch<Linear<4, 4>, Linear<4, 2>>;
static_assert(output_shape<SkipSum<Block, Block, Block>> == Shape{2});
static_assert(wired<SkipSum<Block, Block, Block>>.node_count == 3 * 2 + 2);  // each skip but the first is added
// What the last block would hand on is not computed.
constexpr int weights_of_second = detail::plan<Linear<4, 2>, native_target>.weights;
static_assert(detail::plan<SkipSum<Block>, native_target>.weights == weights_of_second);
static_assert(detail::plan<Block, native_target>.weights > weights_of_second);

// What goes on comes with the sum, and is what the next one begins with.
using Wide = Branch<Linear<4, 6>, Linear<4, 2>>;
static_assert(output_count<SkipThrough<Block, Wide>> == 2 && output_shape<SkipThrough<Block, Wide>, 0> == Shape{6} &&
              output_shape<SkipThrough<Block, Wide>, 1> == Shape{2});
using Two = Sequential<SkipThrough<Block, Block>, SkipSum<Block, Block>>;
static_assert(output_shape<Two> == Shape{2} && wired<Two>.node_count == 4 * 2 + 3);
