// LayerNorm, RMSNorm, GroupNorm, InstanceNorm: shapes, options, parameters, what the kernel is told.
#include <tenon/layers/group_norm.hpp>
#include <tenon/layers/instance_norm1d.hpp>
#include <tenon/layers/instance_norm2d.hpp>
#include <tenon/layers/layer_norm.hpp>
#include <tenon/layers/rms_norm.hpp>

namespace tenon {

using namespace extend;

template <class L>
constexpr bool keeps(const Shape& shape) {
  return L::infer(shape).fault == Fault::none && L::infer(shape).out == shape;
}
template <class L>
constexpr bool expects(const Shape& shape, const Shape& want) {
  return L::infer(shape).fault == Fault::expects && L::infer(shape).want == want;
}

// over the last dimensions of any rank
static_assert(keeps<LayerNorm<64>>(Shape{64}) && keeps<LayerNorm<64>>(Shape{3, 64}));
static_assert(keeps<LayerNorm<4, 6>>(Shape{4, 6}) && keeps<LayerNorm<4, 6>>(Shape{2, 3, 4, 6}));
static_assert(keeps<LayerNorm<64>>(Shape{}) && keeps<RMSNorm<4, 6>>(Shape{2, 4, 6}));
static_assert(LayerNorm<4, 6>::infer(Shape{3, any, any}).out == Shape{3, 4, 6});
static_assert(LayerNorm<4, 6>::infer(Shape{3, any, 6}).want == Shape{3, 4, 6});
static_assert(expects<LayerNorm<64>>(Shape{63}, Shape{64}) && expects<LayerNorm<4, 6>>(Shape{6}, Shape{4, 6}));
static_assert(expects<RMSNorm<4, 6>>(Shape{6, 4}, Shape{4, 6}) &&
              expects<LayerNorm<4, 6>>(Shape{3, 5, 6}, Shape{4, 6}));
static_assert(LayerNorm<2, 2, 2>::operation.trailing && !LayerNorm<2, 2, 2, 2>::operation.trailing);

static_assert(LayerNorm<4, 6>::parameters.count == 2 && LayerNorm<4, 6>::parameters.at[1].shape == Shape{4, 6});
static_assert(LayerNorm<4, Bias::no>::parameters.count == 1 && LayerNorm<4, Affine::no>::parameters.count == 0);
static_assert(RMSNorm<4>::parameters.count == 1 && RMSNorm<4, Affine::no>::parameters.count == 0);
static_assert(LayerNorm<4>::options.eps.value() == 1e-5 && RMSNorm<4>::options.eps.value() == 1.1920928955078125e-07);
static_assert(LayerNorm<4, Eps{1e-6}, Bias::no>::options.eps.value() == 1e-6);
static_assert(type_name<LayerNorm<4, 6>>() == "LayerNorm<4, 6>");
static_assert(type_name<LayerNorm<4, Bias::no, Eps{0.001}>>() == "LayerNorm<4, Eps{0.001}, Bias::no>");
static_assert(type_name<RMSNorm<4, Affine::no>>() == "RMSNorm<4, Affine::no>");

// rows, numbers per row, numbers per weight
constexpr detail::kernels::Normed rows = LayerNorm<4, 6>::normed(Shape{3, 4, 6});
static_assert(rows.rows == 3 && rows.n == 24 && rows.run == 1 && !rows.own_weights && rows.weights() == 24);
constexpr detail::kernels::Normed groups = GroupNorm<2, 6>::normed(Shape{6, 5, 5});
static_assert(groups.rows == 2 && groups.n == 75 && groups.run == 25 && groups.own_weights && groups.weights() == 6);

static_assert(groups.weight && groups.bias);
constexpr detail::kernels::Normed without = GroupNorm<2, 6, 1e-5, Affine::no>::normed(Shape{6, 5, 5});
static_assert(!without.weight && !without.bias && without.centred);

// channels are the first dimension
static_assert(keeps<GroupNorm<2, 6>>(Shape{6}) && keeps<GroupNorm<2, 6>>(Shape{6, 5, 5}));
static_assert(keeps<GroupNorm<2, 6>>(Shape{}) && GroupNorm<2, 6>::infer(Shape{any, 5}).out == Shape{6, 5});
static_assert(expects<GroupNorm<2, 6>>(Shape{4, 6}, Shape{6, any}) && expects<GroupNorm<2, 6>>(Shape{4}, Shape{6}));
static_assert(keeps<InstanceNorm1d<6>>(Shape{6, 9}) && keeps<InstanceNorm2d<6>>(Shape{6, 9, 9}));
static_assert(expects<InstanceNorm1d<6>>(Shape{6}, Shape{6, any}));
static_assert(expects<InstanceNorm1d<6>>(Shape{6, 2, 2}, Shape{6, any}));
static_assert(expects<InstanceNorm2d<6>>(Shape{5, 9, 9}, Shape{6, any, any}));
static_assert(GroupNorm<2, 6>::parameters.count == 2 && GroupNorm<2, 6>::parameters.at[0].shape == Shape{6});
static_assert(InstanceNorm2d<6>::parameters.count == 0 && InstanceNorm2d<6, 1e-5, Affine::yes>::parameters.count == 2);
static_assert(type_name<GroupNorm<2, 6>>() == "GroupNorm<2, 6>");
static_assert(type_name<InstanceNorm2d<6, 0.001, Affine::yes>>() == "InstanceNorm2d<6, 0.001, Affine::yes>");

}  // namespace tenon
