// gcc: layer 0, Take<-1>, takes tensor -1, and no joint has it
// clang: says\("layer", at<0>, type<(tenon::)?Take<-1>>, "takes tensor", -1.*counted from 0
// No joint has this tensor, whatever stands before.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Take<-1>, ReLU>;
