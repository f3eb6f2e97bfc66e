// One source, compiled for two instruction sets without optimization, so that every inline function is a symbol that
// the linker may take from either. All of a Model's life is in it, for one list of networks: parameters are packed when
// the program runs, a call, a batch, a stream.
#include TENON_NETWORKS

namespace {

struct Sum {
  std::uint32_t value = 0;
  void add(const auto& numbers) {
    for (const float y : numbers) value = value * 31 + __builtin_bit_cast(std::uint32_t, y);
  }
};

}  // namespace

extern "C" std::uint32_t TENON_NAME() {
  Sum sum;
  targets::each_network([&]<class Net>(const char*) {
    static tenon::Parameters<Net> parameters;
    targets::fill(parameters, 1);
    static const tenon::Model<Net> model{parameters};
    const targets::InputOf<Net> x[2]{targets::input<Net>(), targets::input<Net>()};
    auto y = model(x[0]);
    sum.add(y);
    decltype(y) batch[2];
    if (model.batch(x, batch) && batch[0] == batch[1]) sum.add(batch[1]);
    y.fill(0.25f);
    sum.add(y);
  });

  targets::each_stream([&]<class Net>() {
    static tenon::Parameters<Net> parameters;
    targets::fill(parameters, 1);
    static const tenon::Model<Net> model{parameters};
    static tenon::State<Net> state;
    for (int t = 0; t < 20; ++t)
      sum.add(model.step(tenon::Tensor<float, 3>{0.5f, static_cast<float>(t), -1.0f}, state));
    state.reset();
    sum.add(state.hidden());
  });
  return sum.value;
}
