// gcc: model expects an input of shape \[\?, 1\] \(layer 0 is LSTM<1, 4>\) but is called with \[4\]
// clang: says\("model expects an input of shape", shape_of<-1, 1>, "\(layer 0 is", type<(tenon::)?LSTM<1, 4.*>>, "\) but is called with", shape_of<4>\)
// A Registry of networks of sequences of any length, called with an array.
#include <tenon/tenon.hpp>
using namespace tenon;

using Policies = Registry<Sequential<LSTM<1, 4>, Linear<4, 1>>, Sequential<GRU<1, 4>, Linear<4, 1>>>;
void run(const Policies::Value<>& policy, const std::array<float, 4>& x) { (void)policy(x); }
