// Linear: the shape rule, its parameters in PyTorch's layout, its kernel.
#include <tenon/layers/linear.hpp>

namespace tenon {

using namespace extend;

static_assert(Linear<10, 20>::infer(Shape{10}).out == Shape{20});
static_assert(Linear<10, 20>::infer(Shape{7, 10}).out == Shape{7, 20});
static_assert(Linear<10, 20>::infer(Shape{3, 7, 10}).out == Shape{3, 7, 20});
static_assert(Linear<10, 20>::infer(Shape{}).fault == Fault::none && Linear<10, 20>::infer(Shape{}).out == Shape{});

// what is not known becomes known
static_assert(Linear<10, 20>::infer(Shape{any}).want == Shape{10} &&
              Linear<10, 20>::infer(Shape{any}).out == Shape{20});
static_assert(Linear<10, 20>::infer(Shape{any, 10}).out == Shape{any, 20});

static_assert(Linear<10, 20>::infer(Shape{11}).fault == Fault::expects);
static_assert(Linear<10, 20>::infer(Shape{11}).want == Shape{10});
static_assert(Linear<10, 20>::infer(Shape{10, 11}).fault == Fault::expects);
static_assert(Linear<18, 20>::infer(Shape{20}).fault == Fault::expects);
static_assert(Linear<24, 20>::infer(Shape{20}).fault == Fault::expects);

static_assert(Linear<10, 20>::parameters.count == 2 && Linear<10, 20, Bias::no>::parameters.count == 1);
static_assert(Linear<10, 20>::parameters.at[0].shape == Shape{20, 10});
static_assert(Linear<10, 20>::parameters.at[1].shape == Shape{20});
static_assert(Words{}.put(Linear<10, 20>::parameters.at[0].name) == "weight");
static_assert(Words{}.put(Linear<10, 20>::parameters.at[1].name) == "bias");

// weight [Out, In], then bias
constexpr float p[]{1, 2, 3, 4, 5, 6, 7, 8};
static_assert(Linear<3, 2>::weight(p, 0, 2) == 3 && Linear<3, 2>::weight(p, 1, 0) == 4);
static_assert(Linear<3, 2>::bias(p, 1) == 8 && Linear<3, 2, Bias::no>::bias(p, 1) == 0);

}  // namespace tenon
