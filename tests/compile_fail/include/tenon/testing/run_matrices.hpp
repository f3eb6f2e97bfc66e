// <tenon/run.hpp> with the kernels of matrices alone: for refusals that no other kernel has a part in, so that a change
// of one does not ask them again. In the order of run.hpp, so that the compilers show the same lines.
#pragma once
#include <tenon/base/hide_macros.inc>

#include <tenon/errors/arguments.hpp>
#include <tenon/errors/laws.hpp>
#include <tenon/errors/laws_clang.hpp>
#include <tenon/errors/laws_clang_models.hpp>
#include <tenon/errors/laws_clang_streams.hpp>

#include <tenon/bounds/output_bounds.hpp>
#include <tenon/declare.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/model/denormals.hpp>
#include <tenon/model/model.hpp>
#include <tenon/model/stored.hpp>
#include <tenon/proofs/reproduces.hpp>

#include <tenon/base/show_macros.inc>
