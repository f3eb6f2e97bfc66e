// libtorch: its functions on tensors in inference mode, additions and activations in place, one thread.
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
  explicit TorchNet(const Net& net) : net_(net) {
    at::set_num_threads(1);
    const c10::InferenceMode inference;
    std::vector<float> p = parameters(net);
    const auto tensor = [&](int from, at::IntArrayRef shape) {
      return at::from_blob(p.data() + from, shape, at::kFloat).clone();
    };
    for (int i = 0; i < net.count; ++i) {
      const Operation& o = net.operations[i];
      const Weights w = weights(net, i);
      weights_.push_back(o.op == Op::linear ? tensor(w.weight, {w.outs, w.inputs})
                         : o.op == Op::conv
                             ? tensor(w.weight, {w.outs, w.inputs / (o.kernel * o.kernel), o.kernel, o.kernel})
                             : at::Tensor());
      biases_.push_back(w.outs > 0 ? tensor(w.bias(), {w.outs}) : at::Tensor());
    }
    x_ = at::zeros({1, net.channels, net.size, net.size});
    y_.resize(static_cast<std::size_t>(outputs(net)));
    x = x_.data_ptr<float>();
    y = y_.data();
  }
  void run() override {
    const c10::InferenceMode inference;
    at::Tensor tensors[33]{x_};
    for (int i = 0; i < net_.count; ++i) {
      const Operation& o = net_.operations[i];
      tensors[i + 1] = compute(o, tensors[o.from], static_cast<std::size_t>(i));
      if (o.add >= 0) tensors[i + 1].add_(tensors[o.add]);
      if (o.relu) tensors[i + 1].relu_();
    }
    std::memcpy(y, tensors[net_.count].data_ptr<float>(), y_.size() * sizeof(float));
  }

 private:
  at::Tensor compute(const Operation& o, const at::Tensor& in, std::size_t i) const {
    if (o.op == Op::max_pool) return at::max_pool2d(in, o.kernel, o.stride);
    if (o.op == Op::average_pool) return at::avg_pool2d(in, o.kernel, o.stride);
    if (o.op == Op::linear) return at::linear(in.flatten(1), weights_[i], biases_[i]);
    if (o.before == o.after) return at::conv2d(in, weights_[i], biases_[i], o.stride, o.before, 1, o.groups);
    const at::Tensor padded = at::constant_pad_nd(in, {o.before, o.after, o.before, o.after});
    return at::conv2d(padded, weights_[i], biases_[i], o.stride, at::IntArrayRef{0}, 1, o.groups);
  }

  Net net_;
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

std::unique_ptr<Peer> make_torch(int net, int) { return std::make_unique<TorchNet>(nets[net]); }

const Registration registration{{"libtorch", version(), 8, &make_torch}};

}  // namespace

}  // namespace bench
