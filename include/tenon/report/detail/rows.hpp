// The rows of a diagram: which layer lies below which, in which order, and how far to the right.
#pragma once
#include <tenon/report/detail/picture.hpp>
#include <utility>

namespace tenon::detail {

/// A group's children in rows, each item as near as its row permits to what it is connected with.
class Rows {
 protected:
  static constexpr int title_size = 13, note_size = 11;
  static constexpr int min_width = 132, beside = 28, label_left = 7;  // of a box; between boxes; from arrow to shape

  explicit Rows(Picture picture) : p_(std::move(picture)), order_(p_.items.size()) {}

  [[gnu::cold]] void measure(Item& item) {
    const int words =
        std::max(text_width(item.title, title_size) + title_size, text_width(item.note, note_size)) + 2 * 11;
    const bool pill = item.look == Look::input || item.look == Look::output;
    item.height = item.look == Look::sum ? 26 : pill || item.note.empty() ? 30 : 44;
    item.width = item.look == Look::sum ? 14 * static_cast<int>(item.in.size()) + 10
                 : pill                 ? std::max(words, 84)
                                        : std::max(words, min_width);
    item.width = std::max(item.width, item.look == Look::sum ? 0 : 26 * static_cast<int>(item.in.size() + 1));
    item.width += item.width % 2;  // so that the middle is a pixel
    item.reach = item.width;
    for (Pin& pin : item.out) {
      pin.x = item.width / 2;
      if (pin.value >= 0)
        item.reach =
            std::max(item.reach, pin.x + label_left + text_width(shape_text(p_.shapes[index(pin.value)]), note_size));
    }
    item.lead = 0;
  }

  /// The positions nearest to what is wanted that keep their distances: isotonic regression, pooling adjacent
  /// violators. What weighs more yields less.
  [[gnu::cold]] static void settle(std::vector<int>& at, const std::vector<int>& distance,
                                   const std::vector<int>& weight) {
    struct Pool {
      long sum = 0, weight = 0;
      int count = 0;
    };
    std::vector<Pool> pools;
    int before = 0;
    for (std::size_t i = 0; i < at.size(); ++i) {
      before += i > 0 ? distance[i - 1] : 0;
      Pool next{static_cast<long>(weight[i]) * (at[i] - before), weight[i], 1};
      while (!pools.empty() && pools.back().sum * next.weight > next.sum * pools.back().weight) {
        next.sum += pools.back().sum, next.weight += pools.back().weight, next.count += pools.back().count;
        pools.pop_back();
      }
      pools.push_back(next);
    }
    before = 0;
    std::size_t i = 0;
    for (const Pool& pool : pools)
      for (int k = 0; k < pool.count; ++k, ++i) {
        before += i > 0 ? distance[i - 1] : 0;
        at[i] = static_cast<int>(pool.sum / pool.weight) + before;
      }
  }

