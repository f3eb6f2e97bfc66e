// Every combinator in every other, names included.
#include <tenon/declare.hpp>
using namespace tenon;

using Cell = Residual<Branch<Linear<6, 4>, Sequential<Linear<6, 2>, Tanh>>, ConcatAlong<-1>>;
using Block = Module<Named<"cell", Cell>, Named<"act", PReLU<>>>;
using Body = Named<"body", Repeat<2, Block>>;
using Heads = Branch<Named<"value", Linear<6, 1>>, Named<"policy", Sequential<Linear<6, 3>, Softmax<>>>>;
using ActorCritic = Module<Body, Heads>;
using Pair = Parallel<ActorCritic, Sequential<Linear<2, 4>, ReLU>>;
using Joined = Sequential<Pair, Parallel<Branch<Identity, ReLU>, Identity, Dropout<>>, Concat, Linear<9, 1>>;

extern ActorCritic* actor_critic;
extern Joined* joined;
