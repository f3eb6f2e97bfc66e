// Two translation units that include everything link into one program and compute the same with one model type.
#include <cstdio>

#include "net.hpp"

int main() {
  Input x{};
  for (int i = 0; i < 10; ++i) x[i] = static_cast<float>(i * 37 % 11 - 5) / 7.0F;

  const tenon::Model<Net> first = model_of_first();
  const tenon::Model<Net> second = model_of_second();
  const Output expected = run_in_first(first, x);
  bool same = expected[0] != expected[1];  // something was computed
  for (const Output& y : {run_in_first(second, x), run_in_second(first, x), run_in_second(second, x)})
    for (int i = 0; i < 5; ++i) same = same && y[i] == expected[i];
  std::puts(same ? "both units agree" : "the units disagree");
  return same ? 0 : 1;
}
