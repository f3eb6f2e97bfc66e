// gcc: summary, diagram and description give a std::string: include <string>
// clang: summary, diagram and description give a std::string: include <string>
// Nothing has included <string>.
#include <tenon/declare.hpp>
using namespace tenon;

auto words() { return diagram<Sequential<Linear<3, 4>>>(); }
