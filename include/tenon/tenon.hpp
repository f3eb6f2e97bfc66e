// Facade: everything. Files need tenon::files, or <tenon/implementation.hpp> in one source file.
#pragma once
#include <tenon/hide_macros.inc>

#include <tenon/arguments.hpp>  // these first: errors in them are printed behind the list of includes that lead to them
#include <tenon/laws.hpp>
#include <tenon/laws_clang.hpp>
#include <tenon/laws_clang_streams.hpp>

#include <tenon/hana.hpp>
#include <tenon/run.hpp>
#include <tenon/weights/embed.hpp>
#include <tenon/weights/load.hpp>
#include <tenon/weights/registry.hpp>

#include <tenon/show_macros.inc>
