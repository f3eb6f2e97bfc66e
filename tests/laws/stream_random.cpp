// Frame by frame equals the whole sequence: networks that were drawn at compile time. Of the long run.
#include <tenon/declare.hpp>
#include <tenon/kernels/conv.hpp>
#include <tenon/kernels/dense.hpp>
#include <tenon/kernels/frames.hpp>
#include <tenon/kernels/planar.hpp>
#include <tenon/kernels/pool_frames.hpp>
#include <tenon/kernels/recurrent.hpp>

#include "../support/random_streams.hpp"
#include "../support/streaming.hpp"

using namespace networks::streams;

TEMPLATE_TEST_CASE("random networks run frame by frame", "", Random<1>, Random<2>, Random<3>, Random<4>, Random<5>,
                   Random<6>) {
  proof::streams<TestType>();
}
