// gcc: use of deleted function .*with U = float; int \.\.\.Others = \{6\}; T = float; int \.\.\.Extents = \{5\}
// clang: conversion function from .*Tensor<.*5 aka 5>.* to 'Tensor<.*6>' invokes a deleted function
// A result of another size, and what it is.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
void run(const Model<Net>& model, const Tensor<float, 10>& x) { Tensor<float, 6> y = model(x); }
