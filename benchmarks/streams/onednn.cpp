// oneDNN: its LSTM and linear-before-reset GRU (PyTorch's), its convolutions with the channels innermost, so that the
// past is contiguous; tanh as a post-operation; weights in the layouts that it asks for; the head as an inner product.
#include <algorithm>
#include <cstring>
#include <oneapi/dnnl/dnnl.hpp>
#include <unordered_map>

#include "../rounds/peer.hpp"
#include "nets.hpp"

namespace bench {

namespace {

using dnnl::memory;
using Tag = memory::format_tag;
using Dims = memory::dims;

memory::desc f32(const Dims& dims, Tag tag = Tag::any) { return {dims, memory::data_type::f32, tag}; }

class OneDnnStream : public Peer {
 public:
  OneDnnStream(const Net& net, int block)
      : net_(net), at_(offsets(net)), block_(block), p_(parameters(net)), x_(size(block)), y_(size(block)) {
    x = x_.data();
    y = y_.data();
    if (net.kind == Kind::causal)
      add_convolutions();
    else
      add_recurrent();
  }
  void run() override {
    for (const auto& [samples, channels, past] : samples_) std::copy_n(samples + block_ * channels, past, samples);
    if (net_.kind == Kind::causal) std::ranges::copy(x_, samples_[0].at + samples_[0].past);
    for (auto& [primitive, arguments] : steps_[turn_]) primitive.execute(stream_, arguments);
    stream_.wait();
    turn_ = 1 - turn_;
  }

 private:
  using Arguments = std::unordered_map<int, memory>;

  static std::size_t size(int floats) { return static_cast<std::size_t>(floats); }

  memory zeros(const memory::desc& layout) {
    memory made(layout, engine_);
    std::memset(made.get_data_handle(), 0, layout.get_size());
    return made;
  }
  /// Weights of these dimensions in the layout that a primitive asks for.
  memory packed(const float* from, const Dims& dims, Tag plain_tag, const memory::desc& wanted) {
    memory plain(f32(dims, plain_tag), engine_, const_cast<float*>(from)), to(wanted, engine_);
    dnnl::reorder(plain, to).execute(stream_, plain, to);
    stream_.wait();
    return to;
  }
  void add(const dnnl::primitive& primitive, const Arguments& arguments) {
    for (auto& turn : steps_) turn.push_back({primitive, arguments});
  }

  /// oneDNN's order of an LSTM's gates is PyTorch's; of a GRU's it is z, r, n.
  std::vector<float> gate(int from, int floats) const {
    std::vector<float> all(p_.begin() + from, p_.begin() + from + gates(net_) * floats);
    if (net_.kind == Kind::gru) std::swap_ranges(all.begin(), all.begin() + floats, all.begin() + floats);
    return all;
  }
  void add_recurrent() {
    const int h = net_.hidden, g = gates(net_);
    const bool is_lstm = net_.kind == Kind::lstm;
    std::vector<float> bias = gate(at_.bias_ih, h), more = gate(at_.bias_hh, h);
    if (!is_lstm) bias.insert(bias.end(), more.end() - h, more.end());
    for (int i = 0; i < (is_lstm ? 4 : 2) * h; ++i) bias[size(i)] += more[size(i)];

    const memory::desc from = f32({block_, 1, 1}, Tag::tnc), to = f32({block_, 1, h}, Tag::tnc),
                       state = f32({1, 1, 1, h}, Tag::ldnc), b = f32({1, 1, is_lstm ? g : g + 1, h}, Tag::ldgo);
    const Dims ih{1, 1, 1, g, h}, hh{1, 1, h, g, h};
    const auto inference = dnnl::prop_kind::forward_inference;
    const auto forward = dnnl::rnn_direction::unidirectional_left2right;
    const memory in(from, engine_, x), out(to, engine_);
    // From one state to the other and back: a primitive does not read what it writes.
    const memory states[2]{zeros(state), zeros(state)}, cells[2]{zeros(state), zeros(state)};
    const auto add_steps = [&](const auto& chosen, const dnnl::primitive& primitive) {
      const std::vector<float> w_ih = gate(at_.weight_ih, h), w_hh = gate(at_.weight_hh, h * h);
      const Arguments weights{
          {DNNL_ARG_SRC_LAYER, in},
          {DNNL_ARG_DST_LAYER, out},
          {DNNL_ARG_WEIGHTS_LAYER, packed(w_ih.data(), ih, Tag::ldgoi, chosen.weights_layer_desc())},
          {DNNL_ARG_WEIGHTS_ITER, packed(w_hh.data(), hh, Tag::ldgoi, chosen.weights_iter_desc())},
          {DNNL_ARG_BIAS, packed(bias.data(), b.dims(), Tag::ldgo, b)}};
      for (std::size_t turn = 0; turn < 2; ++turn) {
        Arguments all = weights;
        all.insert({{DNNL_ARG_SRC_ITER, states[turn]}, {DNNL_ARG_DST_ITER, states[1 - turn]}});
        if (is_lstm) all.insert({{DNNL_ARG_SRC_ITER_C, cells[turn]}, {DNNL_ARG_DST_ITER_C, cells[1 - turn]}});
        steps_[turn].push_back({primitive, all});
      }
    };
    if (is_lstm) {
      const dnnl::lstm_forward::primitive_desc chosen(
          {inference, forward, from, state, state, f32(ih), f32(hh), b, to, state, state}, engine_);
      add_steps(chosen, dnnl::lstm_forward(chosen));
    } else {
      const dnnl::lbr_gru_forward::primitive_desc chosen(
          {inference, forward, from, state, f32(ih), f32(hh), b, to, state}, engine_);
      add_steps(chosen, dnnl::lbr_gru_forward(chosen));
    }
    hidden_ = out;
    add_head(static_cast<float*>(out.get_data_handle()));
  }

