// Every number format of a weights file becomes the float32 that it should.
#include <tenon/weights/detail/numbers.hpp>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include "../../support/catch.hpp"
#include "files.hpp"

namespace weights = tenon::detail::weights;

using namespace weights_test;
namespace detail = tenon::detail::weights;

namespace {

std::uint32_t bits(float value) { return std::bit_cast<std::uint32_t>(value); }

/// The definition of binary16, in arithmetic instead of bits.
float f16_by_definition(unsigned half) {
  const int exponent = static_cast<int>(half >> 10 & 31);
  const auto mantissa = static_cast<float>(half & 1023);
  const float magnitude = exponent == 0 ? std::ldexp(mantissa, -24) : std::ldexp(1024.0f + mantissa, exponent - 25);
  return half & 0x8000u ? -magnitude : magnitude;
}

/// One tensor of that type with those bytes, through a file.
weights::TensorData through_file(std::string dtype, std::string shape, std::string bytes) {
  const Folder folder;
  const auto path =
      folder.write("one.safetensors", file_of({{"x", std::move(dtype), std::move(shape), std::move(bytes)}}));
  return weights::read_tensor(path, "x").value();
}

template <class Number>
std::string raw(Number number) {
  const auto bytes = detail::to_little_endian(number);
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

TEST_CASE("F16: all 65536 patterns arrive exactly") {
  int wrong = 0;
  for (unsigned half = 0; half < 65536; ++half) {
    const float got = detail::float_from_f16(static_cast<std::uint16_t>(half));
    if ((half & 0x7c00u) != 0x7c00u) {
      wrong += bits(got) != bits(f16_by_definition(half));
    } else {
      // Infinity, and NaN with its sign and its payload at the top of the mantissa.
      wrong += bits(got) != ((half & 0x8000u) << 16 | 0x7f800000u | (half & 0x3ffu) << 13);
    }
  }
  CHECK(wrong == 0);
  CHECK(detail::float_from_f16(0x0001) == 0x1p-24f);
  CHECK(detail::float_from_f16(0x03ff) == 1023 * 0x1p-24f);
  CHECK(detail::float_from_f16(0x0400) == 0x1p-14f);
  CHECK(detail::float_from_f16(0x7bff) == 65504.0f);
  CHECK(bits(detail::float_from_f16(0x8000)) == 0x80000000u);
}

TEST_CASE("BF16: all 65536 patterns are the upper half of a float32") {
  int wrong = 0;
  for (unsigned half = 0; half < 65536; ++half)
    wrong += bits(detail::float_from_bf16(static_cast<std::uint16_t>(half))) != half << 16;
  CHECK(wrong == 0);
  CHECK(detail::float_from_bf16(0x3fc0) == 1.5f);
}

TEST_CASE("F64 is rounded to the nearest float") {
  constexpr float infinity = std::numeric_limits<float>::infinity();
  CHECK(detail::float_from_f64(0.1) == 0.1f);
  CHECK(detail::float_from_f64(1.0 + 0x1p-24) == 1.0f);  // halfway: to even
  CHECK(detail::float_from_f64(1.0 + 0x1p-24 + 0x1p-50) == 1.0f + 0x1p-23f);
  CHECK(detail::float_from_f64(0x1.fffffefp127) == 0x1.fffffep127f);  // below halfway to infinity
  CHECK(detail::float_from_f64(0x1.ffffffp127) == infinity);
  CHECK(detail::float_from_f64(-1e300) == -infinity);
  CHECK(detail::float_from_f64(std::numeric_limits<double>::infinity()) == infinity);
  CHECK(bits(detail::float_from_f64(std::numeric_limits<double>::quiet_NaN())) == 0x7fc00000u);
  CHECK(bits(detail::float_from_f64(-0.0)) == 0x80000000u);
  CHECK(detail::float_from_f64(0x1p-149) == 0x1p-149f);
}

TEST_CASE("a host of the other byte order turns the bytes around") {
  const auto bytes = detail::to_little_endian<std::uint32_t, std::endian::little>(0x01020304u);
  const auto turned = detail::to_little_endian<std::uint32_t, std::endian::big>(0x01020304u);
  CHECK(std::equal(bytes.begin(), bytes.end(), turned.rbegin()));
  CHECK(detail::from_little_endian<std::uint32_t, std::endian::big>(turned.data()) == 0x01020304u);
  CHECK(detail::from_little_endian<std::uint32_t, std::endian::little>(bytes.data()) == 0x01020304u);
  // On any host, the file's bytes mean the same.
  const std::byte file[] = {std::byte{4}, std::byte{3}, std::byte{2}, std::byte{1}};
  CHECK(detail::from_little_endian<std::uint32_t>(file) == 0x01020304u);
}

TEST_CASE("every type that becomes float32 does, from a file") {
  CHECK(through_file("F16", "[2]", little_endian(0x3c00, 2) + little_endian(0x8001, 2)).values ==
        std::vector{1.0f, -0x1p-24f});
  CHECK(through_file("BF16", "[1,2]", little_endian(0x4049, 2) + little_endian(0xff80, 2)).values ==
        std::vector{3.140625f, -std::numeric_limits<float>::infinity()});
  CHECK(through_file("F32", "[2]", raw(1.25f) + raw(-3e-41f)).values == std::vector{1.25f, -3e-41f});
  CHECK(through_file("F64", "[]", raw(0.1)).values == std::vector{0.1f});
  CHECK(through_file("BOOL", "[2]", std::string("\0\1", 2)).values == std::vector{0.0f, 1.0f});
  CHECK(through_file("I8", "[1]", raw(std::int8_t{-5})).values == std::vector{-5.0f});
  CHECK(through_file("U8", "[1]", raw(std::uint8_t{251})).values == std::vector{251.0f});
  CHECK(through_file("I16", "[1]", raw(std::int16_t{-300})).values == std::vector{-300.0f});
  CHECK(through_file("U16", "[1]", raw(std::uint16_t{65535})).values == std::vector{65535.0f});
  CHECK(through_file("I32", "[1]", raw(std::int32_t{-70000})).values == std::vector{-70000.0f});
  CHECK(through_file("U32", "[1]", raw(std::uint32_t{4294967295u})).values == std::vector{4294967296.0f});
  CHECK(through_file("I64", "[1]", raw(std::int64_t{-123456})).values == std::vector{-123456.0f});
  CHECK(through_file("U64", "[1]", raw(std::uint64_t{1} << 63)).values == std::vector{0x1p63f});

  const weights::TensorData tensor = through_file("F32", "[2,0,3]", "");
  CHECK(tensor.name == "x");
  CHECK(tensor.dtype == "F32");
  CHECK(tensor.shape == std::vector<std::int64_t>{2, 0, 3});
  CHECK(tensor.values.empty());
}

TEST_CASE("a type that does not become float32 is refused by its name") {
  const Folder folder;
  for (const char* dtype : {"F8_E4M3", "F8_E5M2", "C64", "F4"}) {
    const std::size_t size = dtype == std::string("C64") ? 16 : dtype == std::string("F4") ? 1 : 2;
    const auto path = folder.write("one.safetensors", file_of({zeros("x", "[2]", size, dtype)}));
    CHECK(words_of([&] { weights::read_tensor(path, "x"); }, path) ==
          "FILE: x is of type " + std::string(dtype) + ", which is not read");
    CHECK(words_of([&] { weights::read_all(path); }, path) ==
          "FILE: x is of type " + std::string(dtype) + ", which is not read");
  }
  const auto future = folder.write("future.safetensors", file_of({zeros("x", "[2]", 7, "F99")}));
  CHECK(words_of([&] { weights::read_tensor(future, "x"); }, future) == "FILE: x is of type F99, which is not read");
  CHECK_FALSE(weights::read_tensor(future, "y").has_value());
}
