// gcc: a Recurrent's arguments behind num_layers are stated by their names
// clang: a Recurrent's arguments behind num_layers are stated by their names
// torch.nn.LSTM(8, 20, 2, True) has a bias, and one direction.
#include <tenon/declare.hpp>
using namespace tenon;

using Broken = Sequential<LSTM<8, 20, Recurrent{2, true}>>;
