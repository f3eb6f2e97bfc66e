// What resembles the refused stacks and fits.
#include <tenon/declare.hpp>
using namespace tenon;

using Features = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
using JoinedBranch = Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, Concat, Linear<12, 2>>;
using EndsInABranch = Sequential<Linear<10, 20>, Branch<Linear<20, 5>, Linear<20, 7>>>;
extern JoinedBranch* joined;
