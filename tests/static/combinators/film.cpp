// FiLM: three tensors of one shape to one.
#include <tenon/declare.hpp>

using namespace tenon;
using namespace tenon::extend;

static_assert(output_shape<Sequential<Linear<4, 6>, Branch<Identity, Linear<6, 6>, Linear<6, 6>>, FiLM>> == Shape{6});
static_assert(!composable<Branch<Linear<6, 6>, Linear<6, 6>>, FiLM>);

// The product of the first two, and the third.
constexpr const auto& film = wired<FiLM>;
static_assert(film.operands[0] == film.in.id[0] && film.operands[1] == film.in.id[1]);
static_assert(film.operands[2] == film.nodes[0].out && film.operands[3] == film.in.id[2]);
