// The fingerprint and the description that a file carries, and what stands against them. Compiled once.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tenon/weights/detail/differences.hpp>
#include <tenon/weights/safetensors.hpp>
#include <utility>
#include <vector>

namespace tenon::weights {
namespace detail {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// FNV-1a, as fingerprint<Net> is.
inline std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash;
}

inline std::string digits_of(std::uint64_t fingerprint) {
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[fingerprint >> shift & 15];
  return out;
}

inline const std::string* find(const Pairs& pairs, const std::string& key) {
  for (const auto& [name, value] : pairs)
    if (name == key) return &value;
  return nullptr;
}

inline std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

/// Why the file is not of this network; nothing where it is, or where it does not say.
inline std::string stranger(const std::string& path, const Pairs& metadata, const std::string& prefix,
                            const Identity& identity) {
  const std::string* digits = find(metadata, prefix + "tenon.fingerprint");
  const std::string* description = find(metadata, prefix + "tenon.description");
  if (identity.description.empty() || digits == nullptr) return {};
  if (*digits == digits_of(identity.fingerprint)) return {};
  std::string out = path + ": the weights fit, but they were saved from another network: its fingerprint is " +
                    shown(*digits) + ", this type's " + digits_of(identity.fingerprint);
  if (description == nullptr)
    out += "\n  the file does not describe it";
  else if (const std::string theirs = first_line(*description), ours = first_line(identity.description); theirs != ours)
    out += "\n  it is described as " + shown(theirs) + ", by another version of Tenon; this is " + shown(ours);
  else if (const std::string lines = differences(*description, "the file", identity.description, "the type");
           !lines.empty())
    out += lines;
  else
    out += "\n  it is described as this one is: the file's fingerprint is not that of its description";
  return out + "\n  hint: where the weights are meant for this network, load with {.allow_other_fingerprint = true}";
}

}  // namespace detail

Identity Identity::of(std::string description) {
  const std::uint64_t fingerprint = detail::hash_of(description);
  return {fingerprint, std::move(description)};
}

std::vector<std::pair<std::string, std::string>> Identity::metadata() const {
  return {{"tenon.fingerprint", detail::digits_of(fingerprint)}, {"tenon.description", description}};
}

}  // namespace tenon::weights
