// gcc: a recurrent state is found by its key: get<"lstm\.h">\(hidden\)|a recurrent state is found by its key: get<\\"lstm\.h\\">\(hidden\)
// clang: a recurrent state is found by its key: get<"lstm\.h">\(hidden\)|a recurrent state is found by its key: get<\\"lstm\.h\\">\(hidden\)
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Named<"lstm", LSTM<4, 4>>, Linear<4, 1>>;
auto h(HiddenState<Net>& hidden) { return get<0>(hidden); }
