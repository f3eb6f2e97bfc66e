// gcc: this layer takes its sizes, then perhaps Bias::no
// clang: this layer takes its sizes, then perhaps Bias::no
// Three sizes: an Mlp has as many as it is given.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<Linear<10, 20, 5>>;
