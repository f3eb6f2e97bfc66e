// Facade: the kernels of convolutions and pools, on whole tensors and frame by frame.
#pragma once
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/conv_transpose.hpp>
#include <tenon/kernels/depthwise.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/pool_frames.hpp>
#include <tenon/kernels/winograd.hpp>
