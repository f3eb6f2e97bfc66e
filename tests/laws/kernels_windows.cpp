// One network for each kernel of windows, small: what every compiler, sanitizer and set of
// flags is asked. Other files of this folder ask more of the same kernels, of one compiler.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/conv_transpose.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/winograd.hpp>

#include "../support/kernel_networks.hpp"
#include "../support/proof.hpp"

// Each network has the kernel that it is there for.
template <class Net>
constexpr bool in_planes() {
  for (const auto& step : tenon::detail::plan<Net, tenon::native_target>.steps)
    if (step.planes) return true;
  return false;
}
template <class Net>
constexpr bool by_winograd() {
  using Kernel = tenon::detail::sized_kernel<Net, 1>;
  return []<tenon::detail::kernels::Geometry G>(tenon::detail::kernels::Conv<G>) {
    return tenon::detail::kernels::by_winograd(G);
  }(Kernel{});
}
static_assert(in_planes<networks::kernels::Planes>() && by_winograd<networks::kernels::Winograd>());

TEST_CASE("kernels: convolutions and pools") { proof::hold_in_every_form(networks::kernels::Windows{}); }
