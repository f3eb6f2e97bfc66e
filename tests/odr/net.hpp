// The network that all translation units of the ODR test run, and what each of them offers to the others.
#pragma once
#include <tenon/tenon.hpp>

using Net =
    tenon::Sequential<tenon::Branch<tenon::Sequential<tenon::Linear<10, 15>, tenon::ReLU>, tenon::Linear<10, 20>>,
                      tenon::Concat, tenon::Linear<35, 5>>;
using Input = tenon::Tensor<float, 10>;
using Output = tenon::Tensor<float, 5>;

/// Weights in eighths between -1 and 1. With an input in eighths every sum is exact, in whatever order a target adds.
inline tenon::Parameters<Net> some_parameters() {
  tenon::Parameters<Net> parameters{};
  unsigned state = 1;
  for (float& value : parameters) {
    state = state * 1664525U + 1013904223U;
    value = static_cast<float>(static_cast<int>(state >> 16) % 17 - 8) / 8.0F;
  }
  return parameters;
}

tenon::Model<Net> model_of_first();
tenon::Model<Net> model_of_second();
Output run_in_first(const tenon::Model<Net>& model, const Input& x);
Output run_in_second(const tenon::Model<Net>& model, const Input& x);

// Compiled for another target, so with another type of model behind the same source text.
Output run_for_other_target(const Input& x);
bool is_of_other_target(tenon::Target target);
