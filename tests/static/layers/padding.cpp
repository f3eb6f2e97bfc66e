// ZeroPad, ReflectionPad, ReplicationPad, CircularPad: left and right, then top and bottom, as PyTorch.
#include <tenon/layers/circular_pad1d.hpp>
#include <tenon/layers/reflection_pad1d.hpp>
#include <tenon/layers/reflection_pad2d.hpp>
#include <tenon/layers/replication_pad1d.hpp>
#include <tenon/layers/replication_pad2d.hpp>
#include <tenon/layers/zero_pad1d.hpp>
#include <tenon/layers/zero_pad2d.hpp>

namespace tenon {

using namespace extend;

static_assert(ZeroPad1d<2, 3>::infer(Shape{4, 9}).out == Shape{4, 14});
static_assert(ZeroPad1d<3>::infer(Shape{4, 9}).out == Shape{4, 15});
static_assert(ZeroPad2d<1, 2, 3, 4>::infer(Shape{2, 5, 9}).out == Shape{2, 12, 12});
static_assert(ReplicationPad2d<1>::infer(Shape{2, 5, 9}).out == Shape{2, 7, 11});
static_assert(ReflectionPad1d<2, 3>::infer(Shape{4, any}).out == Shape{4, any});
static_assert(ZeroPad1d<1>::infer(Shape{}).out == Shape{any, any});
static_assert(ZeroPad1d<1>::infer(Shape{9}).fault == Fault::expects);
static_assert(ZeroPad2d<1>::infer(Shape{5, 9}).fault == Fault::expects);
static_assert(ZeroPad2d<1>::infer(Shape{5, 9}).want == Shape{any, any, any});

// where the first number comes from: left and top
constexpr detail::kernels::Gathering sides = ZeroPad2d<1, 2, 3, 4>::gathering(Shape{2, 5, 9});
static_assert(sides.at[0].before == 0 && sides.at[1].before == 3 && sides.at[2].before == 1);
static_assert(sides.at[1].out == 12 && sides.at[2].out == 12);

// a reflection is narrower than what it reflects; a negative side cuts off and leaves something
static_assert(ReflectionPad1d<8>::infer(Shape{4, 9}).fault == Fault::none);
static_assert(ReflectionPad1d<0, 9>::infer(Shape{4, 9}).fault == Fault::reflection);
static_assert(ReflectionPad2d<0, 0, 5, 0>::infer(Shape{2, 5, 9}).fault == Fault::reflection);
static_assert(ReflectionPad2d<0, 0, 5, 0>::infer(Shape{2, 5, 9}).expected == 5);
static_assert(CircularPad1d<9>::infer(Shape{4, 9}).out == Shape{4, 27});
static_assert(CircularPad1d<10>::infer(Shape{4, 9}).fault == Fault::reflection);
static_assert(ReplicationPad1d<20>::infer(Shape{4, 9}).out == Shape{4, 49});
static_assert(ZeroPad1d<-4, -4>::infer(Shape{4, 9}).out == Shape{4, 1});
static_assert(ZeroPad1d<-4, -5>::infer(Shape{4, 9}).fault == Fault::nothing_left);
static_assert(ZeroPad1d<-9, 20>::infer(Shape{4, 9}).fault == Fault::nothing_left);

}  // namespace tenon
