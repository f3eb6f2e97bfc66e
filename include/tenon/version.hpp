// The library's version: CMakeLists.txt reads it here.
#pragma once

namespace tenon {
inline constexpr char version[] = "0.1.0";
}
