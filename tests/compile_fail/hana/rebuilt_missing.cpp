// gcc: specialise tenon::extend::rebuilt for this combinator
// clang: specialise tenon::extend::rebuilt for this combinator
// A combinator of one's own that is more than a template of its children: replace cannot make it again.
#include <tenon/declare.hpp>
#include <tenon/hana.hpp>
using namespace tenon;

template <class L>
struct Twice : detail::Group<L, L> {
  static constexpr extend::Values wire(extend::Graph& g, const extend::Values& in) {
    return detail::Group<L, L>::chain(g, in);
  }
};
using Net = replace<Sequential<Twice<ReLU>, Tanh>, ReLU, SiLU>;
