// gcc: layer 3, Linear<31, 5>, expects \[31\] but gets \[30\] from layer 2, Linear<20, 30>
// clang: says\("layer", at<3>, type<(tenon::)?Linear<31, 5(, tenon::Bias::yes)?>>, "expects", shape_of<31>, "but gets", shape_of<30>, "from layer", at<2>, type<(tenon::)?Linear<20, 30(, tenon::Bias::yes)?>>\).*must have the shape of the output before it
// A network that was refused where it was named is not refused again where it is rewritten, in other words.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20>, ReLU, Linear<20, 30>, Linear<31, 5>>;
using Wider = widen<Broken, 2>;
using Other = replace<Broken, Linear<20, 30>, Linear<20, 32>>;
