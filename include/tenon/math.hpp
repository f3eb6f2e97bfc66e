// The functions that activations are written in: one source for vectors at run time and for floats in constant
// expressions.
#pragma once

#include <tenon/math/exponential.hpp>
#include <tenon/math/logarithm.hpp>
#include <tenon/math/normal.hpp>
#include <tenon/math/scalar.hpp>
