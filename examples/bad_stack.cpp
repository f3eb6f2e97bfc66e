// A stack that does not fit: not built, but refused. ./dev demo shows what the compilers say.
#include <tenon/declare.hpp>
using namespace tenon;

using Encoder = Sequential<Linear<784, 128>, ReLU, Linear<128, 64>>;
using Classifier = Sequential<Encoder, ReLU, Linear<32, 10>>;
