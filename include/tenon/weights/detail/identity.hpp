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

namespace tenon::detail::weights {

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

/// The fingerprint that the file carries, where it is not this network's; null where it is, or where there is none.
inline const std::string* other_fingerprint(const Pairs& metadata, const std::string& prefix,
                                            const Identity& identity) {
  const std::string* digits = find(metadata, prefix + "tenon.fingerprint");
  if (identity.description.empty() || digits == nullptr || *digits == digits_of(identity.fingerprint)) return nullptr;
  return digits;
}

/// How the file's network differs from this one, a line each.
inline std::string how_it_differs(const Pairs& metadata, const std::string& prefix, const Identity& identity) {
  const std::string* description = find(metadata, prefix + "tenon.description");
  if (description == nullptr) return "\n  the file does not describe it";
  if (const std::string theirs = first_line(*description), ours = first_line(identity.description); theirs != ours)
    return "\n  it is described as " + shown(theirs) + ", by another version of Tenon; this is " + shown(ours);
  const std::string lines = differences(*description, "the file", identity.description, "the type");
  if (!lines.empty()) return lines;
  return "\n  it is described as this one is: the file's fingerprint is not that of its description";
}

inline constexpr const char* other_fingerprint_hint =
    "\n  hint: where the weights are meant for this network, load with {.allow_other_fingerprint = true}";

/// Why the file is not of this network; nothing where it is, or where it does not say.
inline std::string stranger(const std::string& path, const Pairs& metadata, const std::string& prefix,
                            const Identity& identity) {
  const std::string* digits = other_fingerprint(metadata, prefix, identity);
  if (digits == nullptr) return {};
  return path + ": the weights fit, but they were saved from another network: its fingerprint is " + shown(*digits) +
         ", this type's " + digits_of(identity.fingerprint) + how_it_differs(metadata, prefix, identity) +
         other_fingerprint_hint;
}

Identity Identity::of(std::string description) {
  const std::uint64_t fingerprint = hash_of(description);
  return {fingerprint, std::move(description)};
}

std::vector<std::pair<std::string, std::string>> Identity::metadata() const {
  return {{"tenon.fingerprint", digits_of(fingerprint)}, {"tenon.description", description}};
}

}  // namespace tenon::detail::weights
