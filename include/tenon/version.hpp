// The library's version, as CMakeLists.txt has it.
#pragma once

namespace tenon {
inline constexpr char version[] = "0.1.0";
}
