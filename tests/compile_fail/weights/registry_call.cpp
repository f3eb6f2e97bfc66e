// gcc: model expects an input of shape \[10\] \(layer 0 is Linear<10, 16>\) but is called with \[9\]
// clang: says\("model expects an input of shape", shape_of<10>, "\(layer 0 is", type<(tenon::)?Linear<10, 16(, tenon::Bias::yes)?>>, "\) but is called with", shape_of<9>\)
// One error for the call, not one for each network.
#include <tenon/tenon.hpp>
using namespace tenon;

template <int Width>
using Policy = Sequential<Linear<10, Width>, ReLU, Linear<Width, 5>>;

auto run(const Registry<ForEach<Policy, 16, 32>>::Value<>& policy, const Tensor<float, 9>& x) { return policy(x); }
