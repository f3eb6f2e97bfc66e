// The network that both translation units of the ODR test run, and what each of them offers to the other.
#pragma once
#include <tenon/tenon.hpp>

using Net = tenon::Sequential<tenon::Branch<tenon::Sequential<tenon::Linear<10, 15>, tenon::ReLU>,
                                            tenon::Sequential<tenon::Linear<10, 20>, tenon::Tanh>>,
                              tenon::Concat, tenon::Linear<35, 5>>;
using Input = tenon::Tensor<float, 10>;
using Output = tenon::Tensor<float, 5>;

/// Weights that depend on nothing but their place.
inline tenon::Parameters<Net> some_parameters() {
  tenon::Parameters<Net> parameters{};
  unsigned state = 1;
  for (float& value : parameters.data) {
    state = state * 1664525U + 1013904223U;
    value = static_cast<float>(static_cast<int>(state >> 16) % 1000 - 500) / 900.0F;
  }
  return parameters;
}

Output run_in_first(const tenon::Model<Net>& model, const Input& x);
Output run_in_second(const tenon::Model<Net>& model, const Input& x);
tenon::Model<Net> model_of_first();
tenon::Model<Net> model_of_second();
