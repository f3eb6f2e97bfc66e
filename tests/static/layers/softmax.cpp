// Softmax and LogSoftmax: dimensions as PyTorch counts them, stated where there are several.
#include <tenon/layers/log_softmax.hpp>
#include <tenon/layers/softmax.hpp>

namespace tenon {

using namespace extend;

template <class L>
constexpr bool counts_dimensions() {
  return L::infer(Shape{}).fault == Fault::none && L::operation.preserves && L::operation.role == Role::kernel;
}
static_assert(counts_dimensions<Softmax<>>() && counts_dimensions<LogSoftmax<1>>());

static_assert(Softmax<>::axis(1) == 0 && Softmax<>::axis(2) < 0);
static_assert(Softmax<>::infer(Shape{4}).out == Shape{4});
static_assert(Softmax<>::infer(Shape{3, 4}).fault == Fault::states_dimension);
static_assert(LogSoftmax<>::infer(Shape{3, 4}).fault == Fault::states_dimension);

static_assert(Softmax<1>::axis(2) == 0 && Softmax<2>::axis(2) == 1 && Softmax<-1>::axis(2) == 1);
static_assert(Softmax<-2>::axis(2) == 0 && LogSoftmax<3>::axis(3) == 2);
static_assert(Softmax<2>::infer(Shape{3, 4}).out == Shape{3, 4} &&
              Softmax<2>::infer(Shape{any, 4}).fault == Fault::none);
static_assert(Softmax<0>::infer(Shape{4}).fault == Fault::no_dimension);
static_assert(Softmax<2>::infer(Shape{4}).fault == Fault::no_dimension);
static_assert(Softmax<-2>::infer(Shape{4}).fault == Fault::no_dimension);
static_assert(LogSoftmax<3>::infer(Shape{3, 4}).fault == Fault::no_dimension);

}  // namespace tenon
