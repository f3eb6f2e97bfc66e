// Where a row, a panel or a caller's array ends: what stands there is computed, and nothing is written behind it.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/norm.hpp>
#include <tenon/kernels/reduce.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../../support/ends.hpp"

using namespace tenon;
using ends::ends_where_it_should;
using ends::reads_nothing_behind;

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TENON_SANITIZES_ADDRESSES
#endif
#endif

namespace {

/// As the oracle, far below zero, where e^x is 0.
template <class Net>
void holds_far_below_zero() {
  INFO(detail::spelled<Net>(false).s);
  proof::Case c(proof::calls<Net>, 3);
  proof::fill(c.input(0), 1);
  for (float& x : c.input(0)) x -= 300;
  const Parameters<Net> none;
  proof::holds(c.calls.model(&none).get(), c, proof::truths(&none, c));
}

}  // namespace

TEST_CASE("nothing is written behind a caller's array") {
  ends_where_it_should<Linear<5, 13>>();
  ends_where_it_should<Sequential<Input<3, 7>, LayerNorm<7>>>();
}

TEST_CASE("nothing is read behind a caller's array") {
  reads_nothing_behind<Linear<5, 13>>();
  reads_nothing_behind<Sequential<Input<13>, Tanh>>();
  reads_nothing_behind<Sequential<Input<11, 3>, Softmax<1>>>();
  reads_nothing_behind<Sequential<Input<11, 1>, Conv1d<11, 11, Window{.kernel_size = 1, .groups = 11}>>>();
  reads_nothing_behind<Sequential<Input<3, 9>, Conv1d<3, 3, Window{.kernel_size = 3, .groups = 3}>>>();
}

TEST_CASE("rows that end one lane before a vector does") {
  constexpr int n = 2 * native_target.lanes - 1;
#if !defined(TENON_SANITIZES_ADDRESSES)  // whose build raises the flag of denormals that it was given
  proof::holds<LayerNorm<n>>();
#endif
  proof::holds<Sequential<Linear<5, n>, Normalize<>>>();
}

TEST_CASE("a matrix of several panels: each reads its own parameters") {
  proof::holds<Sequential<Linear<5, 170>, PReLU<170>>>();
}

TEST_CASE("a softmax whose numbers are far below the zeros behind them") {
  holds_far_below_zero<Sequential<Input<37>, Softmax<>>>();
  holds_far_below_zero<Sequential<Input<37>, LogSoftmax<>>>();
}

TEST_CASE("whole rows are repeated or reflected behind an image") {
  proof::holds<Sequential<Input<2, 4, 9>, ReplicationPad2d<0, 0, 0, 2>>>();
  proof::holds<Sequential<Input<2, 4, 9>, ReflectionPad2d<0, 0, 0, 2>>>();
}
