// Matrices, norms and softmax.
#pragma once
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/softmax.hpp>

#include "networks.hpp"

namespace targets {
namespace {

using Dense = Sequential<Linear<9, 13>, GELU<>, Linear<13, 5>, Softmax<>>;
using Rows = Sequential<Input<5, 12>, LayerNorm<12>, Linear<12, 3>, LogSoftmax<-1>>;

/// Calls f.operator()<Net>(name) for each.
void each_network(auto f) {
  f.template operator()<Dense>("dense");
  f.template operator()<Rows>("rows");
}
void each_stream(auto) {}

}  // namespace
}  // namespace targets
