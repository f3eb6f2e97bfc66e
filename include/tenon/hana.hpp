// Facade: networks that are computed with, in Boost.Hana's words; structs as modules; outputs as sequences.
#pragma once
#include <tenon/base/hide_macros.inc>

#include <tenon/errors/laws.hpp>  // these first: errors in them are printed behind the list of includes that lead to them
#include <tenon/errors/laws_clang.hpp>
#include <tenon/errors/laws_clang_models.hpp>
#include <tenon/errors/laws_clang_streams.hpp>

#include <tenon/hana/layers.hpp>
#include <tenon/hana/mlp.hpp>
#include <tenon/hana/outputs.hpp>
#include <tenon/hana/reflect.hpp>
#include <tenon/hana/rewrite.hpp>
#include <tenon/hana/widen.hpp>

#include <tenon/base/show_macros.inc>
