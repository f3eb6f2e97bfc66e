// Each activation over 256 numbers between -4 and 4: seconds per element, so that 300p reads as 0.3 ns. Of tanh and
// what stands on sigmoid also the latency, one vector applied to its own answer again and again, and Math::fast.
#include <string>

#include <tenon/run.hpp>
#include "elements.hpp"

namespace kernels = tenon::detail::kernels;
namespace lowering = tenon::detail::lowering;

namespace {

using namespace tenon;

template <class Layer, Math M = Math::accurate>
struct Tenon {
  using V = kernels::Vector<native_target, M>;

  [[gnu::noinline]] void operator()(const float* x, float* y) const {
    kernels::Epilogue<kernels::Fold<Layer, lowering::Reads::nothing>> epilogue;
    kernels::map<V, false>(x, bench::elements, y, bench::elements, 1, bench::elements, epilogue);
  }
};

template <class Layer, Math M>
struct Chain {
  using V = kernels::Vector<native_target, M>;

  [[gnu::noinline]] void operator()(const float* x, float* y) const {
    V v = kernels::load<V>(x);
    for (int i = 0; i < bench::elements; ++i) v = Layer::apply(v);
    kernels::store(y, v);
  }
};

template <class Layer>
void add(const char* name) {
  bench::add_elements(std::string(name) + "/Tenon", Tenon<Layer>{});
}
template <class Layer>
void add_both(const std::string& name) {
  bench::add_elements(name + "/Tenon", Tenon<Layer>{});
  bench::add_elements(name + "/Tenon, fast", Tenon<Layer, Math::fast>{});
  bench::add_elements(name + "/Tenon, latency", Chain<Layer, Math::accurate>{}, "s/call");
  bench::add_elements(name + "/Tenon, fast, latency", Chain<Layer, Math::fast>{}, "s/call");
}

[[maybe_unused]] const bool added = [] {
  add<ReLU>("ReLU"), add<ReLU6>("ReLU6"), add<LeakyReLU<>>("LeakyReLU"), add<ELU<>>("ELU"), add<SELU>("SELU");
  add<CELU<>>("CELU"), add<GELU<>>("GELU"), add<Mish>("Mish"), add<LogSigmoid>("LogSigmoid");
  add_both<Tanh>("Tanh"), add_both<Sigmoid>("Sigmoid"), add_both<SiLU>("SiLU");
  add_both<GELU<Approximate::tanh>>("GELU tanh");
  add<Hardtanh<>>("Hardtanh"), add<Hardsigmoid>("Hardsigmoid"), add<Hardswish>("Hardswish");
  add<Softplus<>>("Softplus"), add<Softsign>("Softsign");
  return true;
}();

}  // namespace
