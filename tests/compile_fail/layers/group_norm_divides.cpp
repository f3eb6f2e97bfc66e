// gcc: GroupNorm<Groups, C> needs C to be a multiple of Groups
// clang: GroupNorm<Groups, C> needs C to be a multiple of Groups
// Eight channels are not three groups.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Input<8, 5>, GroupNorm<3, 8>, Linear<6, 3>>;
