// gcc: a layer along one dimension has one kernel_size
// clang: a layer along one dimension has one kernel_size
// A row has no top.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 64>, MaxPool1d<Window{.kernel_size = 3, .padding = {.top = 1}}>>;
