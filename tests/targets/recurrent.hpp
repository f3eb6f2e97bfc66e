// Recurrent layers, over a sequence and frame by frame.
#pragma once
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/recurrent.hpp>

#include "networks.hpp"

namespace targets {
namespace {

using Sequence = Sequential<Input<5, 3>, LSTM<3, 8>, GRU<8, 5>, Linear<5, 2>>;
using Stream = Sequential<LSTM<3, 20>, GRU<20, 13>, Linear<13, 2>>;

void each_network(auto f) { f.template operator()<Sequence>("sequence"); }
/// Calls f.operator()<Net>() for each that runs frame by frame.
void each_stream(auto f) { f.template operator()<Stream>(); }

}  // namespace
}  // namespace targets
