// What may lie behind keys that do not fit: a wrapper of PyTorch's, a prefix, a renamed layer.
#pragma once
#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tenon/weights/detail/fit.hpp>
#include <tenon/weights/detail/words.hpp>
#include <vector>

namespace tenon::detail::weights {

// Hints may not cost what a hostile file can make them cost: so many comparisons, keys so long, wrappers so deep.
inline constexpr std::size_t most_comparisons = 4'000'000;
inline constexpr std::size_t longest_key = 300;
inline constexpr int most_wrappers = 4;

/// What PyTorch puts before every key of a network that it wraps.
struct Wrapper {
  std::string_view prefix;
  std::string_view name;
};

inline constexpr Wrapper wrappers[] = {{"module.", "torch.nn.DataParallel"}, {"_orig_mod.", "torch.compile"}};

inline std::string prefix_option(std::string_view prefix) { return "{.prefix = " + in_quotes(prefix) + '}'; }

/// `every key begins with "module.", which torch.nn.DataParallel adds; load with {.prefix = "module."}`, also for a
/// wrapper in a wrapper; or nothing.
inline std::string wrapper_hint(const std::vector<Candidate>& candidates, const std::string& asked) {
  std::vector<std::string_view> keys;
  for (const Candidate& candidate : candidates)
    if (!candidate.key.starts_with("tenon.probe.")) keys.push_back(candidate.key);
  if (keys.empty()) return {};
  std::string carried, names;
  bool found = true;
  for (int depth = 0; found && depth < most_wrappers; ++depth) {
    found = false;
    for (const Wrapper& wrapper : wrappers) {
      const auto carries = [&](std::string_view key) { return key.starts_with(carried + std::string(wrapper.prefix)); };
      if (!std::all_of(keys.begin(), keys.end(), carries)) continue;
      carried += wrapper.prefix;
      names += (names.empty() ? "" : " and ") + std::string(wrapper.name);
      found = true;
    }
  }
  if (carried.empty()) return {};
  return "every key begins with " + in_quotes(carried) + ", which " + names +
         (names.find(" and ") == names.npos ? " adds" : " add") + "; load with " + prefix_option(asked + carried);
}

/// The prefixes under which the file has every tensor that the network wants; at most eight.
inline std::vector<std::string> fitting_prefixes(const Fit& fit) {
  constexpr std::size_t most = 8;
  std::vector<std::string> found;
  if (fit.missing.empty() || fit.missing.size() != fit.sources.size()) return found;
  if (fit.missing.size() > most_comparisons / std::max<std::size_t>(1, fit.unexpected.size())) return found;
  for (const Candidate& candidate : fit.unexpected) {
    if (found.size() == most) break;
    const std::string_view tail = fit.missing.front()->key;
    if (candidate.key.size() > longest_key || !candidate.key.ends_with(tail)) continue;
    const std::string prefix(candidate.key.substr(0, candidate.key.size() - tail.size()));
    if (!prefix.ends_with('.')) continue;
    const bool fits = std::all_of(fit.missing.begin(), fit.missing.end(), [&](const Slot* slot) {
      const Candidate* other = find_candidate(fit.candidates, prefix + slot->key);
      return other != nullptr && other->entry->shape == slot->shape;
    });
    if (fits) found.push_back(prefix);
  }
  return found;
}

/// How many whole components two keys share at their ends: `layers.0.weight` and `net.0.weight` share two.
inline std::size_t likeness(std::string_view a, std::string_view b) {
  const auto split = [](std::string_view key) {
    std::vector<std::string_view> parts;
    for (std::size_t dot; (dot = key.find('.')) != key.npos; key.remove_prefix(dot + 1))
      parts.push_back(key.substr(0, dot));
    parts.push_back(key);
    return parts;
  };
  const std::vector<std::string_view> left = split(a), right = split(b);
  const std::size_t shorter = std::min(left.size(), right.size());
  std::size_t front = 0, back = 0;
  while (front < shorter && left[front] == right[front]) ++front;
  while (back < shorter - front && left[left.size() - 1 - back] == right[right.size() - 1 - back]) ++back;
  return front + back;
}

struct Renaming {
  std::string_view in_file;
  std::string_view in_network;
};

/// Missing and unexpected tensors of one shape that are each other's likest, and nobody else's.
inline std::vector<Renaming> renamings(const Fit& fit) {
  std::vector<Renaming> found;
  const std::size_t rows = fit.missing.size(), columns = fit.unexpected.size();
  if (rows == 0 || columns == 0 || rows > most_comparisons / columns) return found;
  struct Best {
    bool seen = false;
    std::size_t likeness = 0;
    std::optional<std::size_t> partner;
    void offer(std::size_t candidate, std::size_t score) {
      if (seen && score < likeness) return;
      partner = seen && score == likeness ? std::nullopt : std::optional(candidate);  // two that are alike: none
      likeness = score;
      seen = true;
    }
  };
  std::vector<Best> of_missing(rows), of_unexpected(columns);
  for (std::size_t i = 0; i < rows; ++i)
    for (std::size_t j = 0; j < columns; ++j) {
      if (fit.missing[i]->shape != fit.unexpected[j].entry->shape || fit.unexpected[j].key.size() > longest_key)
        continue;
      const std::size_t score = likeness(fit.missing[i]->key, fit.unexpected[j].key);
      of_missing[i].offer(j, score);
      of_unexpected[j].offer(i, score);
    }
  for (std::size_t i = 0; i < rows; ++i)
    if (const auto j = of_missing[i].partner; j && of_unexpected[*j].partner == i)
      found.push_back({fit.unexpected[*j].key, fit.missing[i]->key});
  return found;
}

/// Of a file without any running mean for a network with BatchNorm.
inline std::string running_statistics_hint(const Fit& fit) {
  static constexpr std::string_view mean = "running_mean";
  const auto is_missing = [](const Slot* slot) { return std::string_view(slot->key).ends_with(mean); };
  const auto has_one = [](const Candidate& candidate) { return std::string_view(candidate.key).ends_with(mean); };
  if (std::none_of(fit.missing.begin(), fit.missing.end(), is_missing) ||
      std::any_of(fit.candidates.begin(), fit.candidates.end(), has_one))
    return {};
  return "a BatchNorm of track_running_stats=False normalizes with the statistics of its input: of one sample, "
         "InstanceNorm1d or InstanceNorm2d does that";
}

/// `it has the prefixes "actor." (4 tensors), "critic." (4 tensors)`: those that exist where the asked one parts from
/// them, so that `model.actr.` is answered with what stands under `model.`.
inline std::string existing_prefixes(std::span<const Entry> entries, std::string_view asked) {
  constexpr std::size_t most = 20;
  std::string parent(asked);
  const auto exists = [&] {
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& e) { return e.name.starts_with(parent); });
  };
  while (!parent.empty() && (parent.back() != '.' || !exists())) {
    parent.pop_back();
    while (!parent.empty() && parent.back() != '.') parent.pop_back();
  }
  std::map<std::string_view, std::size_t> counts;
  std::set<std::string_view> longer;
  for (const Entry& entry : entries) {
    const std::string_view name = entry.name;
    if (name.starts_with("tenon.probe.")) continue;
    if (const std::size_t inside = name.find('.' + std::string(asked)); inside != name.npos)
      longer.insert(name.substr(0, inside + 1 + asked.size()));
    if (!name.starts_with(parent)) continue;
    const std::size_t dot = name.find('.', parent.size());
    if (dot != name.npos) ++counts[name.substr(0, dot + 1)];
  }
  std::string out = longer.size() == 1 ? "; did you mean " + prefix_option(*longer.begin()) + "? It " : "; it ";
  if (counts.empty()) return out + "has keys without prefixes";
  out += "has the prefix" + std::string(counts.size() == 1 ? " " : "es ");
  std::size_t listed = 0;
  for (const auto& [prefix, count] : counts) {
    if (listed == most) return out + " and " + std::to_string(counts.size() - most) + " more";
    out += (listed++ == 0 ? "" : ", ") + in_quotes(prefix) + " (" + counted(count, "tensor") + ')';
  }
  return out;
}

}  // namespace tenon::detail::weights
