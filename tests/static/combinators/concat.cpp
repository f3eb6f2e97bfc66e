// Concat and ConcatAlong: torch.cat over one dimension of the samples.
#include <tenon/layers/concat.hpp>

namespace tenon {

using namespace extend;

template <class Join>
constexpr Verdict joined(const Shape& a, const Shape& b) {
  return Join::infer({2, {a, b}});
}

static_assert(joined<Concat>({15}, {20}).out == Shape{35});
static_assert(joined<Concat>({3, 6, 6}, {4, 6, 6}).out == Shape{7, 6, 6});
static_assert(joined<ConcatAlong<1>>({3, 6}, {4, 6}).out == Shape{7, 6});
static_assert(joined<ConcatAlong<2>>({3, 6}, {3, 2}).out == Shape{3, 8});
static_assert(joined<ConcatAlong<-1>>({3, 6}, {3, 2}).out == Shape{3, 8});
static_assert(joined<ConcatAlong<-2>>({3, 6}, {4, 6}).out == Shape{7, 6});
static_assert(Concat::infer({3, {Shape{1}, Shape{2}, Shape{3}}}).out == Shape{6});

static_assert(joined<Concat>({any, 6}, {4, any}).out == Shape{any, 6});
static_assert(joined<ConcatAlong<-1>>({any, 6}, {4, any}).out == Shape{4, any});
static_assert(joined<Concat>({}, {4}).out == Shape{} && joined<Concat>({4}, {}).out == Shape{});

static_assert(joined<Concat>({3, 6}, {3, 5}).fault == Fault::cannot_join);
static_assert(joined<ConcatAlong<-1>>({3, 6}, {4, 6}).fault == Fault::cannot_join);
static_assert(joined<Concat>({6}, {6, 1}).fault == Fault::cannot_join);
static_assert(joined<ConcatAlong<0>>({6}, {6}).fault == Fault::no_dimension);
static_assert(joined<ConcatAlong<0>>({}, {}).fault == Fault::no_dimension);
static_assert(joined<ConcatAlong<2>>({6}, {6}).fault == Fault::no_dimension);

}  // namespace tenon
