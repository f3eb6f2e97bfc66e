// The places at which a bad network is refused, with a good one.
#include <tenon/declare.hpp>
using namespace tenon;

template <int Hidden>
using Policy = Sequential<Linear<10, 20>, ReLU, Linear<Hidden, 5>>;

template <class Net>
struct Agent {
  Net network;
};

extern Policy<20>* pointer;
void run(Policy<20> network);
static_assert(sizeof(Policy<20>) > 0);
Agent<Policy<20>> agent;
Parameters<Policy<20>> parameters;
static_assert(multiply_adds<Policy<20>> == 300);
static_assert(!composable<Linear<10, 20>, ReLU, Linear<21, 5>>);
