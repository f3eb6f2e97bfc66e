// The networks that read digits, as types: what train.py trained, and what the examples run.
#pragma once
#include <tenon/declare.hpp>

namespace digits {

using namespace tenon;

/// A byte's grey divided by 255 per pixel, to a score per digit; digits.safetensors.
using Dense = Sequential<Input<1, 28, 28>, Flatten, Linear<784, 128>, ReLU, Linear<128, 10>>;
/// The same, from fewer parameters; digits_cnn.safetensors.
using Convolutional = Sequential<Input<1, 28, 28>, Conv2d<1, 8, 3>, ReLU, MaxPool2d<2>,  //
                                 Conv2d<8, 16, 3>, ReLU, MaxPool2d<2>, Flatten, Linear<400, 10>>;

}  // namespace digits
