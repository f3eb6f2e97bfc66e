// Facade: declare and run networks. No files, exceptions, run-time types or heap; output_bounds alone, where it runs at
// run time, takes scratch from the heap.
#pragma once
#include <tenon/hide_macros.inc>

#include <tenon/arguments.hpp>  // these first: errors in them are printed behind the list of includes that lead to them
#include <tenon/laws.hpp>
#include <tenon/laws_clang.hpp>
#include <tenon/laws_clang_streams.hpp>

#include <tenon/bounds.hpp>
#include <tenon/declare.hpp>
#include <tenon/denormals.hpp>
#include <tenon/kernels/all.hpp>
#include <tenon/model.hpp>
#include <tenon/reproduces.hpp>

#include <tenon/show_macros.inc>
