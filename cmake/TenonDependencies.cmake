# What Tenon needs, looked for in one way, here and where it is installed.
# BoostConfig.cmake is what Boost installs; CMake's own module serves where it is missing.
find_package(Boost QUIET CONFIG)
if(NOT Boost_FOUND)
  find_package(Boost REQUIRED MODULE)
endif()
# Not find_package(xsimd): Debian's target links to a library, xtl, that its package does not bring.
find_path(TENON_XSIMD_INCLUDE_DIR xsimd/xsimd.hpp REQUIRED)
if(NOT TARGET tenon::xsimd)
  add_library(tenon::xsimd INTERFACE IMPORTED)
  target_include_directories(tenon::xsimd INTERFACE "${TENON_XSIMD_INCLUDE_DIR}")
endif()
