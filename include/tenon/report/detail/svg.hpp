// A drawing as an SVG document. Compiled once: included by <tenon/implementation.hpp>, or in its place by one source
// file of a program that reads no files and has no Boost.JSON.
#pragma once
#include <tenon/report/detail/layout.hpp>
#include <tenon/report/detail/sketch.hpp>

namespace tenon::detail {

/// A text as XML has it.
[[gnu::cold]] inline std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20)  // XML has no control characters
      out += c;
  }
  return out;
}

/// Appends texts and numbers.
class SvgWriter {
 public:
  explicit SvgWriter(std::string& to) : to_(to) {}
  template <class... T>
  void put(const T&... parts) {
    (append(parts), ...);
  }

 private:
  void append(int number) { to_ += Words{}.put(number).s; }
  void append(std::string_view text) { to_ += text; }
  std::string& to_;
};

/// Colours that stand on white and on black; what is written outside a box is grey.
inline constexpr const char* svg_style = R"(<style>
.tenon { font-family: system-ui, "Segoe UI", Helvetica, Arial, sans-serif; font-size: 11px }
.tenon rect { stroke-width: 1.2 }
.tenon text { text-anchor: middle; fill: #4a5560 }
.tenon .title { font-size: 13px; fill: #1b1f24 }
.tenon .name { font-weight: 600 }
.tenon .shape { text-anchor: start; fill: #7d8590 }
.tenon .frame { fill: #8b949e; fill-opacity: 0.07; stroke: #8b949e; stroke-opacity: 0.6 }
.tenon .arrow { fill: none; stroke: #7d8590; stroke-width: 1.5 }
.tenon .head { fill: #7d8590 }
.tenon .input, .tenon .output { fill: #dfe3e8; stroke: #7d8590 }
.tenon .weights { fill: #cfe4ff; stroke: #4a8fdc }
.tenon .elementwise { fill: #ffe9bd; stroke: #cf9a2b }
.tenon .other { fill: #d3f0d6; stroke: #4fa45b }
.tenon .sum { fill: #f3d9f5; stroke: #b06bb8 }
.tenon .view { fill: #f1f3f5; stroke: #9aa3ad }
</style>
)";

constexpr const char* class_of(Look look) {
  switch (look) {
    case Look::input: return "input";
    case Look::output: return "output";
    case Look::weights: return "weights";
    case Look::elementwise: return "elementwise";
    case Look::sum: return "sum";
    case Look::view: return "view";
    case Look::group: return "frame";
    default: return "other";
  }
}

/// Straight stretches with rounded corners.
[[gnu::cold]] inline void put_path(SvgWriter& svg, const std::vector<Point>& points) {
  const auto between = [](Point a, Point b, int most) {  // from a towards b
    const int dx = b.x - a.x, dy = b.y - a.y, length = std::abs(dx) + std::abs(dy);
    const int by = std::min(most, length / 2);
    return Point{a.x + (dx > 0 ? by : dx < 0 ? -by : 0), a.y + (dy > 0 ? by : dy < 0 ? -by : 0)};
  };
  svg.put("M", points[0].x, " ", points[0].y);
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point end = points[i];
    if (i + 1 == points.size()) {
      const Point tip = between(end, points[i - 1], 5);
      svg.put("L", tip.x, " ", tip.y);
      break;
    }
    const Point before = between(end, points[i - 1], 6), after = between(end, points[i + 1], 6);
    svg.put("L", before.x, " ", before.y, "Q", end.x, " ", end.y, " ", after.x, " ", after.y);
  }
}

[[gnu::cold]] inline void put_box(SvgWriter& svg, const Drawing::Box& box) {
  const bool pill = box.look == Look::input || box.look == Look::output || box.look == Look::sum;
  const int middle = box.x + box.width / 2;
  svg.put("<rect class=\"", class_of(box.look), "\" x=\"", box.x, "\" y=\"", box.y, "\" width=\"", box.width,
          "\" height=\"", box.height, "\" rx=\"", pill ? box.height / 2 : 6, "\">");
  if (box.look == Look::sum)
    svg.put("<title>", escaped(box.title + (box.note.empty() ? "" : " ") + box.note), "</title>");
  svg.put("</rect>\n");
  if (box.look == Look::group) {
    svg.put("<text class=\"shape\" x=\"", box.x + 10, "\" y=\"", box.y + 15, "\">", escaped(box.title), "</text>\n");
    return;
  }
  const int line = box.y + (box.note.empty() || box.look == Look::sum ? box.height / 2 + 5 : 19);
  svg.put("<text class=\"title\" x=\"", middle, "\" y=\"", line, "\">");
  const std::size_t name = std::min(box.title.find('<'), box.title.size());
  if (box.look == Look::sum)
    svg.put("<tspan class=\"name\">", box.title == "Multiply" ? "×" : "+", "</tspan>");
  else if (pill)
    svg.put(escaped(box.title));
  else
    svg.put("<tspan class=\"name\">", escaped(box.title.substr(0, name)), "</tspan>", escaped(box.title.substr(name)));
  svg.put("</text>\n");
  if (!box.note.empty() && box.look != Look::sum)
    svg.put("<text x=\"", middle, "\" y=\"", box.y + 35, "\">", escaped(box.note), "</text>\n");
}

[[gnu::cold]] inline std::string svg_of(const Drawing& d) {
  constexpr int margin = 12;
  std::string out;
  SvgWriter svg(out);
  const int width = d.width + 2 * margin, height = d.height + 2 * margin;
  svg.put("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tenon\" width=\"", width, "\" height=\"", height,
          "\" viewBox=\"", -margin, " ", -margin, " ", width, " ", height, "\">\n", svg_style,
          "<defs><marker id=\"tenon-head\" viewBox=\"0 0 8 8\" refX=\"3\" refY=\"4\" markerWidth=\"8\" "
          "markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"head\" "
          "d=\"M0 0L8 4L0 8Z\"/></marker></defs>\n");
  for (const Drawing::Box& frame : d.frames) put_box(svg, frame);
  for (const Drawing::Arrow& arrow : d.arrows) {
    svg.put("<path class=\"arrow\" marker-end=\"url(#tenon-head)\" d=\"");
    put_path(svg, arrow.points);
    svg.put("\"/>\n");
  }
  for (const Drawing::Label& label : d.labels)
    svg.put("<text class=\"shape\" x=\"", label.at.x, "\" y=\"", label.at.y, "\">", shape_text(label.shape),
            "</text>\n");
  for (const Drawing::Box& box : d.boxes) put_box(svg, box);
  svg.put("</svg>\n");
  return out;
}

Drawing drawing_of(const Listing& network, Repeats repeats) {
  return Layout(Sketch(network, repeats).picture()).drawing();
}

std::string draw(const Listing& network, Repeats repeats) { return svg_of(drawing_of(network, repeats)); }

}  // namespace tenon::detail
