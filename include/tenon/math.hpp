// The functions that activations are written in: one source for vectors at run time and for floats in constant
// expressions.
#pragma once

#include <tenon/math/scalar.hpp>
