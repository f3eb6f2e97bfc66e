// gcc: needs 8000 bytes of workspace, 6976 more than its budget of 1024; most in layer 0, Linear<10, 2000> with 8000
// clang: needs<8000UL, (tenon::detail::)?bytes_of_workspace_t, over<6976UL>, budget_of<1024UL>, most_in<(tenon::detail::)?costly<(tenon::detail::)?at_t<0>, (tenon::)?Linear<10, 2000
// The scratch memory of a wide layer.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<10, 2000>, ReLU, Linear<2000, 5>>;
static_assert(within<Net, Budget{.workspace_bytes = 1_KB}>);
