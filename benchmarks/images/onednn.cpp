// oneDNN: one primitive per operation, bias, addition and ReLU as post-operations; in each of its layouts of images.
#include <cstring>
#include <oneapi/dnnl/dnnl.hpp>
#include <unordered_map>

#include "../rounds/peer.hpp"
#include "nets.hpp"

namespace bench {

namespace {

using dnnl::memory;
using Tag = memory::format_tag;

/// `chosen`: what each primitive asks for. `bare` is that too, but nobody reorders: it takes and gives its own layouts.
enum class Layout { chosen, nchw, nhwc, bare };

class OneDnnNet : public Peer {
 public:
  OneDnnNet(const Net& net, Layout layout)
      : net_(net),
        p_(parameters(net)),
        tag_(layout == Layout::nchw   ? Tag::nchw
             : layout == Layout::nhwc ? Tag::nhwc
                                      : Tag::any) {
    x_.resize(static_cast<std::size_t>(extents(net, 0).floats()));
    y_.resize(static_cast<std::size_t>(outputs(net)));
    x = x_.data();
    y = y_.data();
    tensors_.push_back(layout == Layout::bare ? memory()
                                              : memory({dims(0), memory::data_type::f32, Tag::nchw}, engine_, x));
    for (int i = 0; i < net.count; ++i) {
      const Operation& o = net.operations[i];
      if (o.op == Op::conv)
        add_conv(i);
      else if (o.op == Op::linear)
        add_linear(i);
      else
        add_pool(i);
    }
    if (layout == Layout::bare) return;
    const memory::desc plain(dims(net.count), memory::data_type::f32, Tag::nchw);
    const memory last(plain, engine_, y);
    steps_.push_back({dnnl::reorder(tensors_.back(), last), {{DNNL_ARG_FROM, tensors_.back()}, {DNNL_ARG_TO, last}}});
  }
  void run() override {
    for (auto& [primitive, arguments] : steps_) primitive.execute(stream_, arguments);
    stream_.wait();
  }

 private:
  memory::dims dims(int tensor) const {
    const Extents e = extents(net_, tensor);
    return {1, e.channels, e.size, e.size};
  }
  memory::desc any(const memory::dims& d) const { return {d, memory::data_type::f32, Tag::any}; }
  memory::desc image(int tensor) const { return {dims(tensor), memory::data_type::f32, tag_}; }

  /// Tensor t in this layout, reordered where it is in another.
  memory in_layout(int t, const memory::desc& wanted) {
    memory& have = tensors_[static_cast<std::size_t>(t)];
    if (!have) have = memory(wanted, engine_);
    if (have.get_desc() == wanted) return have;
    const memory to(wanted, engine_);
    steps_.push_back({dnnl::reorder(have, to), {{DNNL_ARG_FROM, have}, {DNNL_ARG_TO, to}}});
    return to;
  }
  /// The weights at `from`, of these dimensions, in the layout that a primitive asks for.
  memory packed(int from, const memory::dims& d, Tag plain_tag, const memory::desc& wanted) {
    memory plain({d, memory::data_type::f32, plain_tag}, engine_, p_.data() + from);
    memory to(wanted, engine_);
    dnnl::reorder(plain, to).execute(stream_, plain, to);
    stream_.wait();
    return to;
  }
  dnnl::primitive_attr post_operations(const Operation& o) const {
    dnnl::post_ops all;
    if (o.add >= 0) all.append_sum();
    if (o.relu) all.append_eltwise(1.0f, dnnl::algorithm::eltwise_relu, 0.0f, 0.0f);
    dnnl::primitive_attr attributes;
    attributes.set_post_ops(all);
    return attributes;
  }

