// diagram: what is drawn and where, on the layout as plain data; and that the document says the same.
#include <algorithm>
#include <ostream>
#include <set>
#include <string>
#include <tenon/declare.hpp>
#include <tenon/report/detail/picture.hpp>
#include <tenon/report/diagram.hpp>
#include <vector>

#include "../../support/catch.hpp"

struct Head {};  // stands for layers, as a Hana struct does

template <>
struct tenon::extend::expansion<Head> {
  using type = tenon::Module<tenon::Named<"fc", tenon::Linear<8, 4>>, tenon::Tanh>;
};

using namespace tenon;
using namespace tenon::extend;
using detail::Drawing;
using detail::Look;
using detail::Point;

namespace {

using Tutorial = Sequential<
    Branch<Named<"branch1", Sequential<Linear<10, 15>, ReLU>>, Named<"branch2", Sequential<Linear<10, 20>, ReLU>>>,
    Concat, Named<"final_linear", Linear<35, 5>>>;
using Nested =
    Sequential<Linear<10, 20>, Residual<Branch<Linear<20, 7>, Residual<Linear<20, 20>, ReLU>>, Concat, Linear<27, 20>>,
               Branch<Linear<20, 5>, Sequential<Identity, Tanh>, Identity>>;
using Block = Module<Named<"fc", Linear<8, 8>>, Residual<Linear<8, 8, Bias::no>, ReLU>>;
using Blocks = Sequential<Named<"h", Repeat<3, Block>>, Linear<8, 2>>;
using Shrinking = Sequential<Input<1, 20>, Named<"h", Repeat<3, Conv1d<1, 1, 3>>>>;
using Skip = Module<Branch<Sequential<Linear<6, 6>, Tanh>, Linear<6, 3>>>;
using Several = Sequential<Parallel<Input<any, 6>, Input<any, 6>>, Add, SkipSum<Skip, Skip, Skip, Skip>,
                           Branch<Identity, Identity, Linear<3, 3>>, FiLM,
                           LSTM<3, 4, Recurrent{.num_layers = 2, .bidirectional = true}>,
                           Branch<Linear<8, 1>, Gated<Linear<8, 2>, Linear<8, 2>>, Parallel<Linear<8, 2>>>, Take<1>>;
using Long = Repeat<1000, Linear<4, 4>>;

template <class Net>
Drawing drawn(Repeats repeats = Repeats::each) {
  return detail::drawing_of(detail::listing_of<Net>(), repeats);
}

bool inside(const Drawing::Box& inner, const Drawing::Box& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width &&
         inner.y + inner.height <= outer.y + outer.height;
}
bool apart(const Drawing::Box& a, const Drawing::Box& b) {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}
/// Whether the inside of a box meets a straight stretch of an arrow.
bool meets(const Drawing::Box& box, Point a, Point b) {
  return std::min(a.x, b.x) < box.x + box.width && std::max(a.x, b.x) > box.x &&
         std::min(a.y, b.y) < box.y + box.height && std::max(a.y, b.y) > box.y;
}

struct Faults {
  int overlaps = 0, crooked = 0, loose = 0, upwards = 0, through_boxes = 0, outside = 0;
  friend bool operator==(const Faults&, const Faults&) = default;
};
std::ostream& operator<<(std::ostream& out, const Faults& f) {
  return out << f.overlaps << " overlaps, " << f.crooked << " crooked, " << f.loose << " loose, " << f.upwards
             << " upwards, " << f.through_boxes << " through boxes, " << f.outside << " outside";
}

/// What a person would see at once: boxes on boxes, arrows that end nowhere or run through boxes.
Faults faults_of(const Drawing& d) {
  Faults faults;
  const Drawing::Box paper{Look::group, "", "", 0, 0, d.width, d.height};
  for (std::size_t i = 0; i < d.boxes.size(); ++i) {
    faults.outside += inside(d.boxes[i], paper) ? 0 : 1;
    for (std::size_t k = 0; k < i; ++k) faults.overlaps += apart(d.boxes[i], d.boxes[k]) ? 0 : 1;
    for (const Drawing::Box& frame : d.frames)
      faults.overlaps += apart(d.boxes[i], frame) || inside(d.boxes[i], frame) ? 0 : 1;
  }
  for (std::size_t i = 0; i < d.frames.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      faults.overlaps += apart(d.frames[i], d.frames[k]) || inside(d.frames[i], d.frames[k]) ? 0 : 1;
  for (const Drawing::Arrow& arrow : d.arrows) {
    const auto &from = d.boxes[static_cast<std::size_t>(arrow.from)], &to = d.boxes[static_cast<std::size_t>(arrow.to)];
    const Point first = arrow.points.front(), last = arrow.points.back();
    faults.loose += first.y == from.y + from.height && first.x > from.x && first.x < from.x + from.width ? 0 : 1;
    const bool on_top = last.y == to.y && last.x > to.x && last.x < to.x + to.width;
    const bool on_side = last.x == to.x + to.width && last.y > to.y && last.y < to.y + to.height;
    faults.loose += on_top || on_side ? 0 : 1;
    for (std::size_t i = 1; i < arrow.points.size(); ++i) {
      const Point a = arrow.points[i - 1], b = arrow.points[i];
      faults.crooked += (a.x == b.x) != (a.y == b.y) ? 0 : 1;
      faults.upwards += b.y < a.y ? 1 : 0;
      faults.outside += std::max(a.x, b.x) > d.width || std::min(a.x, b.x) < 0 ? 1 : 0;
      for (const Drawing::Box& box : d.boxes) faults.through_boxes += meets(box, a, b) ? 1 : 0;
    }
  }
  return faults;
}

/// Every layer but Input once, every input and output a pill, and as many arrows as tensors are taken.
template <class Net>
void check_whole() {
  constexpr const auto& w = wired<Net>;
  const detail::Listing listing = detail::listing_of<Net>();
  const Drawing d = drawn<Net>();
  int taken = w.out.count;
  std::multiset<std::string> expected, names;
  for (int i = 0; i < w.in.count; ++i) expected.insert("an input");
  for (int i = 0; i < w.out.count; ++i) expected.insert("an output");
  for (int n = 0; n < w.node_count; ++n) {
    if (w.nodes[n].leaf->states_input) continue;
    const std::string name = detail::type_of_scope(listing, w.nodes[n].scope).name().s;
    expected.insert(name == "Skip" ? "Add" : name);
    taken += w.nodes[n].operands;
  }
  for (const Drawing::Box& box : d.boxes)
    names.insert(box.look == Look::input ? "an input" : box.look == Look::output ? "an output" : box.title);
  CHECK(names == expected);
  CHECK(static_cast<int>(d.arrows.size()) == taken);
  CHECK(faults_of(d) == Faults{});
  CHECK(faults_of(drawn<Net>(Repeats::folded)) == Faults{});
}

const Drawing::Box& box_with(const Drawing& d, const std::string& note) {
  const Drawing::Box* found = nullptr;
  for (const Drawing::Box& box : d.boxes)
    if (box.note == note) {
      REQUIRE(found == nullptr);
      found = &box;
    }
  REQUIRE(found != nullptr);
  return *found;
}

int count(const std::string& text, const std::string& what) {
  int found = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += what.size()) ++found;
  return found;
}

}  // namespace

