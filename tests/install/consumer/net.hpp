#pragma once
#include <tenon/declare.hpp>
using Digits = tenon::Sequential<tenon::Input<1, 28, 28>, tenon::Flatten, tenon::Linear<784, 128>, tenon::ReLU,
                                 tenon::Linear<128, 10>>;
