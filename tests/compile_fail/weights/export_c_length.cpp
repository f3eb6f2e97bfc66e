// gcc: C callers hand over bare pointers: put Input
// clang: C callers hand over bare pointers: put Input
// A Model of sequences of any length has no size to tell.
#include <tenon/run.hpp>
#include <tenon/weights/export_c.hpp>
using namespace tenon;

using Net = Sequential<LSTM<3, 8>, Linear<8, 2>>;
TENON_EXPORT_C(net, Net)
