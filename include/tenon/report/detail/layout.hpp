// From the picture of a network to its drawing: where the boxes lie and which way the arrows go.
#pragma once
#include <tenon/report/detail/rows.hpp>

namespace tenon::detail {

/// Layers from top to bottom. A group is laid out like a network of its own, from the inside out: its arrows enter and
/// leave through ports at its top and bottom. What passes rows runs down beside them.
class Layout : Rows {
 public:
  explicit Layout(Picture picture) : Rows(std::move(picture)) {
    for (std::size_t i = p_.items.size(); i-- > 0;) {  // what a group holds stands behind it
      if (p_.items[i].look == Look::group)
        arrange(p_.items[i]);
      else
        measure(p_.items[i]);
    }
  }

  [[gnu::cold]] Drawing drawing() const {
    Drawing d;
    std::vector<Point> corner(p_.items.size());
    std::vector<int> box_of(p_.items.size(), -1);
    std::vector<bool> read(p_.shapes.size());
    for (const Link& link : p_.links) read[index(link.value)] = true;
    for (std::size_t i = 0; i < p_.items.size(); ++i) {
      const Item& item = p_.items[i];
      if (i > 0) corner[i] = {corner[index(item.parent)].x + item.x, corner[index(item.parent)].y + item.y};
      const Drawing::Box box{item.look, item.title, item.note, corner[i].x, corner[i].y, item.width, item.height};
      if (item.has_frame()) d.frames.push_back(box);
      if (item.look == Look::group) continue;
      box_of[i] = static_cast<int>(d.boxes.size());
      d.boxes.push_back(box);
      if (!item.out.empty() && read[index(item.out[0].value)])
        d.labels.push_back({box_of[i],
                            p_.shapes[index(item.out[0].value)],
                            {corner[i].x + item.out[0].x + label_left, corner[i].y + item.height + 15}});
    }
    for (const Link& link : p_.links)
      d.arrows.push_back({box_of[index(link.from)], box_of[index(link.to)], way(link, corner)});
    d.width = p_.items[0].width;
    d.height = p_.items[0].height;
    return d;
  }

 private:
  /// Of a gap between rows: the shape beside an arrow, the arrow's last stretch, from one crossing arrow to the next.
  static constexpr int label_zone = 21, head = 17, track = 9;

  /// The part of an arrow that runs across, in the gap above a rank.
  struct Crossing {
    int value, from, left, right, level;
  };
  struct Lane {  // an arrow that passes ranks runs down beside them
    int value, first, last, x, source;
  };

  [[gnu::cold]] void arrange(Item& group) {
    rank(group);
    for (int sweep = 0; sweep < 3; ++sweep) align(sweep);
    make_lanes(group);
    make_ports(group);
    make_crossings(group);
    place(group);
    route(group);
  }

  // --- arrows ---------------------------------------------------------------------------------------------------

  int last_rank() const { return static_cast<int>(rows_.size()) - 1; }
  int rank_of(int source) const { return source < 0 ? -1 : p_.items[index(source)].rank; }
  Lane* lane_of(int value) {
    for (Lane& lane : lanes_)
      if (lane.value == value) return &lane;
    return nullptr;
  }

  /// What passes rows runs beside all that stands in them, the shorter further in.
  [[gnu::cold]] void make_lanes(const Item& group) {
    lanes_.clear();
    right_.assign(rows_.size(), 0);
    const auto need = [&](const Pin& pin, int last) {
      const int first = rank_of(pin.source) + 1;
      if (last < first) return;
      if (Lane* lane = lane_of(pin.value))
        lane->last = std::max(lane->last, last);
      else
        lanes_.push_back({pin.value, first, last, 0, pin.source});
    };
    for (const int c : group.children) {
      const Item& item = p_.items[index(c)];
      right_[index(item.rank)] = std::max(right_[index(item.rank)], item.x + item.reach);
      for (const Pin& pin : item.in) need(pin, item.rank - (pin.from_side ? 0 : 1));
    }
    for (const Pin& pin : group.out) need(pin, last_rank());
    sort_in_order(lanes_, [](const Lane& a, const Lane& b) { return a.last - a.first < b.last - b.first; });
    for (Lane& lane : lanes_) {
      const auto begin = right_.begin() + lane.first, end = right_.begin() + lane.last + 1;
      lane.x = *std::max_element(begin, end) + 16;
      std::fill(begin, end, lane.x);
    }
  }

