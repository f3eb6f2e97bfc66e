// Facade: declare and run networks. No files, exceptions, run-time types or heap; output_bounds alone, where it runs at
// run time, takes scratch from the heap.
#pragma once
#include <tenon/base/hide_macros.inc>

#include <tenon/errors/arguments.hpp>  // these first: errors in them are printed behind the list of includes that lead to them
#include <tenon/errors/laws.hpp>
#include <tenon/errors/laws_clang.hpp>
#include <tenon/errors/laws_clang_models.hpp>
#include <tenon/errors/laws_clang_streams.hpp>

#include <tenon/bounds/output_bounds.hpp>
#include <tenon/declare.hpp>
#include <tenon/kernels/all.hpp>
#include <tenon/model/denormals.hpp>
#include <tenon/model/model.hpp>
#include <tenon/model/stored.hpp>
#include <tenon/proofs/reproduces.hpp>

#include <tenon/base/show_macros.inc>