  void add_convolutions() {
    const int h = net_.hidden;
    dnnl::post_ops tanh;
    tanh.append_eltwise(1.0f, dnnl::algorithm::eltwise_tanh, 0.0f, 0.0f);
    dnnl::primitive_attr attributes;
    attributes.set_post_ops(tanh);
    for (int l = 0; l <= layers; ++l) {
      const int channels = l < layers ? inputs(net_, l) : h, past = l < layers ? history(l) * channels : 0;
      memories_.push_back(zeros(f32({past + block_ * channels}, Tag::a)));
      samples_.push_back({static_cast<float*>(memories_.back().get_data_handle()), channels, past});
    }
    for (int l = 0; l < layers; ++l) {
      const Dims shape{h, inputs(net_, l), kernel}, bias{h}, one{1}, none{0}, dilates{dilation(l) - 1};
      const memory::desc from = f32({1, inputs(net_, l), history(l) + block_}, Tag::nwc),
                         to = f32({1, h, block_}, Tag::nwc);
      const dnnl::convolution_forward::primitive_desc chosen(
          {dnnl::prop_kind::forward_inference, dnnl::algorithm::convolution_auto, from, f32(shape), f32(bias, Tag::a),
           to, one, dilates, none, none},
          attributes, engine_);
      const Samples &in = samples_[size(l)], &out = samples_[size(l + 1)];
      add(dnnl::convolution_forward(chosen),
          {{DNNL_ARG_SRC, memory(from, engine_, in.at)},
           {DNNL_ARG_WEIGHTS, packed(p_.data() + at_.weight[l], shape, Tag::oiw, chosen.weights_desc())},
           {DNNL_ARG_BIAS, packed(p_.data() + at_.bias[l], bias, Tag::a, f32(bias, Tag::a))},
           {DNNL_ARG_DST, memory(to, engine_, out.at + out.past)}});
    }
    add_head(samples_.back().at);
  }

  void add_head(float* hidden) {
    const Dims shape{1, net_.hidden}, bias{1};
    const memory::desc from = f32({block_, net_.hidden}, Tag::ab), to = f32({block_, 1}, Tag::ab);
    const dnnl::inner_product_forward::primitive_desc chosen(
        {dnnl::prop_kind::forward_inference, from, f32(shape), f32(bias, Tag::a), to}, engine_);
    add(dnnl::inner_product_forward(chosen),
        {{DNNL_ARG_SRC, memory(from, engine_, hidden)},
         {DNNL_ARG_WEIGHTS, packed(p_.data() + at_.head, shape, Tag::ab, chosen.weights_desc())},
         {DNNL_ARG_BIAS, packed(p_.data() + at_.head_bias, bias, Tag::a, f32(bias, Tag::a))},
         {DNNL_ARG_DST, memory(to, engine_, y)}});
  }

  struct Step {
    dnnl::primitive primitive;
    Arguments arguments;
  };
  /// What a convolution reads: the past, then the block.
  struct Samples {
    float* at;
    int channels, past;
  };
  const Net net_;
  const Offsets at_;
  const int block_;
  std::vector<float> p_, x_, y_;
  dnnl::engine engine_{dnnl::engine::kind::cpu, 0};
  dnnl::stream stream_{engine_};
  std::vector<memory> memories_;
  std::vector<Samples> samples_;
  memory hidden_;
  std::vector<Step> steps_[2];
  std::size_t turn_ = 0;
};

std::string version() {
  const dnnl_version_t* v = dnnl_version();
  return "oneDNN " + std::to_string(v->major) + "." + std::to_string(v->minor) + "." + std::to_string(v->patch);
}

std::unique_ptr<Peer> make_onednn(int net, int block) { return std::make_unique<OneDnnStream>(nets[net], block); }

const Registration registration{{"oneDNN", version(), 5, &make_onednn}};

}  // namespace

}  // namespace bench
