// The layers with a parameter of their module: how its shape meets a tensor's.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

static_assert(MultiplyParameter<>::parameters.at[0].shape.rank == 0 &&
              AddParameter<1, 10>::parameters.at[0].shape == Shape{1, 10});
static_assert(MultiplyParameter<>::operation.per == Per::tensor &&
              MultiplyParameter<1, 1>::operation.per == Per::tensor);
static_assert(MultiplyParameter<10>::operation.per == Per::feature &&
              MultiplyParameter<1, 10>::operation.per == Per::feature &&
              MultiplyParameter<8, 1, 1>::operation.per == Per::channel &&
              MultiplyParameter<1, 8, 1>::operation.per == Per::channel);

template <class L>
constexpr bool takes(const Shape& in, const Shape& out) {
  return L::infer(in).fault == Fault::none && L::infer(in).out == out;
}
template <class L>
constexpr bool expects(const Shape& in, const Shape& want) {
  return L::infer(in).fault == Fault::expects && L::infer(in).want == want;
}
static_assert(takes<AddParameter<>>({2, 3}, {2, 3}) && takes<AddParameter<>>({}, {}));
static_assert(takes<AddParameter<10>>({10}, {10}) && takes<AddParameter<10>>({4, 3, 10}, {4, 3, 10}) &&
              takes<AddParameter<1, 10>>({any, any}, {any, 10}));
static_assert(takes<AddParameter<8, 1>>({8, 3}, {8, 3}) && takes<AddParameter<8, 1, 1>>({any, 3, 4}, {8, 3, 4}));
static_assert(expects<AddParameter<10>>({10, 9}, {10, 10}) && expects<AddParameter<8, 1>>({8}, {8, any}) &&
              expects<AddParameter<8, 1>>({8, 2, 2}, {8, 2}) && expects<AddParameter<8, 1, 1>>({9, 2, 2}, {8, 2, 2}));

// Each is one operation of the step before it, whatever order that works in.
using Image = Sequential<Input<3, 5, 8>, Conv2d<3, 9, 3>, MultiplyParameter<9, 1, 1>, ReLU, AddParameter<>>;
static_assert(detail::plan<Image, native_target>.count ==
              detail::plan<Sequential<Input<3, 5, 8>, Conv2d<3, 9, 3>>, native_target>.count);
using Rows = Sequential<Input<6, 10>, Linear<10, 20>, MultiplyParameter<20>, AddParameter<6, 1>>;
static_assert(detail::plan<Rows, native_target>.count == 1);

}  // namespace tenon