TEST_CASE("every layer is a box, every tensor that is taken an arrow from box to box") {
  check_whole<Linear<3, 4>>();
  check_whole<Tutorial>();
  check_whole<Nested>();
  check_whole<Blocks>();
  check_whole<Shrinking>();
  check_whole<Several>();
}

TEST_CASE("a box says its name, its path and its parameters; the shape stands beside the arrow") {
  const Drawing d = drawn<Tutorial>();
  CHECK(box_with(d, "branch2.0 · 220 parameters").title == "Linear<10, 20>");
  CHECK(box_with(d, "branch2.1").title == "ReLU");
  CHECK(box_with(d, "final_linear · 180 parameters").look == Look::weights);
  std::vector<Shape> shapes;
  for (const Drawing::Label& label : d.labels) shapes.push_back(label.shape);
  CHECK(shapes == std::vector<Shape>{{10}, {15}, {15}, {20}, {20}, {35}, {5}});
}

TEST_CASE("a text is as wide as its characters, not as its bytes") {
  CHECK(detail::text_width("über × 3 · n", 13) == detail::text_width("uber x 3 o n", 13));
  CHECK(detail::text_width("mmm", 13) > detail::text_width("aaa", 13));
  CHECK(detail::text_width("aaa", 13) > detail::text_width("iii", 13));
}

