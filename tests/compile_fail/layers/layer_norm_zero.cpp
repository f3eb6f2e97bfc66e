// gcc: LayerNorm and RMSNorm take from 1 to 5 sizes that count from 1
// clang: LayerNorm and RMSNorm take from 1 to 5 sizes that count from 1
// A size below 1: the stack around it is silent.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<4, 4>, LayerNorm<0>, Linear<3, 3>>;
