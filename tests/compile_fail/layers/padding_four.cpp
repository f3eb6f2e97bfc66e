// gcc: a padding is \{1\}, rows and columns \{1, 2\}, or its sides by their names
// clang: a padding is \{1\}, rows and columns \{1, 2\}, or its sides by their names
// Four sides are stated by their names: torch.nn's layers count them in other orders.
#include <tenon/declare.hpp>
using namespace tenon;

constexpr Window broken{.kernel_size = 3, .padding = {1, 1, 1, 1}};
