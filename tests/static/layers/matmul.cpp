// MatMul: its shapes, what it refuses, what it counts, and how it is lowered.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

template <Transposed T = Transposed::none>
constexpr Verdict of(const Shape& a, const Shape& b) {
  return MatMul<T>::operation.infer({2, {a, b}});
}
static_assert(of(Shape{3, 4}, Shape{4, 9}).out == Shape{3, 9} && of(Shape{1, 7}, Shape{7, 1}).out == Shape{1, 1});
static_assert(of<Transposed::first>(Shape{4, 3}, Shape{4, 9}).out == Shape{3, 9});
static_assert(of<Transposed::second>(Shape{3, 4}, Shape{9, 4}).out == Shape{3, 9});
static_assert(of<Transposed::both>(Shape{4, 3}, Shape{9, 4}).out == Shape{3, 9});
static_assert(of(Shape{2, 5, 3, 4}, Shape{2, 5, 4, 9}).out == Shape{2, 5, 3, 9});
static_assert(of(Shape{3, 4}, Shape{2, 4, 9}).out == Shape{2, 3, 9} &&
              of(Shape{2, 3, 4}, Shape{4, 9}).out == Shape{2, 3, 9});
static_assert(of(Shape{any, 4}, Shape{4, any}).out == Shape{any, any} && of(Shape{}, Shape{4, 9}).out == Shape{});
static_assert(of(Shape{any, 3, 4}, Shape{2, 4, 9}).out == Shape{2, 3, 9});

static_assert(of(Shape{3, 4}, Shape{5, 9}).fault == Fault::cannot_multiply);
static_assert(of(Shape{4}, Shape{4, 9}).fault == Fault::cannot_multiply);
static_assert(of(Shape{2, 3, 4}, Shape{3, 4, 9}).fault == Fault::cannot_multiply);
static_assert(of(Shape{2, 3, 4}, Shape{2, 2, 4, 9}).fault == Fault::cannot_multiply);
static_assert(MatMul<>::operation.infer({3, {Shape{2, 2}, Shape{2, 2}, Shape{2, 2}}}).fault == Fault::tensor_count);

using Scores = Sequential<Input<3, 8>, Branch<Linear<8, 4>, Linear<8, 4>>, MatMul<Transposed::second>, Scale<0.5>>;
static_assert(output_shape<Scores> == Shape{3, 3} && multiply_adds<Scores> == 2 * 3 * 4 * 8 + 3 * 3 * 4);
// two matrices, and the product with the scale in its epilogue
constexpr const auto& plan_of_scores = detail::plan<Scores, native_target>;
static_assert(plan_of_scores.count == 3 && plan_of_scores.steps[2].others == 1 && plan_of_scores.steps[2].folds == 1);
// a product of a tensor with itself reads it twice
using Gram = Sequential<Input<3, 8>, Branch<Identity, Identity>, MatMul<Transposed::second>>;
static_assert(detail::plan<Gram, native_target>.count == 1 && multiply_adds<Gram> == 72);

// the rows of a copy are whole vectors of any target; where b's are, it needs none
using detail::kernels::Product;
static_assert(Product{.pairs = 1, .rows = 3, .inner = 4, .cols = 16}.scratch() == 0);
static_assert(Product{.pairs = 1, .rows = 3, .inner = 4, .cols = 17}.scratch() == 4 * 32);
static_assert(Product{.pairs = 1, .rows = 3, .inner = 4, .cols = 16, .b_by_rows = true}.scratch() == 4 * 16);

}  // namespace tenon
