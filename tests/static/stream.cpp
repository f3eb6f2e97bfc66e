// A stream in constant expressions, frame by frame, against answers that were found by hand.
#include <tenon/run.hpp>

using namespace tenon;

constexpr float none = 12345;  // where a frame has no answer

/// The answers to frames of one number, also after a reset.
template <class Net, int N>
constexpr bool answers(const Parameters<Net>& parameters, const float (&frames)[N], const float (&expected)[N]) {
  const Model<Net> model{parameters};
  State<Net> state;
  for (int again = 0; again < 2; ++again, state.reset())
    for (int t = 0; t < N; ++t) {
      const auto y = model.step(frames[t], state);
      if constexpr (requires { y.has_value(); }) {
        if ((y ? (*y)[0] : none) != expected[t]) return false;
      } else {
        if (y[0] != expected[t]) return false;
      }
    }
  return true;
}

template <int K, int Dilation = 1>
constexpr Window causal{.kernel_size = K, .padding = Padding::causal, .dilation = Dilation};

// x two frames ago, x before, x now: the ring goes round
using Three = Sequential<Conv1d<1, 1, causal<3>>>;
static_assert(answers<Three>(Parameters<Three>{{1, 10, 100, 5}}, {1, 2, 3, 4, 5, 6, 7},
                             {105, 215, 326, 437, 548, 659, 770}));
using Dilated = Sequential<Conv1d<1, 1, causal<2, 2>>>;
static_assert(answers<Dilated>(Parameters<Dilated>{{1, 10}}, {1, 2, 3, 4, 5}, {10, 20, 31, 42, 53}));
// two channels, each by itself: x and 2 x, then x before - x now and x before + 10 x now; their sum
constexpr Window alone{.kernel_size = 2, .padding = Padding::causal, .groups = 2};
using Channels = Sequential<Conv1d<1, 2, 1>, Conv1d<2, 2, alone>, Conv1d<2, 1, 1>>;
static_assert(answers<Channels>(Parameters<Channels>{{1, 2, 0, 0, 1, -1, 1, 10, 0, 0, 1, 1}}, {1, 2, 3}, {19, 41, 63}));

// every other frame from the third on; once all has settled, frames are counted round
using Strided = Sequential<Conv1d<1, 1, Window{.kernel_size = 3, .stride = 2}>>;
static_assert(answers<Strided>(Parameters<Strided>{{1, 10, 100}}, {1, 2, 3, 4, 5, 6, 7, 8, 9},
                               {none, none, 321, none, 543, none, 765, none, 987}));

// the largest of the frames that have come, as padding is no number
using Largest = Sequential<Input<1, any>, MaxPool1d<Window{.kernel_size = 3, .stride = 1, .padding = {.left = 1}}>>;
static_assert(answers<Largest>(Parameters<Largest>{}, {-1, -2, -3, -4, -5}, {none, -1, -1, -2, -3}));

// each PReLU has its slope, where the weights of the whole sequence are packed too
using Slopes = Sequential<Input<1, 4>, Conv1d<1, 1, 1>, PReLU<>, Conv1d<1, 1, causal<2>>, PReLU<>>;
static_assert(answers<Slopes>(Parameters<Slopes>{{1, 0, 2, 0, 1, 0, 3}}, {-1, 1, -2, 3}, {-6, 1, -12, 3}));

// two recurrent layers, each with its state: h = x + h before, then h + 2 h before
using Rnn = RNN<1, 1, Recurrent{.nonlinearity = Nonlinearity::relu}, Bias::no>;
static_assert(answers<Sequential<Rnn, Rnn>>(Parameters<Sequential<Rnn, Rnn>>{{1, 1, 1, 2}}, {1, 1, 1, 1},
                                            {1, 4, 11, 26}));

// h and c of all rows, to where the kernels find them, and back
using Lstm = LSTM<1, 2, 3>;
constexpr HiddenState<Lstm> counted = [] {
  HiddenState<Lstm> hidden;
  float next = 0;
  for (float& value : hidden) value = next++;
  return hidden;
}();
constexpr HiddenState<Lstm> back = State<Lstm>{counted}.hidden();
static_assert(get<"h">(back)(2, 1) == 5 && get<"c">(back)(0, 0) == 6 && get<"c">(back)(2, 1) == 11);
