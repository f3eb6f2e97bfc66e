// diagram: a network as a drawing, an SVG document.
#pragma once
#include <iosfwd>  // names std::string; <string> itself would triple what including declare.hpp costs
#include <tenon/graph/refusal.hpp>
#include <tenon/report/listing.hpp>

namespace tenon {

/// How a diagram draws the copies of a `Repeat` that are all alike.
enum class Repeats {
  folded,  ///< one copy in a frame that says × N; the places of the copies are * in its keys
  each,    ///< every copy
};

namespace detail {
std::string draw(const Listing& network, Repeats repeats);
}

/// The network as a drawing, an SVG document, from top to bottom: a box for every layer with its path in the state_dict
/// and its parameters, the shape of each tensor beside the arrow behind it, a frame around what has a name. Branches
/// lie side by side, what skips layers runs beside them. No layout program, fonts or scripts; readable on light and on
/// dark backgrounds. An extent that is not known is `?`. A refused network has an empty one.
///
///   std::ofstream("net.svg") << diagram<Net>();
///
/// Returns a std::string: include `<string>`. What draws is compiled once: link tenon::files, or include
/// `<tenon/implementation.hpp>` in one source file (or `<tenon/report/detail/svg.hpp>`, which needs no Boost).
template <class Net, class String = std::string>
  requires(detail::accepts<Net>)
typename detail::string_of<String>::type diagram(Repeats repeats = Repeats::folded) {
  if constexpr (!extend::wired<Net>.ok() || std::same_as<typename detail::string_of<String>::type, detail::no_string>)
    return {};  // it was refused where it was named
  else
    return detail::draw(detail::listing_of<Net>(), repeats);
}

}  // namespace tenon
