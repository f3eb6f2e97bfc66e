// Each activation over 256 numbers between -4 and 4: seconds per element, so that 300p reads as 0.3 ns.
#include <string>

#include <tenon/run.hpp>
#include "elements.hpp"

namespace {

using namespace tenon;

template <class Layer>
struct Tenon {
  [[gnu::noinline]] void operator()(const float* x, float* y) const {
    using V = kernels::Vector<native_target>;
    kernels::Epilogue<kernels::Operation<Layer, lowering::Reads::nothing>> epilogue;
    kernels::map<V, false>(x, bench::elements, y, bench::elements, 1, bench::elements, epilogue);
  }
};

template <class Layer>
void add(const char* name) {
  bench::add_elements(std::string(name) + "/Tenon", Tenon<Layer>{});
}

[[maybe_unused]] const bool added = [] {
  add<ReLU>("ReLU"), add<ReLU6>("ReLU6"), add<LeakyReLU<>>("LeakyReLU"), add<ELU<>>("ELU"), add<SELU>("SELU");
  add<CELU<>>("CELU"), add<GELU<>>("GELU"), add<GELU<Approximate::tanh>>("GELU tanh"), add<SiLU>("SiLU");
  add<Mish>("Mish"), add<Sigmoid>("Sigmoid"), add<LogSigmoid>("LogSigmoid"), add<Tanh>("Tanh");
  add<Hardtanh<>>("Hardtanh"), add<Hardsigmoid>("Hardsigmoid"), add<Hardswish>("Hardswish");
  add<Softplus<>>("Softplus"), add<Softsign>("Softsign");
  return true;
}();

}  // namespace
