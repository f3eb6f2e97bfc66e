// Which of several networks a file is for. Not inline: implementation.hpp compiles it once.
#pragma once
#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <tenon/weights/detail/file.hpp>
#include <tenon/weights/detail/fit.hpp>
#include <tenon/weights/detail/identity.hpp>
#include <tenon/weights/detail/report.hpp>
#include <tenon/weights/safetensors.hpp>
#include <utility>
#include <vector>

namespace tenon::detail::weights {

/// `network 1 (Linear<10, 16>, ReLU, Linear<16, 5>)`.
inline std::string numbered(std::span<const Contender> contenders, std::size_t which) {
  return "network " + std::to_string(which) + " (" + contenders[which].name + ")";
}

/// Behind the first line, two places further in; at most so many lines.
inline std::string indented(std::string_view text, std::size_t most) {
  const Lines lines = lines_of(text);
  std::string out;
  for (std::size_t i = 0; i < lines.size() && i < most; ++i) out += (i > 0 ? "\n  " : "") + std::string(lines[i]);
  return lines.size() > most ? out + "\n    and " + counted(lines.size() - most, "more line") : out;
}

inline std::size_t misfits(const Fit& fit, const LoadOptions& options) {
  return fit.missing.size() + fit.misshaped.size() + fit.unreadable.size() +
         (options.allow_unexpected ? 0 : fit.unexpected.size());
}

/// What stands against each, the nearest first and at length.
inline std::string fits_none(const std::string& path, std::span<const Contender> contenders,
                             const std::vector<Fit>& fits, const LoadOptions& options) {
  std::vector<std::pair<std::size_t, std::size_t>> nearest;  // misfits, which
  for (std::size_t i = 0; i < fits.size(); ++i) nearest.emplace_back(misfits(fits[i], options), i);
  std::sort(nearest.begin(), nearest.end());
  std::string out = named(path, options) + " fits none of " + counted(contenders.size(), "network");
  for (const auto& [count, i] : nearest)
    out += "\n  " + indented(numbered(contenders, i) + ": " + tally(fits[i], options) + faults(fits[i], options),
                             i == nearest[0].second ? 1000 : 9);
  return out;
}

/// How the first of the networks differs from the others.
inline std::string compared(std::span<const Contender> contenders, const std::vector<std::size_t>& which) {
  const auto number = [](std::size_t i) { return "network " + std::to_string(i); };
  const std::string& first = contenders[which[0]].identity.description;
  std::string out;
  for (const std::size_t i : which) out += "\n  " + numbered(contenders, i);
  for (std::size_t i = 1; i < which.size(); ++i) {
    const std::string lines =
        differences(first, number(which[0]), contenders[which[i]].identity.description, number(which[i]));
    out += lines.empty() ? "\n  " + number(which[0]) + " and " + number(which[i]) + " are one: leave one of them out"
                         : lines;
  }
  return out;
}

Choice choose(const std::string& path, std::span<const Contender> contenders, const LoadOptions& options) {
  Reader reader(path);
  std::vector<Fit> fits;
  Choice choice;
  for (const Contender& contender : contenders) {
    fits.push_back(weights::fit(path, reader.entries(), contender.slots, options));
    if (misfits(fits.back(), options) == 0) choice.fitting.push_back(fits.size() - 1);
  }
  if (!options.prefix.empty() && !fits.empty() && fits[0].candidates.empty())
    throw load_error(nothing_under(path, reader.entries(), options.prefix));
  if (choice.fitting.empty()) throw load_error(fits_none(path, contenders, fits, options));
  if (options.allow_other_fingerprint) return choice;

  std::vector<std::size_t> of_that_network;
  const Pairs& metadata = reader.metadata();
  for (const std::size_t i : choice.fitting)
    if (other_fingerprint(metadata, options.prefix, contenders[i].identity) == nullptr) of_that_network.push_back(i);
  if (of_that_network.empty()) {
    std::string out = named(path, options) + " was saved from none of these networks, though its weights fit";
    for (const std::size_t i : choice.fitting)
      out += "\n  " + numbered(contenders, i) + ":" +
             indented(how_it_differs(metadata, options.prefix, contenders[i].identity), 40);
    throw load_error(out + other_fingerprint_hint);
  }
  return {of_that_network, {}, {}};
}

void require_one(const std::string& path, std::span<const Contender> contenders, const Choice& choice,
                 const LoadOptions& options) {
  if (choice.passed.size() == 1) return;
  if (choice.fitting.size() == 1) throw load_error(choice.refusals[0]);
  std::string out = named(path, options) + " fits " + std::to_string(choice.fitting.size()) + " of " +
                    counted(contenders.size(), "network");
  if (choice.passed.empty()) {
    out += " by its keys and shapes, and loads into none";
    for (std::size_t i = 0; i < choice.refusals.size(); ++i)
      out += "\n  " + numbered(contenders, choice.fitting[i]) + "\n  " + indented(choice.refusals[i], 20);
    throw load_error(out);
  }
  out += ", and nothing in it tells them apart" + compared(contenders, choice.passed) +
         "\n  hint: files that save wrote carry a fingerprint; to one from PyTorch add a probe, " +
         "tenon.probe.input.0 and tenon.probe.output.0";
  throw load_error(out);
}

}  // namespace tenon::detail::weights
