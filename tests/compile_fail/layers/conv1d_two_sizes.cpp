// gcc: a layer along one dimension has one kernel_size
// clang: a layer along one dimension has one kernel_size
// A window of two dimensions.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<3, 64>, Conv1d<3, 8, Window{.kernel_size = {9, 5}}>>;
