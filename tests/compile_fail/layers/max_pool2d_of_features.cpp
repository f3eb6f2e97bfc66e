// gcc: layer 1, MaxPool2d<2>, expects \[\?, \?, \?\] but gets \[20\] from layer 0, Linear<10, 20>
// clang: says\("layer", at<1>, type<(tenon::)?MaxPool2d<.*>>, "expects", shape_of<-1, -1, -1>, "but gets", shape_of<20>, "from layer", at<0>, type<(tenon::)?Linear<10, 20(, tenon::Bias::yes)?>>\).*a layer's input must have the shape of the output before it
// Features have no rows and columns.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<10>, Linear<10, 20>, MaxPool2d<2>>;
