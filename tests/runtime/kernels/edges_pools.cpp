// Where a caller's array ends that a pool reads or writes: nothing behind it is touched.
#include <tenon/declare.hpp>
#include <tenon/kernels/pool.hpp>
#include <tenon/kernels/pool_frames.hpp>

#include "../../support/ends.hpp"

using namespace tenon;
using ends::ends_where_it_should;
using ends::reads_nothing_behind;

TEST_CASE("pools: nothing is written behind a caller's array") {
  ends_where_it_should<Sequential<Input<16, 4, 6>, MaxPool2d<2>>>();  // reordered: six places of 16 channels
  ends_where_it_should<Sequential<Input<6, 8, 4>, AvgPool2d<2>, Tanh>>();
}

TEST_CASE("pools: nothing is read behind a caller's array") {
  reads_nothing_behind<Sequential<Input<11, 1>, MaxPool1d<1>>>();
  reads_nothing_behind<Sequential<Input<1, 11>, AvgPool1d<1>>>();
}