  /// Where arrows enter and leave the group; then everything is moved so that the group begins at 0.
  [[gnu::cold]] void make_ports(Item& group) {
    std::vector<Pin*> ports;
    for (Pin& port : group.in) {
      long sum = 0;
      int readers = 0;
      const auto each_reader = [&](auto f) {
        for (const int c : rows_[0])
          for (const Pin& pin : p_.items[index(c)].in)
            if (pin.source < 0 && pin.value == port.value) f(p_.items[index(c)].x + pin.x);
      };
      each_reader([&](int x) { sum += x, ++readers; });
      port.x = readers > 0 ? static_cast<int>(sum / readers) : lane_of(port.value)->x;
      each_reader([&](int x) { port.x = std::abs(x - port.x) <= 24 ? x : port.x; });  // straight down to one of them
      ports.push_back(&port);
    }
    sort_in_order(ports, [](const Pin* a, const Pin* b) { return a->x < b->x; });
    std::vector<int> at;
    for (const Pin* port : ports) at.push_back(port->x);
    settle(at, std::vector<int>(at.size(), 16), std::vector<int>(at.size(), 1));
    for (std::size_t i = 0; i < ports.size(); ++i) ports[i]->x = at[i];
    for (Pin& port : group.out) {
      const Lane* lane = lane_of(port.value);
      port.x = rank_of(port.source) < last_rank() && lane != nullptr ? lane->x : out_x(port.source, port.value);
    }
    sort_in_order(group.out, [](const Pin& a, const Pin& b) { return a.x < b.x; });

    int left = at.empty() ? 0 : at.front(), right = 0;
    for (const int c : group.children) left = std::min(left, p_.items[index(c)].x);
    for (const int r : right_) right = std::max(right, r);
    if (!at.empty()) right = std::max(right, at.back());
    int margin = group.has_frame() ? 14 : 0;
    if (group.has_frame()) {  // no arrow runs through its title
      const int title = text_width(group.title, note_size) + 2 * 10;
      margin = std::max(margin, at.empty() ? (title - (right - left)) / 2 : title - (at.front() - left));
    }
    const int by = margin - left;
    for (const int c : group.children) p_.items[index(c)].x += by;
    for (Lane& lane : lanes_) lane.x += by;
    for (Pin& port : group.in) port.x += by;
    for (Pin& port : group.out) port.x += by;
    group.width = group.reach = right + by + margin;
  }

  /// Where a value comes from in the gap above a rank.
  int from_x(const Item& group, int value, int source, int gap) {
    if (rank_of(source) + 1 < gap) return lane_of(value)->x;
    return source < 0 ? group.in[index(pin_of(group.in, value))].x : out_x(source, value);
  }

  /// Which arrows run across in each gap, and how many lie above one another where they would meet. Those that go right
  /// lie the higher the further right they begin, those that go left the other way round: so they cross least.
  [[gnu::cold]] void make_crossings(const Item& group) {
    crossings_.assign(rows_.size() + 1, {});
    const auto reach = [&](int gap, int value, int source, int x) {
      std::vector<Crossing>& here = crossings_[index(gap)];
      auto crossing = std::find_if(here.begin(), here.end(), [&](const Crossing& c) { return c.value == value; });
      if (crossing == here.end()) {
        const int from = from_x(group, value, source, gap);
        crossing = here.insert(here.end(), Crossing{value, from, from, from, 0});
      }
      crossing->left = std::min(crossing->left, x);
      crossing->right = std::max(crossing->right, x);
    };
    for (const int c : group.children) {
      const Item& item = p_.items[index(c)];
      for (const Pin& pin : item.in)
        if (!pin.from_side) reach(item.rank, pin.value, pin.source, item.x + pin.x);
    }
    for (const Lane& lane : lanes_) reach(lane.first, lane.value, lane.source, lane.x);
    for (std::vector<Crossing>& here : crossings_) {
      std::erase_if(here, [](const Crossing& c) { return c.left == c.right; });
      const auto goes_right = [](const Crossing& c) { return c.right - c.from >= c.from - c.left; };
      sort_in_order(here, [&](const Crossing& a, const Crossing& b) {
        if (goes_right(a) != goes_right(b)) return goes_right(a);
        return goes_right(a) ? a.from > b.from : a.from < b.from;
      });
      for (std::size_t i = 0; i < here.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
          if (here[i].left <= here[k].right + 8 && here[k].left <= here[i].right + 8)
            here[i].level = std::max(here[i].level, here[k].level + 1);
    }
  }

  [[gnu::cold]] void place(Item& group) {
    gap_.clear();
    int y = 0;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      int levels = 0, height = 0, lead = head;
      for (const Crossing& crossing : crossings_[r]) levels = std::max(levels, crossing.level + 1);
      for (const int c : rows_[r]) {
        height = std::max(height, p_.items[index(c)].height);
        lead = std::min(lead, p_.items[index(c)].lead);
      }
      const int above = r > 0 ? label_zone : group.has_frame() ? 22 : 4;
      gap_.push_back(y + above);
      if (levels > 0)
        y += above + track * (levels - 1) + std::max(head - lead, 8);
      else if (r > 0 || group.has_frame())
        y += above + std::max(head - 2 - lead, 0);
      if (r == 0) group.lead = group.has_frame() ? 0 : levels > 0 ? std::min(y, head) : lead;
      for (const int c : rows_[r]) p_.items[index(c)].y = y;
      y += height;
    }
    group.height = y + (!group.has_frame() ? 0 : group.out.empty() ? 12 : label_zone + 4);
  }

