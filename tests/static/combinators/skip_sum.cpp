// SkipSum: blocks of two outputs each, the sum of the second ones.
#include <tenon/declare.hpp>

using namespace tenon;

using Block = Branch<Linear<4, 4>, Linear<4, 2>>;
static_assert(output_shape<SkipSum<Block, Block, Block>> == Shape{2});
// what the last block would hand on is not computed
static_assert(plan<SkipSum<Block, Block, Block>, native_target>.count <= 5);