TEST_CASE("branches lie side by side and meet below, in frames with their names") {
  const Drawing d = drawn<Tutorial>();
  const auto &left = box_with(d, "branch1.0 · 165 parameters"), &right = box_with(d, "branch2.0 · 220 parameters"),
             &concat = box_with(d, "1");
  CHECK(left.y == right.y);
  CHECK(left.x + left.width < right.x);
  CHECK(concat.y > box_with(d, "branch1.1").y);
  CHECK(concat.x > left.x);
  CHECK(concat.x < right.x);
  REQUIRE(d.frames.size() == 2);
  CHECK(d.frames[0].title == "branch1");
  CHECK(d.frames[1].title == "branch2");
  CHECK(inside(left, d.frames[0]));
  CHECK(inside(right, d.frames[1]));
  CHECK_FALSE(inside(concat, d.frames[1]));
}

TEST_CASE("what skips layers runs beside them and ends on the side of the Add") {
  const Drawing d = drawn<Sequential<Linear<4, 8>, Residual<Linear<8, 40>, ReLU, Linear<40, 8>>>>();
  int bends = 0;
  for (const Drawing::Arrow& arrow : d.arrows) {
    if (arrow.points.size() == 2) continue;
    ++bends;
    const Drawing::Box& add = d.boxes[static_cast<std::size_t>(arrow.to)];
    CHECK(add.look == Look::sum);
    CHECK(arrow.points.back() == Point{add.x + add.width, add.y + add.height / 2});
    for (const Drawing::Box& box : d.boxes) CHECK(box.x + box.width < arrow.points[2].x);
  }
  CHECK(bends == 1);
  CHECK(d.arrows.size() == 7);
}

TEST_CASE("a frame says the name of a struct that stands for layers, and of a layer that is made of several") {
  const Drawing d = drawn<Sequential<Linear<8, 8>, Named<"head", Head>, Reshape<2, 2>, LSTM<2, 4, 2>>>();
  REQUIRE(d.frames.size() == 2);
  CHECK(d.frames[0].title == "head: Head");
  CHECK(inside(box_with(d, "head.fc · 36 parameters"), d.frames[0]));
  CHECK(d.frames[1].title == "LSTM<2, 4, 2 layers>");
}

TEST_CASE("copies that are all alike are one in a frame, unless all are asked for") {
  const Drawing folded = drawn<Blocks>(Repeats::folded), each = drawn<Blocks>();
  CHECK(folded.boxes.size() == 7);
  CHECK(each.boxes.size() == 15);
  REQUIRE(folded.frames.size() == 1);
  CHECK(folded.frames[0].title == "h.* × 3");
  CHECK(inside(box_with(folded, "h.*.fc · 72 parameters"), folded.frames[0]));
  CHECK(folded.arrows.size() == 7);  // the last copy's output goes on from the first
  REQUIRE(each.frames.size() == 4);
  CHECK(each.frames[3].title == "h.2");
  CHECK(box_with(each, "h.2.fc · 72 parameters").title == "Linear<8, 8>");
}

TEST_CASE("copies of different shapes are drawn each") {
  CHECK(drawn<Shrinking>(Repeats::folded).boxes.size() == 5);
  CHECK(drawn<Shrinking>(Repeats::folded).labels[2].shape == Shape{1, 16});
}

TEST_CASE("a thousand layers are drawn like ten") {
  const Drawing d = drawn<Long>();
  CHECK(d.boxes.size() == 1002);
  CHECK(d.arrows.size() == 1001);
  CHECK(drawn<Long>(Repeats::folded).boxes.size() == 3);
  bool descends = true;
  for (std::size_t i = 1; i < d.boxes.size(); ++i)
    descends = descends && d.boxes[i].y >= d.boxes[i - 1].y + d.boxes[i - 1].height;
  CHECK(descends);
}

TEST_CASE("the document has the boxes, arrows and shapes of the layout; text is escaped") {
  const std::string svg = diagram<Sequential<Named<"a<b>&\"c\"", Sequential<Linear<4, 3>, ReLU>>, Linear<3, 2>>>();
  CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
  CHECK(svg.ends_with("</svg>\n"));
  CHECK(count(svg, "<rect ") == 6);  // a frame, three layers, the input and the output
  CHECK(count(svg, "marker-end") == 4);
  CHECK(count(svg, ">[3]</text>") == 2);
  CHECK(count(svg, "<tspan class=\"name\">Linear</tspan>&lt;4, 3&gt;</text>") == 1);
  CHECK(count(svg, ">a&lt;b&gt;&amp;&quot;c&quot;.0 · 15 parameters</text>") == 1);
  CHECK(count(svg, "a<b>") == 0);
  for (const char* element : {"text", "rect", "tspan", "marker", "defs", "style"})
    CHECK(count(svg, std::string("<") + element + " ") + count(svg, std::string("<") + element + ">") ==
          count(svg, std::string("</") + element + ">"));
}