  /// Rows: each item below those that it reads; in a row, in the order of those.
  [[gnu::cold]] void rank(Item& group) {
    rows_.clear();
    int last = 0;
    for (const int c : group.children) {
      Item& item = p_.items[index(c)];
      item.rank = 0;
      for (const Pin& pin : item.in)
        if (pin.source >= 0) item.rank = std::max(item.rank, p_.items[index(pin.source)].rank + 1);
      last = std::max(last, item.rank);
    }
    rows_.resize(index(last) + 1);
    for (const int c : group.children) {
      Item& item = p_.items[index(c)];
      if (item.look == Look::output) item.rank = last;
      rows_[index(item.rank)].push_back(c);
    }
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      std::vector<int>& row = rows_[r];
      std::vector<std::pair<double, int>> keys;
      for (const int c : row) keys.emplace_back(wanted_order(group, p_.items[index(c)]), c);
      sort_in_order(keys, [](const auto& a, const auto& b) { return a.first < b.first; });
      for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] = keys[i].second;
        order_[index(row[i])] = static_cast<int>(i);
        if (p_.items[index(row[i])].look != Look::group)
          order_pins(group, p_.items[index(row[i])], i + 1 == row.size());
      }
    }
  }

  static constexpr double far = 1e9;

  /// The order of what comes from the row above, else `far`.
  double order_of(const Item& group, const Item& item, const Pin& pin) const {
    const auto part = [&](const std::vector<Pin>& pins) {
      return (pin_of(pins, pin.value) + 0.5) / static_cast<double>(pins.size());
    };
    if (pin.source < 0) return item.rank == 0 ? part(group.in) : far;
    const Item& source = p_.items[index(pin.source)];
    return source.rank + 1 == item.rank ? order_[index(pin.source)] + part(source.out) : far;
  }
  double wanted_order(const Item& group, const Item& item) const {
    double sum = 0;
    int near = 0;
    for (const Pin& pin : item.in)
      if (const double order = order_of(group, item, pin); order < far) sum += order, ++near;
    return near > 0 ? sum / near : item.in.empty() ? 0 : far;
  }

  /// A box's pins lie on its top in the order of what comes; what comes from farther to a sum ends on its right side.
  [[gnu::cold]] void order_pins(const Item& group, Item& box, bool is_last) {
    std::vector<std::pair<double, Pin*>> tops;
    bool side = is_last && box.look == Look::sum;
    for (Pin& pin : box.in) {
      const double order = order_of(group, box, pin);
      pin.from_side = side && order == far;
      if (pin.from_side)
        pin.x = box.width, side = false;
      else
        tops.emplace_back(order, &pin);
    }
    sort_in_order(tops, [](const auto& a, const auto& b) { return a.first < b.first; });
    const int count = static_cast<int>(tops.size());
    for (int i = 0; i < count; ++i)
      tops[index(i)].second->x =
          box.look == Look::sum ? box.width / 2 + 7 * (2 * i - count + 1) : box.width * (i + 1) / (count + 1);
  }

  static int pin_of(const std::vector<Pin>& pins, int value) {
    for (std::size_t i = 0; i < pins.size(); ++i)
      if (pins[i].value == value) return static_cast<int>(i);
    return 0;
  }
  int out_x(int item, int value) const {
    const Item& source = p_.items[index(item)];
    return source.x + source.out[index(pin_of(source.out, value))].x;
  }

  /// Each item straight below what it reads or, upwards, above what reads it, as far as its row has room.
  [[gnu::cold]] void align(int sweep) {
    const bool upwards = sweep % 2 == 1;
    std::vector<std::pair<long, int>> wanted(p_.items.size());
    for (std::size_t k = 0; k < rows_.size(); ++k) {
      const std::vector<int>& row = rows_[upwards ? rows_.size() - 1 - k : k];
      std::vector<int> at, distance, weight;
      for (std::size_t i = 0; i < row.size(); ++i) {
        Item& item = p_.items[index(row[i])];
        auto& [sum, count] = wanted[index(row[i])];
        for (const Pin& pin : item.in)
          if (!upwards && pin.source >= 0 && !pin.from_side && p_.items[index(pin.source)].rank + 1 == item.rank)
            sum += out_x(pin.source, pin.value) - pin.x, ++count;
        const int packed = i > 0 ? at[i - 1] + distance[i - 1] : item.rank > 0 ? item.x : -item.width / 2;
        at.push_back(count > 0 ? static_cast<int>(sum / count) : sweep > 0 ? item.x : packed);
        distance.push_back(item.reach + beside);
        weight.push_back(item.height);
      }
      settle(at, distance, weight);
      for (std::size_t i = 0; i < row.size(); ++i) {
        Item& item = p_.items[index(row[i])];
        item.x = at[i];
        for (const Pin& pin : item.in) {
          if (!upwards || pin.source < 0 || pin.from_side) continue;
          const Item& source = p_.items[index(pin.source)];
          if (source.rank + 1 != item.rank) continue;
          wanted[index(pin.source)].first += item.x + pin.x - (out_x(pin.source, pin.value) - source.x);
          ++wanted[index(pin.source)].second;
        }
      }
    }
  }

  static std::size_t index(std::ptrdiff_t i) { return static_cast<std::size_t>(i); }

  Picture p_;
  // of the group that is being arranged
  std::vector<std::vector<int>> rows_;
  std::vector<int> order_;  // of an item in its row
};

}  // namespace tenon::detail
