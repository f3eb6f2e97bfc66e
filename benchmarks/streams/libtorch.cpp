// libtorch: its functions on tensors in inference mode, one thread: for steps lstm_cell, gru_cell and a linear layer on a
// convolution's window, which takes half as long as conv1d; for blocks lstm, gru and conv1d.
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

class TorchStream : public Peer {
 public:
  TorchStream(const Net& net, int block) : net_(net), block_(block) {
    at::set_num_threads(1);
    const c10::InferenceMode inference;
    const Offsets at = offsets(net);
    const std::vector<float> p = parameters(net);
    const auto tensor = [&](int from, at::IntArrayRef shape) {
      return at::from_blob(const_cast<float*>(p.data() + from), shape, at::kFloat).clone();
    };
    const int h = net.hidden, rows = gates(net) * h;
    if (net.kind == Kind::causal) {
      for (int l = 0; l < layers; ++l) {
        const int in = inputs(net, l);
        const at::Tensor weight = tensor(at.weight[l], {h, in, kernel});
        weights_.push_back(block == 1 ? weight.transpose(1, 2).reshape({h, -1}) : weight);
        weights_.push_back(tensor(at.bias[l], {h}));
        if (block == 1)
          past_.emplace_back(static_cast<std::size_t>(history(l)), at::zeros({1, in}));
        else
          past_.push_back({at::zeros({1, in, history(l)})});
      }
    } else {
      weights_ = {tensor(at.weight_ih, {rows, 1}), tensor(at.weight_hh, {rows, h}), tensor(at.bias_ih, {rows}),
                  tensor(at.bias_hh, {rows})};
      h_ = c_ = block == 1 ? at::zeros({1, h}) : at::zeros({1, 1, h});
    }
    head_ = tensor(at.head, {1, h});
    head_bias_ = tensor(at.head_bias, {1});
    x_ = block == 1                 ? at::zeros({1, 1})
         : net.kind == Kind::causal ? at::zeros({1, 1, block})
                                    : at::zeros({block, 1, 1});
    y_.resize(static_cast<std::size_t>(block));
    x = x_.data_ptr<float>();
    y = y_.data();
  }
  void run() override {
    const c10::InferenceMode inference;
    const bool causal = net_.kind == Kind::causal;
    const at::Tensor hidden = block_ == 1 ? (causal ? windows() : cell()) : causal ? convolutions() : sequence();
    const at::Tensor out = at::linear(hidden, head_, head_bias_);
    std::memcpy(y, out.data_ptr<float>(), y_.size() * sizeof(float));
  }

 private:
  at::Tensor cell() {
    if (net_.kind == Kind::lstm)
      std::tie(h_, c_) = at::lstm_cell(x_, {h_, c_}, weights_[0], weights_[1], weights_[2], weights_[3]);
    else
      h_ = at::gru_cell(x_, h_, weights_[0], weights_[1], weights_[2], weights_[3]);
    return h_;
  }
  at::Tensor sequence() {
    at::Tensor out;
    if (net_.kind == Kind::lstm)
      std::tie(out, h_, c_) = at::lstm(x_, {h_, c_}, weights_, true, 1, 0.0, false, false, false);
    else
      std::tie(out, h_) = at::gru(x_, h_, weights_, true, 1, 0.0, false, false, false);
    return out;
  }
  at::Tensor windows() {
    at::Tensor values = x_.clone();
    for (std::size_t l = 0; l < layers; ++l) {
      std::vector<at::Tensor>& past = past_[l];
      const std::size_t d = static_cast<std::size_t>(dilation(static_cast<int>(l))), now = now_ % past.size();
      const at::Tensor in = at::cat({past[now], past[(now + d) % past.size()], values}, 1);
      past[now] = values;
      values = at::linear(in, weights_[2 * l], weights_[2 * l + 1]).tanh_();
    }
    ++now_;
    return values;
  }
  at::Tensor convolutions() {
    at::Tensor values = x_;
    const std::int64_t stride = 1, padding = 0;
    for (std::size_t l = 0; l < layers; ++l) {
      at::Tensor& past = past_[l][0];
      const at::Tensor in = at::cat({past, values}, 2);
      past = in.narrow(2, block_, past.size(2));
      const std::int64_t d = dilation(static_cast<int>(l));
      values = at::conv1d(in, weights_[2 * l], weights_[2 * l + 1], at::IntArrayRef(stride), at::IntArrayRef(padding),
                          at::IntArrayRef(d))
                   .tanh_();
    }
    return values.transpose(1, 2);
  }

  Net net_;
  int block_;
  std::vector<at::Tensor> weights_;
  std::vector<std::vector<at::Tensor>> past_;  // of each convolution: of steps a ring of samples, of blocks one tensor
  std::size_t now_ = 0;
  at::Tensor head_, head_bias_, h_, c_, x_;
  std::vector<float> y_;
};

/// Debian's libtorch multiplies matrices with whatever BLAS is installed; the reference one is some ten times slower.
std::string version() {
  const bool fast = dlsym(RTLD_DEFAULT, "openblas_get_config") != nullptr;
  return "libtorch " TORCH_VERSION +
         std::string(fast ? " with OpenBLAS" : " WITHOUT OpenBLAS: install libopenblas0-pthread");
}

std::unique_ptr<Peer> make_torch(int net, int block) { return std::make_unique<TorchStream>(nets[net], block); }

const Registration registration{{"libtorch", version(), 6, &make_torch}};

}  // namespace

}  // namespace bench
