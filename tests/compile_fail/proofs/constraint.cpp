// gcc: no matching function for call to 'firmware<Net>\(\)'
// clang: no matching function for call to 'firmware'
// clang: candidate template ignored: constraints not satisfied \[with Net =
// A function that takes what fits into its chip's memory. (g++ has the reason further below.)
#include <tenon/declare.hpp>
using namespace tenon;

template <class Net>
  requires within<Net, Budget{.workspace_bytes = 1_KB}>
void firmware();

using Net = Sequential<Linear<10, 2000>, ReLU, Linear<2000, 5>>;
void build() { firmware<Net>(); }
