// What a diagram shows of a network: boxes in groups and which reads which, first without places, then with them.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <tenon/report/diagram.hpp>
#include <vector>

namespace tenon::detail {

/// What compares equal keeps its order, as with std::stable_sort, whose memory from std::get_temporary_buffer is
/// deprecated in C++17. Rows and pins are few.
template <class T, class Less>
void sort_in_order(std::vector<T>& values, Less less) {
  for (auto i = values.begin(); i != values.end(); ++i)
    std::rotate(std::upper_bound(values.begin(), i, *i, less), i, i + 1);
}

struct Point {
  int x = 0, y = 0;
  friend constexpr bool operator==(const Point&, const Point&) = default;
};

/// Where an arrow ends or begins on an item.
struct Pin {
  int value = -1;          // the tensor
  int source = -1;         // of what goes in: the sibling it comes from; -1: from outside the group.
                           // of what comes out of a group: the child that makes it
  int x = 0;               // from the item's left edge
  bool from_side = false;  // on its right side, not on its top
  std::vector<Point> way;  // the last stretch of the arrow, in the group in which the item lies
};

enum class Look { group, input, output, weights, other, elementwise, sum, view };

/// A box, or a group of them.
struct Item {
  Look look = Look::group;
  int parent = -1;
  std::string title, note;  // a group with a title has a frame; the note is the path in the state_dict
  std::string type, times;  // of a group: what its title is made of besides
  std::vector<int> children;
  std::vector<Pin> in, out;
  int rank = 0;                             // among its siblings: 0 is the first row
  int x = 0, y = 0, width = 0, height = 0;  // from the corner of the group
  int reach = 0;                            // from x to the right end of what is written beside it
  int lead = 0;                             // from its top to the first turn of an arrow inside
  bool has_frame() const { return look == Look::group && !title.empty(); }
};

/// From box `from` to pin `pin` of box `to`.
struct Link {
  int from = -1, to = -1, pin = 0, value = -1;
};

/// The first item is the whole; a group stands before what it holds.
struct Picture {
  std::vector<Item> items;
  std::vector<Link> links;
  std::vector<Shape> shapes;  // of values
};

/// A picture with places: plain data, in pixels.
struct Drawing {
  struct Box {
    Look look;
    std::string title, note;
    int x, y, width, height;
  };
  struct Arrow {
    int from, to;  // boxes
    std::vector<Point> points;
  };
  struct Label {  // the shape of what a box gives
    int box;
    Shape shape;
    Point at;
  };
  std::vector<Box> boxes, frames;
  std::vector<Arrow> arrows;
  std::vector<Label> labels;
  int width = 0, height = 0;
};

/// What a text is wide, in pixels, in the widest of the usual fonts: what is left over is margin.
[[gnu::cold]] inline int text_width(std::string_view text, int size) {
  int thousandths = 0;
  for (const char c : text) {
    if ((c & 0xc0) == 0x80) continue;  // the bytes behind the first of a character
    const std::string_view narrow = "ijlft.,:;|'! ()[]", wide = "mwMW%@";
    thousandths += narrow.find(c) != narrow.npos ? 380 : wide.find(c) != wide.npos ? 950 : 640;
  }
  return (thousandths * size + 999) / 1000;
}

inline std::string shape_text(const Shape& shape) {
  Words words;
  return put(words, shape).s;
}

/// What `diagram` writes as SVG. Compiled once, in <tenon/implementation.hpp>.
Drawing drawing_of(const Listing& network, Repeats repeats);

}  // namespace tenon::detail
