// gcc: int, is not a layer
// clang: says\("layer", at<>, type<int>, "is not a layer"\).*made of layers
// A Model of what is not a layer.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

extern Model<int>* model;
