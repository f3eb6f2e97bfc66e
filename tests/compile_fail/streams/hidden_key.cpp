// gcc: the network has no recurrent state of this key
// clang: the network has no recurrent state of this key
// A GRU has no c.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = Sequential<Named<"gru", GRU<4, 8>>, Linear<8, 1>>;
auto cell(HiddenState<Net>& hidden) { return get<"gru.c">(hidden); }
