// gcc: a network whose length is stated nowhere is called with a Tensor of a whole sequence
// clang: a network whose length is stated nowhere is called with a Tensor of a whole sequence
#include <tenon/tenon.hpp>
using namespace tenon;

using Policies = Registry<Sequential<LSTM<1, 4>, Linear<4, 1>>, Sequential<GRU<1, 4>, Linear<4, 1>>>;
void run(const Policies::Value<>& policy, const std::array<float, 4>& x) { (void)policy(x); }
