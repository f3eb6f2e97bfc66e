// Stacks that begin with a join are named before anybody knows what they join.
#include <tenon/declare.hpp>
using namespace tenon;

using Head = Sequential<Concat, Linear<35, 5>>;
using Network = Sequential<Branch<Linear<10, 15>, Linear<10, 20>>, Head>;
using Summed = Sequential<Add, ReLU>;
using GatedSum =
    Sequential<Branch<Linear<10, 5>, Sequential<Linear<10, 5>, Sigmoid>>, Sequential<Multiply, Linear<5, 5>>>;
using Second = Sequential<Take<1>, Linear<20, 2>>;
using Chosen = Sequential<Branch<Linear<10, 15>, Linear<10, 20>>, Second>;
using TwoInputs = Sequential<Parallel<Linear<3, 4>, Linear<5, 4>>, Summed>;
using Wide = Sequential<Parallel<Sequential<Concat, Linear<7, 2>>, Linear<3, 2>>, Add>;
using Fed = Sequential<Branch<Linear<9, 3>, Linear<9, 4>, Linear<9, 3>>, Wide>;

extern Network* network;
extern GatedSum* gated;
extern Chosen* chosen;
extern TwoInputs* two_inputs;
extern Fed* fed;
