// Facade: everything. Files need tenon::files, or <tenon/implementation.hpp> in one source file.
#pragma once
#include <tenon/base/hide_macros.inc>

#include <tenon/errors/arguments.hpp>  // these first: errors in them are printed behind the list of includes that lead to them
#include <tenon/errors/laws.hpp>
#include <tenon/errors/laws_clang.hpp>
#include <tenon/errors/laws_clang_models.hpp>
#include <tenon/errors/laws_clang_streams.hpp>

#include <tenon/hana.hpp>
#include <tenon/run.hpp>
#include <tenon/weights/embed.hpp>
#include <tenon/weights/load.hpp>
#include <tenon/weights/registry.hpp>

#include <tenon/base/show_macros.inc>
