// gcc: LayerNorm and RMSNorm take from 1 to 5 sizes that count from 1, then perhaps Eps
// clang: LayerNorm and RMSNorm take from 1 to 5 sizes that count from 1, then perhaps Eps
// What is added to the mean is an Eps.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<RMSNorm<4, Real(1e-6)>>;
