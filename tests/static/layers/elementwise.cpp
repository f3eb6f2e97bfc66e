// Every activation: any shape to the same shape, one role, a formula for scalars.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

template <class L>
constexpr bool is_elementwise() {
  return layer<L> && L::operation.role == Role::elementwise &&
         L::operation.infer({1, {Shape{2, 3}}}).out == Shape{2, 3} &&
         L::operation.infer({1, {Shape{any, 3}}}).out == Shape{any, 3} &&
         L::operation.infer({1, {Shape{}}}).fault == Fault::none && detail::leaf_of<L>.preserves &&
         detail::leaf_of<L>.parameters.count == 0 && std::is_empty_v<L>;
}
static_assert(is_elementwise<ReLU>() && is_elementwise<ReLU6>() && is_elementwise<LeakyReLU<>>());
static_assert(is_elementwise<ELU<>>() && is_elementwise<SELU>() && is_elementwise<CELU<>>());
static_assert(is_elementwise<GELU<>>() && is_elementwise<SiLU>() && is_elementwise<Mish>());
static_assert(is_elementwise<Sigmoid>() && is_elementwise<LogSigmoid>() && is_elementwise<Tanh>());
static_assert(is_elementwise<Hardtanh<>>() && is_elementwise<Hardsigmoid>() && is_elementwise<Hardswish>());
static_assert(is_elementwise<Softplus<>>() && is_elementwise<Softsign>());
static_assert(is_elementwise<Abs>() && is_elementwise<Square>() && is_elementwise<Sqrt>() && is_elementwise<Exp>());
static_assert(is_elementwise<Log>() && is_elementwise<Clamp<0, 1>>() && is_elementwise<Pow<-3>>());

static_assert(ReLU::apply(-2.0f) == 0 && ReLU::apply(3.0f) == 3 && ReLU6::apply(7.0f) == 6);
static_assert(LeakyReLU<0.5>::apply(-2.0f) == -1 && Hardtanh<>::apply(-5.0f) == -1 && Softsign::apply(1.0f) == 0.5f);
static_assert(SELU::apply(1.0f) == 1.0507009873554805f && GELU<>::apply(1.0f) > 0.8413f &&
              GELU<Approximate::tanh>::apply(1.0f) < 0.8412f);
static_assert(Softplus<2, 5>::apply(3.0f) == 3 && Softplus<2, 5>::apply(2.0f) > 2);  // 2 x is compared with 5
// below zero x / alpha is not, where alpha is negative
static_assert(CELU<-0.5>::apply(-0.49682534f) < -0.8505385f && CELU<-0.5>::apply(-0.49682534f) > -0.8505387f);
static_assert(Abs::apply(-2.0f) == 2 && Square::apply(-3.0f) == 9 && Sqrt::apply(9.0f) == 3 && Exp::apply(0.0f) == 1);
static_assert(Log::apply(1.0f) == 0 && Clamp<-2, 3>::apply(5.0f) == 3 && Clamp<2, 2>::apply(5.0f) == 2);
static_assert(Pow<1>::apply(3.0f) == 3 && Pow<7>::apply(-2.0f) == -128 && Pow<-3>::apply(2.0f) == 0.125f);
static_assert(PReLU<>::apply(-2.0f, 0.25f) == -0.5f && PReLU<>::apply(2.0f, 0.25f) == 2);

static_assert(Identity::operation.role == Role::view && Dropout<>::operation.role == Role::view);

}  // namespace tenon
