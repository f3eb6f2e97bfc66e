// See it: the network's table and its drawing, without weights and without running it.
// `example_08_see_it picture.svg` writes the drawing; without an argument it looks whether the one in the README is
// this network's.
#include <tenon/declare.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

using namespace tenon;

// A robot's policy: two sensors, three blocks that each add to what they get, two heads.
using Block = Module<Residual<Named<"fc1", Linear<32, 64>>, ReLU, Named<"fc2", Linear<64, 32>>>>;

using Net = Sequential<Parallel<Named<"lidar", Sequential<Linear<24, 20>, ReLU>>,    //
                                Named<"joints", Sequential<Linear<12, 12>, Tanh>>>,  //
                       Concat, Named<"blocks", Repeat<3, Block>>,                    //
                       Branch<Named<"policy", Linear<32, 6>>, Named<"value", Linear<32, 1>>>>;

int main(int argc, char** argv) {
  std::printf("%s", summary<Net>().c_str());

  const std::string drawing = diagram<Net>();  // an SVG document; diagram<Net>(Repeats::each) draws all three blocks
  if (argc > 1) return std::ofstream(argv[1]) << drawing ? 0 : 1;

  std::ifstream file(TENON_EXAMPLES_DIR "/../docs/images/see_it.svg");
  if (std::string(std::istreambuf_iterator<char>(file), {}) == drawing) return 0;
  std::fprintf(stderr, "docs/images/see_it.svg is not this network's: example_08_see_it docs/images/see_it.svg\n");
  return 1;
}
