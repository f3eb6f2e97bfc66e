// Recurrent networks from given hidden states, over a thousand frames, against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/recurrent.hpp>

#include "../support/real_case.hpp"
#include "../support/streams.hpp"

using namespace tenon;

namespace {

/// float32 arithmetic in another order; PyTorch's own is within 1e-6 of the goldens.
constexpr double tolerance = 2e-6;

/// Calls f(number, ours) for every number of a state that PyTorch stacks as [layers * directions, H].
void each_number(const golden::File& file, const std::string& name, auto view, const auto& f) {
  const auto& tensor = file.tensor(name);
  REQUIRE(view.size() == tensor.values.size());
  const auto units = static_cast<int>(tensor.shape[1]);
  for (int i = 0; const float number : tensor.values) {
    f(number, view(i / units, i % units));
    ++i;
  }
}
void start(const golden::File& file, const std::string& name, auto view) {
  each_number(file, name, view, [](float number, float& ours) { ours = number; });
}
void agrees(const golden::File& file, const std::string& name, auto view) {
  INFO(name);
  each_number(file, name, view,
              [](float number, float ours) { CHECK(std::fabs(double{ours} - double{number}) <= tolerance); });
}
void agrees(std::span<const float> y, const std::vector<float>& expected) {
  CHECK(golden::largest_difference(y, expected) <= tolerance);
}

/// The whole sequence in pieces of as many frames as the network takes, the states handed on.
template <class Net>
std::vector<float> in_pieces(const Model<Net>& model, HiddenState<Net>& hidden, std::span<const float> x) {
  const auto size = static_cast<std::size_t>(input_shape<Net>.size());
  typename detail::of_shape<Tensor, float, &detail::input_getter<Net, 0>>::type piece;
  std::vector<float> answers;
  for (; !x.empty(); x = x.subspan(size)) {
    std::copy(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(size), piece.begin());
    const auto y = model(piece, hidden);
    answers.insert(answers.end(), y.begin(), y.end());
  }
  return answers;
}

template <class Net>
Parameters<Net> parameters_of(const golden::File& file, const std::string& name) {
  return load<Net>(file.path(), {.prefix = name + "/parameters/"});
}

/// A network of one feature and `Layer`, 1000 frames: in pieces, as a stream, and as blocks.
template <Text H, Text C, class Net, class Piece>
void remembers(const std::string& name) {
  constexpr bool has_cell = std::string_view(C.s) != "";
  const golden::File file("recurrent");
  INFO(name);
  const auto &x = file.tensor(name + "/input.0").values, &expected = file.tensor(name + "/output.0").values;
  const auto given = [&](auto& hidden) {
    start(file, name + "/h_0.0", get<H>(hidden));
    if constexpr (has_cell) start(file, name + "/c_0.0", get<C>(hidden));
  };
  const auto left = [&](const auto& hidden) {
    agrees(file, name + "/h_n.0", get<H>(hidden));
    if constexpr (has_cell) agrees(file, name + "/c_n.0", get<C>(hidden));
  };
  {
    INFO("in pieces");
    const Model<Piece> model{parameters_of<Piece>(file, name)};
    HiddenState<Piece> hidden;
    given(hidden);
    agrees(in_pieces(model, hidden, x), expected);
    left(hidden);
  }
  const Model<Net> model{parameters_of<Net>(file, name)};
  HiddenState<Net> hidden;
  given(hidden);
  golden::each_form<1, 1>(model, State<Net>{hidden}, x, [&](const std::vector<float>& y) { agrees(y, expected); });
  State<Net> state{hidden};
  golden::stepped<1>(model, state, x);
  left(state.hidden());
  state.reset();  // to the states that it was made from
  golden::processed<1, 1>(model, state, x);
  left(state.hidden());
}

template <class Layer, int Hidden>
using Headed = Sequential<Layer, Named<"linear", Linear<Hidden, 1>>>;

}  // namespace

TEST_CASE("lstm over a thousand frames from given states: as PyTorch") {
  using Net = Headed<Named<"lstm", LSTM<1, 20>>, 20>;
  remembers<"lstm.h", "lstm.c", Net, Sequential<Input<250, 1>, Net>>("long_lstm");
}

TEST_CASE("gru over a thousand frames from given states: as PyTorch") {
  using Net = Headed<Named<"gru", GRU<1, 24>>, 24>;
  remembers<"gru.h", "", Net, Sequential<Input<250, 1>, Net>>("long_gru");
}

TEST_CASE("two bidirectional layers from given states: as PyTorch") {
  using Net = Sequential<Input<6, 3>, Named<"lstm", LSTM<3, 7, Recurrent{.num_layers = 2, .bidirectional = true}>>>;
  const golden::File file("recurrent");
  const std::string name = "lstm_states";
  const Model<Net> model{parameters_of<Net>(file, name)};
  HiddenState<Net> hidden;
  start(file, name + "/h_0.0", get<"lstm.h">(hidden));
  start(file, name + "/c_0.0", get<"lstm.c">(hidden));
  agrees(in_pieces(model, hidden, file.tensor(name + "/input.0").values), file.tensor(name + "/output.0").values);
  agrees(file, name + "/h_n.0", get<"lstm.h">(hidden));
  agrees(file, name + "/c_n.0", get<"lstm.c">(hidden));
}
