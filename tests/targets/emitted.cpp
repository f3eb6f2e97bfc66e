// A WaveNet of more steps than are inlined.
#include <tenon/run.hpp>

using namespace tenon;

template <int Dilation>
using Block =
    Module<Branch<Identity,
                  Sequential<Conv1d<16, 16, Window{.kernel_size = 3, .padding = Padding::causal, .dilation = Dilation}>,
                             Tanh, Branch<Conv1d<16, 16, 1>, Conv1d<16, 8, 1>>>>,
           Parallel<Add, Identity>>;
using Net = Sequential<Conv1d<1, 16, 1>,
                       SkipSum<Block<1>, Block<2>, Block<4>, Block<8>, Block<16>, Block<32>, Block<64>, Block<128>,
                               Block<256>, Block<512>>,
                       ReLU, Conv1d<8, 1, 1>>;

float step(const Model<Net>& model, State<Net>& state, float x) { return model.step(x, state)[0]; }