  int level_y(int gap, int value) const {
    for (const Crossing& c : crossings_[index(gap)])
      if (c.value == value) return gap_[index(gap)] + track * c.level;
    return gap_[index(gap)];
  }

  /// The way of a value from where it is made to a point.
  [[gnu::cold]] std::vector<Point> way_to(const Item& group, const Pin& pin, int rank, Point to) {
    const int first = rank_of(pin.source) + 1;
    const Item* source = first > 0 ? &p_.items[index(pin.source)] : nullptr;
    const int x = from_x(group, pin.value, pin.source, first);
    std::vector<Point> way{{x, source != nullptr ? source->y + source->height : 0}};
    int now = x;
    const auto cross = [&](int gap, int there) {
      if (there == now) return;
      const int y = level_y(gap, pin.value);
      way.push_back({now, y});
      way.push_back({there, y});
      now = there;
    };
    if (first < rank || pin.from_side) cross(first, lane_of(pin.value)->x);
    if (pin.from_side)
      way.push_back({now, to.y});
    else if (now != to.x)
      cross(rank, to.x);
    way.push_back(to);
    return way;
  }

  [[gnu::cold]] void route(Item& group) {
    for (const int c : group.children) {
      Item& item = p_.items[index(c)];
      for (Pin& pin : item.in)
        pin.way = way_to(group, pin, item.rank, {item.x + pin.x, item.y + (pin.from_side ? item.height / 2 : 0)});
    }
    for (Pin& port : group.out) port.way = way_to(group, port, last_rank() + 1, {port.x, group.height});
  }

  /// A whole arrow: its stretches through the groups, from the last one back.
  [[gnu::cold]] std::vector<Point> way(const Link& link, const std::vector<Point>& corner) const {
    std::vector<Point> back;
    const auto append = [&](const std::vector<Point>& stretch, int group) {
      for (std::size_t i = stretch.size(); i-- > 0;)
        back.push_back({corner[index(group)].x + stretch[i].x, corner[index(group)].y + stretch[i].y});
    };
    int item = link.to, pin = link.pin, source = -1;
    while (source < 0) {
      const Pin& at = p_.items[index(item)].in[index(pin)];
      item = p_.items[index(item)].parent;
      append(at.way, item);
      source = at.source;
      pin = pin_of(p_.items[index(item)].in, link.value);
    }
    while (p_.items[index(source)].look == Look::group) {
      const std::vector<Pin>& out = p_.items[index(source)].out;
      const Pin& at = out[index(pin_of(out, link.value))];
      append(at.way, source);
      source = at.source;
    }
    std::vector<Point> points;
    for (std::size_t i = back.size(); i-- > 0;) {
      const std::size_t n = points.size();
      const bool straight = n > 1 && ((points[n - 2].x == points[n - 1].x && points[n - 1].x == back[i].x) ||
                                      (points[n - 2].y == points[n - 1].y && points[n - 1].y == back[i].y));
      if (n > 0 && points[n - 1] == back[i]) continue;
      if (straight) points.pop_back();
      points.push_back(back[i]);
    }
    return points;
  }

  // of the group that is being arranged
  std::vector<int> right_, gap_;  // of a row: its right end, and where the gap above it has its crossings
  std::vector<Lane> lanes_;
  std::vector<std::vector<Crossing>> crossings_;  // in the gap above each row, and in that below the last
};

}  // namespace tenon::detail
