// Which tensor of a file fills which slot, and everything that stands against it.
#pragma once
#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <tenon/weights/detail/header.hpp>
#include <tenon/weights/detail/numbers.hpp>
#include <tenon/weights/detail/words.hpp>
#include <tenon/weights/safetensors.hpp>
#include <vector>

namespace tenon::detail::weights {

/// A tensor of the file whose key counts, under the key that counts: without the prefix, renamed.
struct Candidate {
  std::string_view key;
  const Entry* entry = nullptr;
};

/// A slot and the tensor that goes by its key but does not fit.
struct Misfit {
  const Slot* slot = nullptr;
  const Entry* entry = nullptr;
};

struct Fit {
  std::vector<std::unique_ptr<const std::string>> renamed;  // keys that stand nowhere in the file
  std::vector<Candidate> candidates;                        // by key
  std::vector<const Entry*> sources;                        // one a slot, null where it is missing
  std::vector<const Slot*> missing;
  std::vector<Candidate> unexpected;  // whether or not they are allowed
  std::vector<Misfit> misshaped;
  std::vector<Misfit> unreadable;  // of a type in which weights are not kept
};

inline bool is_weight_type(const Entry& entry) {
  const NumberFormat* format = find_format(entry.dtype);
  return format != nullptr && format->is_weight;
}

/// What state_dicts and Tenon's own files carry beside weights.
inline bool carries_no_weights(const Candidate& candidate) {
  if (candidate.key.starts_with("tenon.probe.")) return true;
  // BatchNorm's count of the batches that it has seen: a scalar, of one dimension in some exporters' files.
  const NumberFormat* format = find_format(candidate.entry->dtype);
  const bool counter = candidate.key == "num_batches_tracked" || candidate.key.ends_with(".num_batches_tracked");
  return counter && format != nullptr && format->is_integer &&
         candidate.entry->end - candidate.entry->begin == format->bits / 8;
}

/// The candidate of that key, or null.
inline const Candidate* find_candidate(const std::vector<Candidate>& candidates, std::string_view key) {
  const auto found = std::lower_bound(candidates.begin(), candidates.end(), key,
                                      [](const Candidate& c, std::string_view k) { return c.key < k; });
  return found != candidates.end() && found->key == key ? &*found : nullptr;
}

/// The tensors under the prefix, by key. Throws load_error for a rename that meets no key or makes one of two.
inline void choose_candidates(Fit& fit, const std::string& path, std::span<const Entry> entries,
                              const LoadOptions& options) {
  std::vector<bool> met(options.rename.size());
  for (const Entry& entry : entries) {
    std::string_view key = entry.name;
    if (!key.starts_with(options.prefix)) continue;
    key.remove_prefix(options.prefix.size());
    for (std::size_t i = 0; i < options.rename.size(); ++i) {
      const auto& [from, to] = options.rename[i];
      if (!key.starts_with(from)) continue;
      met[i] = true;
      fit.renamed.push_back(std::make_unique<const std::string>(to + std::string(key.substr(from.size()))));
      key = *fit.renamed.back();
      break;
    }
    fit.candidates.push_back({key, &entry});
  }
  for (std::size_t i = 0; i < met.size() && !fit.candidates.empty(); ++i)
    if (!met[i])
      throw load_error(path + " has no key that begins with " + in_quotes(options.rename[i].first) +
                       ", to be renamed to " + in_quotes(options.rename[i].second));
  auto& all = fit.candidates;
  std::sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) { return a.key < b.key; });
  const auto twice =
      std::adjacent_find(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) { return a.key == b.key; });
  if (twice != all.end())
    throw load_error(path + " has two tensors for " + shown(twice->key) +
                     ", once renamed: " + shown(twice->entry->name) + " and " + shown((twice + 1)->entry->name));
}

/// Whether this tensor may be there without being the network's.
inline bool is_ignored(std::string_view key, const LoadOptions& options) {
  return std::any_of(options.ignore.begin(), options.ignore.end(), [key](const std::string& name) {
    return name.ends_with('.') ? key.starts_with(name) : key == name;
  });
}

/// Matches slots and tensors by key, then by shape and type.
inline Fit fit(const std::string& path, std::span<const Entry> entries, std::span<const Slot> slots,
               const LoadOptions& options) {
  Fit result;
  choose_candidates(result, path, entries, options);
  std::vector<bool> wanted(result.candidates.size());
  for (const Slot& slot : slots) {
    const Candidate* candidate = find_candidate(result.candidates, slot.key);
    result.sources.push_back(candidate != nullptr ? candidate->entry : nullptr);
    if (candidate == nullptr) {
      result.missing.push_back(&slot);
      continue;
    }
    wanted[static_cast<std::size_t>(candidate - result.candidates.data())] = true;
    if (candidate->entry->shape != slot.shape) result.misshaped.push_back({&slot, candidate->entry});
    if (!is_weight_type(*candidate->entry)) result.unreadable.push_back({&slot, candidate->entry});
  }
  for (std::size_t i = 0; i < result.candidates.size(); ++i)
    if (!wanted[i] && !carries_no_weights(result.candidates[i]) && !is_ignored(result.candidates[i].key, options))
      result.unexpected.push_back(result.candidates[i]);
  return result;
}

}  // namespace tenon::detail::weights
