// Convolutions in PyTorch's order: they are chosen where nobody wants another, and compute what they should.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/networks.hpp"
#include "../support/proof.hpp"

using namespace networks::planes;

namespace {

template <class Net>
constexpr bool has_planes() {
  for (const auto& step : tenon::detail::plan<Net, tenon::native_target>.steps)
    if (step.planes) return true;
  return false;
}

template <class... Nets>
void hold() {
  static_assert((has_planes<Nets>() && ...));
  (proof::holds<Nets>(1, 3), ...);
}

}  // namespace

TEST_CASE("rows of positions: as the oracle") {
  hold<Matrix, FewChannels, Plain, Padded, Strided, StridedOnly, Groups, Depthwise>();
  hold<Dilated, Reflected, Replicated, Segments, Causal, Rows, TwoReaders>();
}
