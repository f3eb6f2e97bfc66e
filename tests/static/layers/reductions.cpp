// Mean, Sum, Max: the dimension disappears; Normalize keeps it.
#include <tenon/layers/max.hpp>
#include <tenon/layers/mean.hpp>
#include <tenon/layers/normalize.hpp>
#include <tenon/layers/scale.hpp>
#include <tenon/layers/shift.hpp>
#include <tenon/layers/sum.hpp>

namespace tenon {

using namespace extend;

static_assert(Mean<1>::infer(Shape{3, 5, 9}).out == Shape{5, 9} && Sum<2>::infer(Shape{3, 5, 9}).out == Shape{3, 9});
static_assert(Max<3>::infer(Shape{3, 5, 9}).out == Shape{3, 5} && Max<-1>::infer(Shape{3, 5, 9}).out == Shape{3, 5});
static_assert(Mean<-2>::infer(Shape{3, 5}).out == Shape{5} && Mean<1>::infer(Shape{5}).out == Shape{1});
static_assert(Mean<2>::infer(Shape{3, any}).out == Shape{3} && Mean<1>::infer(Shape{3, any}).out == Shape{any});
static_assert(Mean<1>::infer(Shape{}).fault == Fault::none && Mean<1>::infer(Shape{}).out == Shape{});
static_assert(Mean<0>::infer(Shape{3, 5}).fault == Fault::no_dimension);
static_assert(Mean<0>::infer(Shape{}).fault == Fault::no_dimension);
static_assert(Sum<3>::infer(Shape{3, 5}).fault == Fault::no_dimension);
static_assert(Max<-3>::infer(Shape{3, 5}).fault == Fault::no_dimension);
static_assert(Mean<2>::split(Shape{3, 5, 9}) == Shape{3, 5, 9} && Mean<1>::split(Shape{3, 5, 9}) == Shape{1, 3, 45});
static_assert(Mean<3>::split(Shape{3, 5, 9}) == Shape{15, 9, 1});

static_assert(Normalize<>::infer(Shape{3, 5}).out == Shape{3, 5} && Normalize<>::axis(2) == 0);
static_assert(Normalize<-1>::axis(2) == 1 && Normalize<2>::infer(Shape{3}).fault == Fault::no_dimension);
static_assert(type_name<Normalize<>>() == "Normalize" && type_name<Normalize<-1>>() == "Normalize<-1>");

static_assert(Scale<0.5>::apply(3.0f) == 1.5f && Shift<-1>::apply(3.0f) == 2.0f);
static_assert(type_name<Scale<0.5>>() == "Scale<0.5>" && type_name<Shift<-1>>() == "Shift<-1>");

}  // namespace tenon
