// gcc: int, is not a layer
// clang: says\("layer", at<>, type<int>, "is not a layer"\).*a network is made of layers
// A State of no network.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

State<int>* state;
