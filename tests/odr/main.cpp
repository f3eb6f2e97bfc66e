// Translation units that include everything link into one program and compute the same, whatever their target.
#include <cstdio>

#include "net.hpp"

int main() {
  Input x{};
  for (int i = 0; i < 10; ++i) x[i] = static_cast<float>(i * 37 % 11 - 5) / 8.0F;

  const tenon::Model<Net> first = model_of_first();
  const tenon::Model<Net> second = model_of_second();
  const Output expected = run_in_first(first, x);
  bool same = expected[0] != expected[1];  // something was computed
  same = same && expected == run_in_first(second, x);
  same = same && expected == run_in_second(first, x);
  same = same && expected == run_in_second(second, x);
  std::puts(same ? "both units agree" : "the units disagree");

  const Output other = run_for_other_target(x);
  const bool other_same = other == expected && is_of_other_target(tenon::native_target) == TENON_OTHER_TARGET;
  std::puts(other_same ? "the other target agrees" : "the other target disagrees");
  return same && other_same ? 0 : 1;
}
