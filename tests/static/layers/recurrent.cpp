// RNN, LSTM, GRU and their cells: shapes, keys, counts.
#include <tenon/declare.hpp>

using namespace tenon;
using namespace tenon::extend;

using Lstm = Sequential<Named<"lstm", LSTM<3, 8, Recurrent{.num_layers = 2, .bidirectional = true}>>, Linear<16, 2>>;
static_assert(input_shape<Lstm> == Shape{any, 3} && output_shape<Lstm> == Shape{any, 2});
static_assert(parameter_count<Lstm> == 2 * (4 * 8 * (3 + 8 + 2)) + 2 * (4 * 8 * (16 + 8 + 2)) + 34);

constexpr bool keys() {
  const char* const expected[]{"lstm.weight_ih_l0", "lstm.weight_hh_l0", "lstm.bias_ih_l0", "lstm.bias_hh_l0",
                               "lstm.weight_ih_l0_reverse"};
  int i = 0;
  bool same = true;
  detail::each_parameter(wired<Lstm>, [&](const Node& node, const Parameter& parameter, std::int64_t) {
    if (i < 5) same = same && key_of(wired<Lstm>.scopes, node.scope, parameter.name) == expected[i];
    ++i;
  });
  return same && i == 4 * 4 + 2;
}
static_assert(keys());

using Projected = LSTM<3, 8, Recurrent{.proj_size = 5}>;
static_assert(output_shape<Sequential<Input<7, 3>, Projected>> == Shape{7, 5});
static_assert(parameter_count<Sequential<Projected>> == 4 * 8 * (3 + 5 + 2) + 5 * 8);
static_assert(parameter_count<Sequential<GRU<3, 8, 1, Bias::no>>> == 3 * 8 * (3 + 8));
static_assert(multiply_adds<Sequential<Input<7, 3>, LSTM<3, 8>>> == 7 * 4 * 8 * (3 + 8));
static_assert(multiply_adds<Sequential<Input<7, 3>, GRU<3, 8>>> == 7 * 3 * 8 * (3 + 8));
static_assert(multiply_adds<LSTMCell<3, 8>> == 4 * 8 * (3 + 8));

static_assert(input_count<LSTMCell<3, 8>> == 3 && output_count<LSTMCell<3, 8>> == 2);
static_assert(input_shape<LSTMCell<3, 8>, 0> == Shape{3} && input_shape<LSTMCell<3, 8>, 2> == Shape{8});
static_assert(output_shape<GRUCell<3, 8>> == Shape{8});
static_assert(composable<Branch<Linear<4, 3>, Linear<4, 8>>, RNNCell<3, 8>, Linear<8, 1>>);
static_assert(!composable<Branch<Linear<4, 3>, Linear<4, 7>>, RNNCell<3, 8>>);
static_assert(!composable<LSTM<3, 8>, LSTM<7, 8>>);
