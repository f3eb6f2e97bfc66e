// Constant expressions give the vectors' bits: recurrent layers, and what runs frame by frame.
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/pool_frames.hpp>
#include <tenon/kernels/recurrent.hpp>
#include <tenon/model/model.hpp>

#include "../support/twin.hpp"

using namespace tenon;
using twin::agrees;
using twin::streams_agree;

TEST_CASE("constexpr and vectors agree: recurrent layers") {
  agrees<Sequential<Input<3, 2>, LSTM<2, 5>, Last>>();
  agrees<Sequential<Input<3, 2>, LSTM<2, 5, Recurrent{.proj_size = 3}>>>();
  agrees<Sequential<Input<3, 2>, GRU<2, 3>, GRU<3, 2, Recurrent{.reset_after = false}>>>();
  agrees<Sequential<Input<3, 2>, RNN<2, 3, Recurrent{.bidirectional = true}>>>();
}

TEST_CASE("constexpr and vectors agree: streams") {
  streams_agree<Sequential<LSTM<2, 5>, Linear<5, 1>>, 2>();
  streams_agree<Sequential<Input<2, any>, Conv1d<2, 9, Window{.kernel_size = 3, .padding = Padding::causal}>, ReLU>,
                2>();
  streams_agree<Sequential<Input<3, any>, Conv1d<3, 3, Window{.kernel_size = 2, .stride = 2, .groups = 3}>>, 3>();
  streams_agree<Sequential<Input<2, any>, AvgPool1d<Window{.kernel_size = 3, .stride = 1}>, MaxPool1d<2>>, 2>();
}
