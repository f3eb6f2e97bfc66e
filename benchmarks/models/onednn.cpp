// oneDNN: inner products with the activation as a post-operation, weights in the layout that it asks for.
#include <cstring>
#include <oneapi/dnnl/dnnl.hpp>
#include <unordered_map>

#include "../rounds/peer.hpp"
#include "nets.hpp"

namespace bench {

namespace {

using dnnl::memory;

class OneDnnNet : public Peer {
 public:
  OneDnnNet(const Net& net, int batch) : x_(static_cast<std::size_t>(inputs(net) * batch)) {
    const Matrices all = matrices(net);
    const std::vector<float> p = parameters(net);
    y_.resize(static_cast<std::size_t>(outputs(net) * batch));
    x = x_.data();
    y = y_.data();

    memory from = plain({batch, net.sizes[0]}, x);
    for (int i = 0; i < all.count; ++i) {
      const Matrix& m = all.of[i];
      const bool last = i + 1 == all.count, part = m.out < net.sizes[m.level + 1];
      const memory to = plain({batch, m.out}, last ? y : nullptr);
      add_linear(net, m, p, from, to);
      if (part && m.at > 0) from = add_concat(from_part_, to);
      if (part && m.at == 0) from_part_ = to;
      if (!part) from = to;
    }
  }
  void run() override {
    for (auto& [layer, arguments] : layers_) layer.execute(stream_, arguments);
    stream_.wait();
  }

 private:
  using Arguments = std::unordered_map<int, memory>;

  memory plain(const memory::dims& dims, float* at = nullptr) {
    const memory::desc layout(dims, memory::data_type::f32, memory::format_tag::ab);
    return at == nullptr ? memory(layout, engine_) : memory(layout, engine_, at);
  }
  void add_linear(const Net& net, const Matrix& m, const std::vector<float>& p, const memory& from, const memory& to) {
    const auto f32 = memory::data_type::f32;
    const auto function =
        net.activation == Activation::relu ? dnnl::algorithm::eltwise_relu : dnnl::algorithm::eltwise_tanh;
    dnnl::post_ops activation;
    if (activated(net, m.level)) activation.append_eltwise(1.0f, function, 0.0f, 0.0f);
    dnnl::primitive_attr attributes;
    attributes.set_post_ops(activation);
    const memory::desc any({m.out, m.in}, f32, memory::format_tag::any);
    const memory bias({{m.out}, f32, memory::format_tag::a}, engine_);
    const dnnl::inner_product_forward::primitive_desc chosen(
        {dnnl::prop_kind::forward_inference, from.get_desc(), any, bias.get_desc(), to.get_desc()}, attributes,
        engine_);

    memory rows = plain({m.out, m.in}), weights(chosen.weights_desc(), engine_);
    std::memcpy(rows.get_data_handle(), p.data() + m.weight, sizeof(float) * static_cast<std::size_t>(m.out * m.in));
    std::memcpy(bias.get_data_handle(), p.data() + m.bias, sizeof(float) * static_cast<std::size_t>(m.out));
    dnnl::reorder(rows, weights).execute(stream_, rows, weights);
    stream_.wait();
    layers_.push_back({dnnl::inner_product_forward(chosen),
                       {{DNNL_ARG_SRC, from}, {DNNL_ARG_WEIGHTS, weights}, {DNNL_ARG_BIAS, bias}, {DNNL_ARG_DST, to}}});
  }
  memory add_concat(const memory& a, const memory& b) {
    const dnnl::concat::primitive_desc chosen(1, {a.get_desc(), b.get_desc()}, engine_);
    const memory to(chosen.dst_desc(), engine_);
    layers_.push_back(
        {dnnl::concat(chosen), {{DNNL_ARG_MULTIPLE_SRC, a}, {DNNL_ARG_MULTIPLE_SRC + 1, b}, {DNNL_ARG_DST, to}}});
    return to;
  }

  struct Layer {
    dnnl::primitive compute;
    Arguments arguments;
  };
  dnnl::engine engine_{dnnl::engine::kind::cpu, 0};
  dnnl::stream stream_{engine_};
  std::vector<float> x_, y_;
  memory from_part_;
  std::vector<Layer> layers_;
};

std::string version() {
  const dnnl_version_t* v = dnnl_version();
  return "oneDNN " + std::to_string(v->major) + "." + std::to_string(v->minor) + "." + std::to_string(v->patch);
}

std::unique_ptr<Peer> make_onednn(int net, int batch) { return std::make_unique<OneDnnNet>(nets[net], batch); }

const Registration registration{{"oneDNN", version(), 7, &make_onednn}};

}  // namespace

}  // namespace bench
