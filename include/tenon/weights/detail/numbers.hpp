// The number formats of a safetensors file, and their conversion to float32 on a host of either byte order.
#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>
#include <type_traits>

namespace tenon::detail::weights {

/// What the format knows of a type: its size, and how its numbers become float32 (null: they do not).
struct NumberFormat {
  std::string_view name;
  unsigned bits = 0;
  bool is_weight = false;  // of the four types in which weights are kept
  bool is_integer = false;
  void (*to_float)(const std::byte* bytes, std::size_t count, float* out) = nullptr;
};

/// A number stored little-endian at `bytes`. `Host` is a parameter so that a test can be the other host.
template <class Number, std::endian Host = std::endian::native>
Number from_little_endian(const std::byte* bytes) {
  std::array<std::byte, sizeof(Number)> raw;
  std::memcpy(raw.data(), bytes, raw.size());
  if constexpr (Host == std::endian::big) std::reverse(raw.begin(), raw.end());
  return std::bit_cast<Number>(raw);
}

/// The bytes of a number in the file's order.
template <class Number, std::endian Host = std::endian::native>
std::array<std::byte, sizeof(Number)> to_little_endian(Number number) {
  auto raw = std::bit_cast<std::array<std::byte, sizeof(Number)>>(number);
  if constexpr (Host == std::endian::big) std::reverse(raw.begin(), raw.end());
  return raw;
}

/// IEEE 754 binary16 to binary32: exact for every pattern, payloads of NaN included. In integers alone, so that a
/// processor told to flush subnormals to zero cannot touch them.
constexpr float float_from_f16(std::uint16_t half) {
  const std::uint32_t sign = std::uint32_t{half & 0x8000u} << 16;
  const std::uint32_t exponent = (half >> 10) & 0x1fu;
  const std::uint32_t mantissa = half & 0x3ffu;
  if (exponent == 0x1f) return std::bit_cast<float>(sign | 0x7f800000u | mantissa << 13);
  if (exponent != 0) return std::bit_cast<float>(sign | (exponent + 127 - 15) << 23 | mantissa << 13);
  if (mantissa == 0) return std::bit_cast<float>(sign);
  // Subnormal, mantissa * 2^-24: its leading bit becomes the implicit one.
  const auto leading = static_cast<std::uint32_t>(std::bit_width(mantissa)) - 1;
  return std::bit_cast<float>(sign | (leading + 127 - 24) << 23 | ((mantissa << (23 - leading)) & 0x7fffffu));
}

/// bfloat16 is the upper half of a binary32.
constexpr float float_from_bf16(std::uint16_t half) { return std::bit_cast<float>(std::uint32_t{half} << 16); }

/// Round to nearest; what is too large becomes an infinity, as in PyTorch. (The language leaves that case undefined.)
constexpr float float_from_f64(double value) {
  // Halfway between the largest float and the power of two above it, where rounding to nearest turns to infinity.
  constexpr double limit = 0x1.ffffffp127;
  if (value >= limit) return std::numeric_limits<float>::infinity();
  if (value <= -limit) return -std::numeric_limits<float>::infinity();
  constexpr double largest = std::numeric_limits<float>::max();
  if (value > largest) return std::numeric_limits<float>::max();
  if (value < -largest) return std::numeric_limits<float>::lowest();
  return static_cast<float>(value);
}

template <class Stored, auto convert>
void convert_all(const std::byte* bytes, std::size_t count, float* out) {
  for (std::size_t i = 0; i < count; ++i) out[i] = convert(from_little_endian<Stored>(bytes + i * sizeof(Stored)));
}

template <class Number>
constexpr float plain_cast(Number value) {
  return static_cast<float>(value);
}

template <class Integer>
constexpr NumberFormat integer_format(std::string_view name) {
  return {name, 8 * sizeof(Integer), false, true, convert_all<Integer, plain_cast<Integer>>};
}

inline void copy_f32(const std::byte* bytes, std::size_t count, float* out) {
  if constexpr (std::endian::native == std::endian::little) {
    if (count > 0) std::memcpy(out, bytes, count * sizeof(float));  // memcpy's pointers may not be null, even for none
  } else {
    convert_all<float, plain_cast<float>>(bytes, count, out);
  }
}

/// Every type that the format's reference implementation names.
inline constexpr NumberFormat number_formats[] = {
    {"F16", 16, true, false, convert_all<std::uint16_t, float_from_f16>},
    {"BF16", 16, true, false, convert_all<std::uint16_t, float_from_bf16>},
    {"F32", 32, true, false, copy_f32},
    {"F64", 64, true, false, convert_all<double, float_from_f64>},
    {"BOOL", 8, false, false, convert_all<std::uint8_t, plain_cast<std::uint8_t>>},
    integer_format<std::int8_t>("I8"),
    integer_format<std::uint8_t>("U8"),
    integer_format<std::int16_t>("I16"),
    integer_format<std::uint16_t>("U16"),
    integer_format<std::int32_t>("I32"),
    integer_format<std::uint32_t>("U32"),
    integer_format<std::int64_t>("I64"),
    integer_format<std::uint64_t>("U64"),
    {"C64", 64},
    {"F8_E4M3", 8},
    {"F8_E5M2", 8},
    {"F8_E8M0", 8},
    {"F8_E4M3FNUZ", 8},
    {"F8_E5M2FNUZ", 8},
    {"F6_E2M3", 6},
    {"F6_E3M2", 6},
    {"F4", 4},
};

/// The format of that name, or null: files from the future name types that nobody knows yet.
constexpr const NumberFormat* find_format(std::string_view name) {
  for (const NumberFormat& format : number_formats)
    if (format.name == name) return &format;
  return nullptr;
}

}  // namespace tenon::detail::weights
