// gcc: layer 1, Linear<6, 3>, expects \[6\] but gets \[5\] from layer 0, Linear<4, 5>
// clang: says\("layer", at<1>, type<(tenon::)?Linear<6, 3(, tenon::Bias::yes)?>>, "expects", shape_of<6>, "but gets", shape_of<5>
// What tenon-embed compiles of a model that does not fit.
#include <tenon/tenon.hpp>
using namespace tenon;

using Broken = Sequential<Linear<4, 5>, Linear<6, 3>>;
std::string header(const Model<Broken>& model) { return embed(model, {"name", "Broken", "net.hpp"}); }
