// The bodies of what reads weights. Not inline: implementation.hpp compiles them once.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <tenon/weights/detail/file.hpp>
#include <tenon/weights/detail/fit.hpp>
#include <tenon/weights/detail/identity.hpp>
#include <tenon/weights/detail/impossible.hpp>
#include <tenon/weights/detail/numbers.hpp>
#include <tenon/weights/detail/report.hpp>
#include <tenon/weights/safetensors.hpp>
#include <utility>
#include <vector>

namespace tenon::detail::weights {

inline std::size_t element_count(const Entry& entry, const NumberFormat& format) {
  return static_cast<std::size_t>((entry.end - entry.begin) / (format.bits / 8));
}

/// The tensor's numbers as float32. Throws load_error where its type has no float32 meaning here.
inline TensorData read(Reader& reader, const Entry& entry) {
  const NumberFormat* format = find_format(entry.dtype);
  if (format == nullptr || format->to_float == nullptr)
    throw load_error(reader.path() + ": " + shown(entry.name) + " is of type " + shown(entry.dtype) +
                     ", which is not read");
  std::vector<std::byte> bytes(static_cast<std::size_t>(entry.end - entry.begin));
  reader.fetch(entry, bytes);
  TensorData tensor{entry.name, entry.dtype, entry.shape, std::vector<float>(element_count(entry, *format))};
  format->to_float(bytes.data(), tensor.values.size(), tensor.values.data());
  return tensor;
}

void load(const std::string& path, std::span<const Slot> slots, const LoadOptions& options, const Identity& identity) {
  Reader reader(path);
  const Fit fit = weights::fit(path, reader.entries(), slots, options);
  if (fit.candidates.empty() && !slots.empty() && !options.prefix.empty())
    throw load_error(nothing_under(path, reader.entries(), options.prefix));
  if (const std::string fault = report(path, fit, options); !fault.empty()) throw load_error(fault);
  if (!options.allow_other_fingerprint)
    if (const std::string fault = stranger(path, reader.metadata(), options.prefix, identity); !fault.empty())
      throw load_error(fault);

  // All the bytes first, as they stand in the file: a disk that fails half way must not leave half the weights.
  std::uint64_t total = 0;
  for (const Entry* source : fit.sources) total += source->end - source->begin;
  std::vector<std::byte> staged(static_cast<std::size_t>(total));
  std::byte* next = staged.data();
  for (const Entry* source : fit.sources) {
    const auto size = static_cast<std::size_t>(source->end - source->begin);
    reader.fetch(*source, {next, size});
    next += size;
  }
  const auto each = [&](const auto& f) {
    const std::byte* bytes = staged.data();
    for (std::size_t i = 0; i < slots.size(); ++i) {
      const NumberFormat& format = *find_format(fit.sources[i]->dtype);
      const std::size_t count = element_count(*fit.sources[i], format);
      f(slots[i], format, bytes, count);
      bytes += count * (format.bits / 8);
    }
  };
  std::string lines;
  each([&](const Slot& slot, const NumberFormat& format, const std::byte* bytes, std::size_t count) {
    if (!options.allow_any_number) lines += line_of(slot, impossible(slot.key, format, bytes, count));
  });
  if (!lines.empty())
    throw load_error(named(path, options) + " has numbers that no training leaves" + lines + impossible_hint);
  each([](const Slot& slot, const NumberFormat& format, const std::byte* bytes, std::size_t count) {
    format.to_float(bytes, count, slot.values);
  });
}

std::optional<TensorData> read_tensor(const std::string& path, const std::string& name) {
  Reader reader(path);
  for (const Entry& entry : reader.entries())
    if (entry.name == name) return read(reader, entry);
  return std::nullopt;
}

std::vector<TensorData> read_all(const std::string& path) {
  Reader reader(path);
  std::vector<TensorData> tensors;
  tensors.reserve(reader.entries().size());
  for (const Entry& entry : reader.entries()) tensors.push_back(read(reader, entry));
  return tensors;
}

std::vector<std::pair<std::string, std::string>> read_metadata(const std::string& path) {
  return std::move(Reader(path).metadata());
}

}  // namespace tenon::detail::weights
