// gcc: layer 0, GRU<3, 8, 2 layers, bidirectional>, reads the sequence backwards
// clang: type<(tenon::)?GRU<3, 8, .*>>, "reads the sequence backwards"\).*frame by frame a layer reads frames that have come
// Not causal: it has no receptive field.
#include <tenon/declare.hpp>
using namespace tenon;

using Net = GRU<3, 8, Recurrent{.num_layers = 2, .bidirectional = true}>;
constexpr int field = receptive_field<Sequential<Net>>;
