// The bodies that are compiled once: include this in one source file of a program, or link CMake's tenon::files.
#pragma once
#include <tenon/base/hide_macros.inc>

#ifndef TENON_LINK_BOOST_JSON  // defined by programs that bring Boost.JSON's library, or its src.hpp, themselves
#include <boost/json/src.hpp>
#endif
#include <tenon/report/detail/svg.hpp>
#include <tenon/weights/detail/choose.hpp>
#include <tenon/weights/detail/embed.hpp>
#include <tenon/weights/detail/load.hpp>
#include <tenon/weights/detail/probe.hpp>
#include <tenon/weights/detail/save.hpp>

#include <tenon/base/show_macros.inc>
