// Facade: every kernel there is.
#pragma once
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/interpolate.hpp>
#include <tenon/kernels/map.hpp>
#include <tenon/kernels/matmul.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/recurrent.hpp>
#include <tenon/kernels/reduce.hpp>
#include <tenon/kernels/reorder.hpp>
#include <tenon/kernels/softmax.hpp>
#include <tenon/kernels/windows.hpp>