  void add_conv(int i) {
    const Operation& o = net_.operations[i];
    const Weights w = weights(net_, i);
    const int in = extents(net_, o.from).channels / o.groups;
    const memory::dims shape = o.groups > 1 ? memory::dims{o.groups, o.out / o.groups, in, o.kernel, o.kernel}
                                            : memory::dims{o.out, in, o.kernel, o.kernel};
    // where a tensor is added, it is added to, in its place
    const memory::desc to = o.add >= 0 ? tensors_[static_cast<std::size_t>(o.add)].get_desc() : image(i + 1);
    const memory::dims bias{o.out}, stride{o.stride, o.stride}, before{o.before, o.before}, after{o.after, o.after};
    const dnnl::convolution_forward::primitive_desc chosen({dnnl::prop_kind::forward_inference,
                                                            dnnl::algorithm::convolution_auto,
                                                            image(o.from),
                                                            any(shape),
                                                            {bias, memory::data_type::f32, Tag::a},
                                                            to,
                                                            stride,
                                                            before,
                                                            after},
                                                           post_operations(o), engine_);
    const memory from = in_layout(o.from, chosen.src_desc());
    tensors_.push_back(o.add >= 0 ? tensors_[static_cast<std::size_t>(o.add)] : memory(chosen.dst_desc(), engine_));
    steps_.push_back(
        {dnnl::convolution_forward(chosen),
         {{DNNL_ARG_SRC, from},
          {DNNL_ARG_WEIGHTS, packed(w.weight, shape, o.groups > 1 ? Tag::goihw : Tag::oihw, chosen.weights_desc())},
          {DNNL_ARG_BIAS, packed(w.bias(), bias, Tag::a, chosen.bias_desc())},
          {DNNL_ARG_DST, tensors_.back()}}});
  }
  void add_pool(int i) {
    const Operation& o = net_.operations[i];
    const auto how = o.op == Op::max_pool ? dnnl::algorithm::pooling_max : dnnl::algorithm::pooling_avg_exclude_padding;
    const memory from = tensors_[static_cast<std::size_t>(o.from)];
    const memory::dims stride{o.stride, o.stride}, kernel{o.kernel, o.kernel}, none{0, 0};
    const dnnl::pooling_forward::primitive_desc chosen(
        {dnnl::prop_kind::forward_inference, how, from.get_desc(), any(dims(i + 1)), stride, kernel, none, none},
        engine_);
    tensors_.emplace_back(chosen.dst_desc(), engine_);
    steps_.push_back({dnnl::pooling_forward(chosen), {{DNNL_ARG_SRC, from}, {DNNL_ARG_DST, tensors_.back()}}});
  }
  void add_linear(int i) {
    const Operation& o = net_.operations[i];
    const Weights w = weights(net_, i);
    memory::dims shape = dims(o.from);
    shape[0] = o.out;
    const memory::dims bias{o.out}, rows{1, o.out};
    const dnnl::inner_product_forward::primitive_desc chosen({dnnl::prop_kind::forward_inference,
                                                              tensors_[static_cast<std::size_t>(o.from)].get_desc(),
                                                              any(shape),
                                                              {bias, memory::data_type::f32, Tag::a},
                                                              {rows, memory::data_type::f32, Tag::ab}},
                                                             post_operations(o), engine_);
    const memory from = in_layout(o.from, chosen.src_desc());
    // seen as the image of one pixel that it is
    const memory to(chosen.dst_desc(), engine_);
    tensors_.emplace_back(memory::desc(dims(i + 1), memory::data_type::f32, Tag::nchw), engine_, to.get_data_handle());
    held_.push_back(to);
    steps_.push_back({dnnl::inner_product_forward(chosen),
                      {{DNNL_ARG_SRC, from},
                       {DNNL_ARG_WEIGHTS, packed(w.weight, shape, Tag::oihw, chosen.weights_desc())},
                       {DNNL_ARG_BIAS, packed(w.bias(), bias, Tag::a, chosen.bias_desc())},
                       {DNNL_ARG_DST, to}}});
  }

  struct Step {
    dnnl::primitive primitive;
    std::unordered_map<int, memory> arguments;
  };
  const Net net_;
  std::vector<float> p_, x_, y_;
  Tag tag_;
  dnnl::engine engine_{dnnl::engine::kind::cpu, 0};
  dnnl::stream stream_{engine_};
  std::vector<memory> tensors_, held_;
  std::vector<Step> steps_;
};

std::string version() {
  const dnnl_version_t* v = dnnl_version();
  return "oneDNN " + std::to_string(v->major) + "." + std::to_string(v->minor) + "." + std::to_string(v->patch);
}

template <Layout L>
std::unique_ptr<Peer> make_onednn(int net, int) {
  const Net& n = nets[net];
  if (L == Layout::bare && n.kind != Kind::single) return nullptr;
  if (L == Layout::nhwc && n.channels == 1 && n.operations[0].out == 1) return nullptr;  // 2.6 computes it wrongly
  return std::make_unique<OneDnnNet>(n, L);
}

const Registration chosen{{"oneDNN", version(), 4, &make_onednn<Layout::chosen>}};
const Registration nchw{{"oneDNN nchw", "", 5, &make_onednn<Layout::nchw>}};
const Registration nhwc{{"oneDNN nhwc", "", 6, &make_onednn<Layout::nhwc>}};
const Registration bare{{"oneDNN bare", "", 7, &make_onednn<Layout::bare>, false}};

}  // namespace

}  // namespace bench
