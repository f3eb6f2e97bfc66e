// The message of a load_error for a file that does not fit: everything that is wrong with it, at once.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <tenon/weights/detail/fit.hpp>
#include <tenon/weights/detail/hints.hpp>
#include <tenon/weights/detail/words.hpp>
#include <tenon/weights/safetensors.hpp>

namespace tenon::detail::weights {

/// `1 missing, 2 unexpected`; nothing where all is well.
inline std::string tally(const Fit& fit, const LoadOptions& options) {
  std::string out;
  const auto add = [&](std::size_t count, std::string_view what) {
    if (count > 0) out += (out.empty() ? "" : ", ") + std::to_string(count) + ' ' + std::string(what);
  };
  add(fit.missing.size(), "missing");
  if (!options.allow_unexpected) add(fit.unexpected.size(), "unexpected");
  add(fit.misshaped.size(), "misshaped");
  add(fit.unreadable.size(), "of a type that is not read");
  return out;
}

/// The file as messages name it: `policy.safetensors, under the prefix "actor.",`.
inline std::string named(const std::string& path, const LoadOptions& options) {
  return options.prefix.empty() ? path : path + ", under the prefix " + in_quotes(options.prefix) + ',';
}

inline std::string hints(const Fit& fit, const LoadOptions& options) {
  if (fit.missing.empty()) return {};
  if (const std::string hint = wrapper_hint(fit.candidates, options.prefix); !hint.empty()) return "\n  hint: " + hint;
  std::string out;
  for (const std::string& prefix : fitting_prefixes(fit))
    out += (out.empty() ? "\n  hint: the file has all of the network's tensors under a prefix; load with " : " or ") +
           prefix_option(options.prefix + prefix);
  if (!out.empty()) return out;
  for (const Renaming& renaming : renamings(fit))
    out += "\n  hint: " + shown(renaming.in_file) + " in the file may be " + shown(renaming.in_network) +
           " of the network, renamed";
  if (const std::string hint = running_statistics_hint(fit); !hint.empty()) out += "\n  hint: " + hint;
  return out;
}

/// What stands against each tensor, a line each. Keys stand without the prefix, which the first line names.
inline std::string faults(const Fit& fit, const LoadOptions& options) {
  const bool refuse_unexpected = !options.allow_unexpected && !fit.unexpected.empty();
  std::string out;
  for (const Slot* slot : fit.missing) out += "\n  missing: " + shown(slot->key) + ' ' + shown(slot->shape);
  if (refuse_unexpected)
    for (const Candidate& candidate : fit.unexpected)
      out += "\n  unexpected: " + shown(candidate.key) + ' ' + shown(candidate.entry->shape);
  for (const Misfit& misfit : fit.misshaped)
    out += "\n  misshaped: " + shown(misfit.slot->key) + " is " + shown(misfit.entry->shape) +
           " in the file, the network has " + shown(misfit.slot->shape);
  for (const Misfit& misfit : fit.unreadable)
    out += "\n  not read: " + shown(misfit.slot->key) + " is of type " + shown(misfit.entry->dtype) +
           "; weights are read from F16, BF16, F32 and F64";
  return out + hints(fit, options);
}

/// The whole message, or nothing where all is well.
inline std::string report(const std::string& path, const Fit& fit, const LoadOptions& options) {
  const std::string counts = tally(fit, options);
  if (counts.empty()) return {};
  return named(path, options) + " does not fit the network: " + counts + faults(fit, options);
}

/// For a prefix under which the file has nothing.
inline std::string nothing_under(const std::string& path, std::span<const Entry> entries, std::string_view prefix) {
  if (entries.empty()) return path + " holds no tensors";
  return path + " has no tensor under the prefix " + in_quotes(prefix) + existing_prefixes(entries, prefix);
}

}  // namespace tenon::detail::weights
