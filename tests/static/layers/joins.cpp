// Add and Multiply: tensors of one shape, no broadcasting.
#include <tenon/layers/add.hpp>
#include <tenon/layers/multiply.hpp>

namespace tenon {

using namespace extend;

template <class Join>
constexpr bool joins_equal_shapes() {
  const auto fault = [](const Shapes& in) { return Join::infer(in).fault; };
  const auto out = [](const Shapes& in) { return Join::infer(in).out; };
  return out({2, {Shape{3, 4}, Shape{3, 4}}}) == Shape{3, 4} && out({3, {Shape{5}, Shape{5}, Shape{5}}}) == Shape{5} &&
         out({2, {Shape{}, Shape{5}}}) == Shape{5} && out({2, {Shape{any, 4}, Shape{3, any}}}) == Shape{3, 4} &&
         fault({2, {Shape{5}, Shape{7}}}) == Fault::cannot_combine &&
         fault({2, {Shape{18}, Shape{20}}}) == Fault::cannot_combine &&
         fault({3, {Shape{5}, Shape{5}, Shape{1}}}) == Fault::cannot_combine &&
         fault({2, {Shape{5}, Shape{5, 1}}}) == Fault::cannot_combine && Join::operation.role == Role::combine;
}
static_assert(joins_equal_shapes<Add>() && joins_equal_shapes<Multiply>());

}  // namespace tenon
