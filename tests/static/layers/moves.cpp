// Reshape, Transpose, Slice, PixelShuffle, PixelUnshuffle, Upsample: where the extents go.
#include <tenon/layers/pixel_shuffle.hpp>
#include <tenon/layers/pixel_unshuffle.hpp>
#include <tenon/layers/reshape.hpp>
#include <tenon/layers/slice.hpp>
#include <tenon/layers/transpose.hpp>
#include <tenon/layers/upsample.hpp>

namespace tenon {

using namespace extend;

static_assert(Reshape<2, 3, 4>::infer(Shape{24}).out == Shape{2, 3, 4} &&
              Reshape<2, 3, 4>::operation.role == Role::view);
static_assert(Reshape<any, 6>::infer(Shape{2, 3, 4}).out == Shape{4, 6});
static_assert(Reshape<any, 6>::infer(Shape{2, any}).out == Shape{any, 6});
static_assert(Reshape<2, 3>::infer(Shape{}).out == Shape{2, 3});
static_assert(Reshape<2, 3>::infer(Shape{7}).fault == Fault::other_size);
static_assert(Reshape<any, 5>::infer(Shape{24}).fault == Fault::other_size);

static_assert(Transpose<1, 3>::infer(Shape{3, 5, 9}).out == Shape{9, 5, 3});
static_assert(Transpose<-1, -2>::infer(Shape{3, 5, any}).out == Shape{3, any, 5});
static_assert(Transpose<1, 3>::infer(Shape{3, 5}).fault == Fault::no_dimension);
static_assert(Transpose<0, 1>::infer(Shape{}).fault == Fault::no_dimension);

static_assert(Slice<1, 0, 5>::infer(Shape{20}).out == Shape{5} &&
              Slice<2, 2, -1>::infer(Shape{3, 9}).out == Shape{3, 6});
static_assert(Slice<1, -5, -1>::infer(Shape{any}).out == Shape{4} &&
              Slice<1, 2, -1>::infer(Shape{any}).out == Shape{any});
static_assert(Slice<1, 0, 20>::infer(Shape{20}).fault == Fault::none);
static_assert(Slice<1, 0, 21>::infer(Shape{20}).fault == Fault::slice);
static_assert(Slice<1, 5, 5>::infer(Shape{20}).fault == Fault::nothing_left);
static_assert(Slice<1, 5, 5>::infer(Shape{any}).fault == Fault::nothing_left);
static_assert(Slice<1, -21, 5>::infer(Shape{20}).fault == Fault::slice);
static_assert(Slice<1, -21, 5>::infer(Shape{20}).expected == 21 && Slice<1, 5, -21>::infer(Shape{20}).expected == 21);
static_assert(Slice<1, 5, -15>::infer(Shape{20}).fault == Fault::nothing_left &&
              Slice<1, 5, -14>::infer(Shape{20}).out == Shape{1});
static_assert(Slice<1, -5, 15>::infer(Shape{20}).fault == Fault::nothing_left &&
              Slice<1, -5, 16>::infer(Shape{20}).out == Shape{1} &&
              Slice<1, -20, 20>::infer(Shape{20}).out == Shape{20});
static_assert(Slice<2, 0, 5>::infer(Shape{20}).fault == Fault::no_dimension);

static_assert(PixelShuffle<2>::infer(Shape{8, 3, 5}).out == Shape{2, 6, 10});
static_assert(PixelShuffle<2>::infer(Shape{any, any, 5}).out == Shape{any, any, 10});
static_assert(PixelShuffle<2>::infer(Shape{6, 3, 5}).fault == Fault::expects);
static_assert(PixelShuffle<2>::infer(Shape{6, 3, 5}).want == Shape{8, 3, 5});
static_assert(PixelUnshuffle<2>::infer(Shape{2, 6, 10}).out == Shape{8, 3, 5});
static_assert(PixelUnshuffle<2>::infer(Shape{any, any, 10}).out == Shape{any, any, 5});
static_assert(PixelUnshuffle<2>::infer(Shape{2, 6, 9}).want == Shape{2, 6, 10});

// [C R R, H, W] to [C, H, R, W, R]: the channels of a pixel are its rows, then its columns
constexpr detail::kernels::Gathering shuffled = PixelShuffle<2>::gathering(Shape{8, 3, 5});
static_assert(shuffled.at[0].stride == 60 && shuffled.at[1].stride == 5 && shuffled.at[2].stride == 30 &&
              shuffled.at[3].stride == 1 && shuffled.at[4].stride == 15);

static_assert(Upsample<2>::infer(Shape{3, 5}).out == Shape{3, 10} &&
              Upsample<2>::infer(Shape{3, 5, 7}).out == Shape{3, 10, 14});
static_assert(Upsample<2>::infer(Shape{5}).fault == Fault::expects);
static_assert(Upsample<2, Interpolation::bilinear>::infer(Shape{3, 5}).fault == Fault::expects);
static_assert(Upsample<2, Interpolation::linear>::infer(Shape{3, 5, 7}).fault == Fault::expects);
static_assert(type_name<Upsample<2>>() == "Upsample<2>");
static_assert(type_name<Upsample<2, Interpolation::bilinear>>() == "Upsample<2, Interpolation::bilinear>");

}  // namespace tenon
