// Names that resemble one another and are not the same key.
#include <tenon/declare.hpp>
using namespace tenon;

using Block = Module<Named<"fc", Linear<4, 4>>, ReLU>;
using Layers = Sequential<Named<"layers", Sequential<Block, Block>>, Named<"fc", Linear<4, 4>>>;
using Dots = Sequential<Named<"a.b", Linear<4, 4>>, Named<"a", Named<"c", Linear<4, 4>>>>;
using Places = Sequential<Named<"0", Linear<4, 4>>, Linear<4, 4>>;
using Copies = Repeat<3, Named<"fc", Linear<4, 4>>>;
using WithoutParameters = Sequential<Named<"act", ReLU>, Named<"act", Tanh>, Linear<4, 4>>;

extern Layers* layers;
extern Dots* dots;
extern Places* places;
extern Copies* copies;
extern WithoutParameters* without_parameters;
