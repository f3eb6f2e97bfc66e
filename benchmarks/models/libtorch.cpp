// libtorch: its functions on tensors in inference mode, activations in place, one thread.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <dlfcn.h>
#include <torch/version.h>

#include <cstring>

#include "../rounds/peer.hpp"
#include "nets.hpp"

namespace bench {

namespace {

class TorchNet : public Peer {
 public:
  TorchNet(const Net& net, int batch) : net_(net), all_(matrices(net)) {
    at::set_num_threads(1);
    const c10::InferenceMode inference;
    const std::vector<float> p = parameters(net);
    const auto tensor = [&](int from, at::IntArrayRef shape) {
      return at::from_blob(const_cast<float*>(p.data() + from), shape, at::kFloat).clone();
    };
    for (int i = 0; i < all_.count; ++i) {
      const Matrix& m = all_.of[i];
      weights_.push_back(tensor(m.weight, {m.out, m.in}));
      biases_.push_back(tensor(m.bias, {m.out}));
    }
    x_ = at::zeros({batch, inputs(net)});
    y_.resize(static_cast<std::size_t>(outputs(net) * batch));
    x = x_.data_ptr<float>();
    y = y_.data();
  }
  void run() override {
    const c10::InferenceMode inference;
    at::Tensor values = x_;
    std::size_t i = 0;
    for (int l = 0; l < net_.layers; ++l) {
      if (l == 0 && net_.split > 0) {
        values = at::cat({linear(values, i, l), linear(values, i + 1, l)}, 1);
        i += 2;
      } else {
        values = linear(values, i++, l);
      }
    }
    std::memcpy(y, values.data_ptr<float>(), y_.size() * sizeof(float));
  }

 private:
  at::Tensor linear(const at::Tensor& in, std::size_t i, int level) const {
    at::Tensor out = at::linear(in, weights_[i], biases_[i]);
    if (activated(net_, level)) net_.activation == Activation::relu ? out.relu_() : out.tanh_();
    return out;
  }

  Net net_;
  Matrices all_;
  std::vector<at::Tensor> weights_, biases_;
  at::Tensor x_;
  std::vector<float> y_;
};

/// Debian's libtorch multiplies matrices with whatever BLAS is installed; the reference one is some ten times slower.
std::string version() {
  const bool fast = dlsym(RTLD_DEFAULT, "openblas_get_config") != nullptr;
  return "libtorch " TORCH_VERSION +
         std::string(fast ? " with OpenBLAS" : " WITHOUT OpenBLAS: install libopenblas0-pthread");
}

std::unique_ptr<Peer> make_torch(int net, int batch) { return std::make_unique<TorchNet>(nets[net], batch); }

const Registration registration{{"libtorch", version(), 8, &make_torch}};

}  // namespace

}  // namespace bench
