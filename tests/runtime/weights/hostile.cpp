// Files that claim what is not so are an error in words: never a crash, an over-read or a large allocation.
#include <cstdint>
#include <string>
#include <vector>

#include "../../support/catch.hpp"
#include "files.hpp"

namespace weights = tenon::detail::weights;

using namespace weights_test;

namespace {

struct Case {
  const char* name;
  std::string bytes;
  const char* words;  // behind "FILE is not a valid safetensors file: "
};

/// A file with one header and `data_size` bytes behind it.
std::string with_data(std::string_view header, std::size_t data_size = 0) {
  return file_of(header, std::string(data_size, '\0'));
}

/// A tensor `a` of F32 with that shape and those offsets, in a file with `data_size` bytes of data.
std::string claiming(const std::string& shape, const std::string& offsets, std::size_t data_size,
                     const std::string& dtype = "F32") {
  return with_data(R"({"a":{"dtype":")" + dtype + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}}",
                   data_size);
}

std::string two(const std::string& first, const std::string& second, std::size_t data_size) {
  const auto tensor = [](const std::string& offsets) {
    return R"({"dtype":"F32","shape":[1],"data_offsets":)" + offsets + "}";
  };
  return with_data(R"({"a":)" + tensor(first) + R"(,"b":)" + tensor(second) + "}", data_size);
}

std::string nested(int depth) {
  return with_data(R"({"a":)" + std::string(static_cast<std::size_t>(depth), '[') +
                   std::string(static_cast<std::size_t>(depth), ']') + "}");
}

std::string many_dimensions(int count) {
  std::string shape = "[1";
  for (int i = 1; i < count; ++i) shape += ",1";
  return claiming(shape + "]", "[0,4]", 4);
}

const std::string two_to_the_63 = little_endian(std::uint64_t{1} << 63, 8);

const std::vector<Case> cases = {
    // The length of the header.
    {"empty", "", "it is empty"},
    {"one byte", "{", "it has 1 byte, too few for the header's length"},
    {"seven bytes", std::string(7, '\0'), "it has 7 bytes, too few for the header's length"},
    {"only a length", little_endian(2, 8), "its header claims 2 bytes, but the file has 8"},
    {"length 2^63", two_to_the_63 + "{}", "its header claims 9223372036854775808 bytes, but the file has 10"},
    {"length 2^64 - 1", std::string(8, '\xff') + "{}",
     "its header claims 18446744073709551615 bytes, but the file has 10"},
    {"length 2^64 - 8", little_endian(~std::uint64_t{7}, 8) + "{}",
     "its header claims 18446744073709551608 bytes, but the file has 10"},
    {"length of one byte more", little_endian(3, 8) + "{}", "its header claims 3 bytes, but the file has 10"},
    {"length 0", little_endian(0, 8) + "{}", "its header does not begin with {"},

    // JSON.
    {"an array", with_data("[]"), "its header does not begin with {"},
    {"a space in front", with_data(" {}"), "its header does not begin with {"},
    {"a byte order mark", with_data("\xef\xbb\xbf{}"), "its header does not begin with {"},
    {"cut in the header", with_data(R"({"a":{"dtype":"F3)"), "its header is not valid JSON: incomplete JSON"},
    {"two objects", with_data("{}{}"), "its header goes on behind the JSON object"},
    {"zeros behind the object", with_data(std::string("{}\0\0", 4)), "its header goes on behind the JSON object"},
    {"a comma too many", with_data(R"({"__metadata__":{"a":"b",}})"), "its header is not valid JSON: syntax error"},
    {"a comment", with_data("{/* */}"), "its header is not valid JSON: syntax error"},
    {"not UTF-8", with_data("{\"\xff\":{}}"), "its header is not valid JSON: syntax error"},
    {"overlong UTF-8", with_data("{\"\xc0\xaf\":{}}"), "its header is not valid JSON: syntax error"},
    {"half a surrogate", with_data(R"({"\ud800":{}})"), "its header is not valid JSON: syntax error"},
    {"nested too deep", nested(3), "a should be an object, but is an array"},
    {"nested a thousand deep", nested(1000), "a should be an object, but is an array"},
    {"objects a hundred thousand deep",
     [] {
       std::string header;
       for (int i = 0; i < 100000; ++i) header += R"({"a":)";
       return with_data(header);
     }(),
     "a has an object for its a"},
    {"shape nested", claiming("[[1]]", "[0,4]", 4), "its header is not valid JSON: too deep"},

    // What is where.
    {"a number for a tensor", with_data(R"({"a":1})"), "a should be an object, but is a number"},
    {"null for a tensor", with_data(R"({"a":null})"), "a should be an object, but is null"},
    {"a string for a tensor", with_data(R"({"a":"b"})"), "a should be an object, but is a string"},
    {"false for metadata", with_data(R"({"__metadata__":false})"),
     "__metadata__ should be an object, but is true or false"},
    {"a number in the metadata", with_data(R"({"__metadata__":{"a":1}})"),
     "__metadata__ should hold strings, but a is a number"},
    {"an object in the metadata", with_data(R"({"__metadata__":{"a":{}}})"),
     "__metadata__ should hold strings, but a is an object"},
    {"nothing in a tensor", with_data(R"({"a":{}})"), "a has not all of dtype, shape and data_offsets"},
    {"no offsets", with_data(R"({"a":{"dtype":"F32","shape":[0]}})"), "a has not all of dtype, shape and data_offsets"},
    {"a field that the format does not know",
     with_data(R"({"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0],"b":"c"}})"), "a has a string for its b"},
    {"a dtype that is a number", with_data(R"({"a":{"dtype":32,"shape":[0],"data_offsets":[0,0]}})"),
     "a has a number for its dtype"},
    {"a shape that is a number", claiming("4", "[0,4]", 4), "a has a number for its shape"},
    {"a string in a shape", claiming(R"(["1"])", "[0,4]", 4), "a has a string for its shape"},

    // Twice the same.
    {"a tensor twice",
     with_data(R"({"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},)"
               R"("a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}})"),
     "the key a stands twice in the header"},
    {"a tensor twice, once escaped",
     with_data(R"({"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},)"
               R"("\u0061":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}})"),
     "the key a stands twice in the header"},
    {"metadata twice", with_data(R"({"__metadata__":{},"__metadata__":{}})"),
     "the key __metadata__ stands twice in the header"},
    {"a key twice in the metadata", with_data(R"({"__metadata__":{"a":"b","a":"c"}})"),
     "the key a stands twice in the header"},
    {"two dtypes", with_data(R"({"a":{"dtype":"F32","dtype":"F32","shape":[0],"data_offsets":[0,0]}})"),
     "a has dtype twice"},
    {"two shapes", with_data(R"({"a":{"dtype":"F32","shape":[0],"shape":[0],"data_offsets":[0,0]}})"),
     "a has shape twice"},

    // Numbers.
    {"a negative extent", claiming("[-1]", "[0,4]", 4), "a has a negative number for its shape"},
    {"a negative offset", claiming("[1]", "[-4,0]", 0), "a has a negative number for its data_offsets"},
    {"a fractional extent", claiming("[1.5]", "[0,4]", 4),
     "a has a number that is not whole or beyond 64 bits for its shape"},
    {"an exponent", claiming("[1e0]", "[0,4]", 4), "a has a number that is not whole or beyond 64 bits for its shape"},
    {"an offset of 2^64", claiming("[1]", "[0,18446744073709551616]", 4),
     "a has a number that is not whole or beyond 64 bits for its data_offsets"},
    {"an extent of 2^63", claiming("[9223372036854775808]", "[0,4]", 4), "a has a size above 2^63 - 1 for its shape"},
    {"NaN", claiming("[NaN]", "[0,4]", 4), "its header is not valid JSON: syntax error"},
    {"one offset", claiming("[1]", "[0]", 4), "a has not two data_offsets"},
    {"three offsets", claiming("[1]", "[0,4,4]", 4), "a has not two data_offsets"},
    {"65 dimensions", many_dimensions(65), "a has more than 64 dimensions"},

    // Sizes and places.
    {"a size of 2^64 bytes", claiming("[4294967296,1073741824]", "[0,0]", 0),
     "a claims the shape [4294967296, 1073741824], whose size overflows"},
    {"a size of 2^64 bytes, times none", claiming("[4294967296,1073741824,0]", "[0,0]", 0),
     "a claims the shape [4294967296, 1073741824, 0], whose size overflows"},
    {"more elements than bytes", claiming("[2]", "[0,4]", 4), "a, F32 [2], needs 8 bytes, but its offsets hold 4"},
    {"more bytes than elements", claiming("[1]", "[0,8]", 8), "a, F32 [1], needs 4 bytes, but its offsets hold 8"},
    {"F64 of half the size", claiming("[1]", "[0,4]", 4, "F64"), "a, F64 [1], needs 8 bytes, but its offsets hold 4"},
    {"F4 that ends within a byte", claiming("[3]", "[0,2]", 2, "F4"), "a, F4 [3], does not end on a byte"},
    {"ends before it begins", claiming("[1]", "[4,0]", 4), "a begins at byte 4 and ends before it, at 0"},
    {"ends before it begins, by 2^64", claiming("[0]", "[18446744073709551615,0]", 0),
     "a begins at byte 18446744073709551615 and ends before it, at 0"},
    {"data cut off", claiming("[2]", "[0,8]", 7),
     "a ends at byte 8 of the data, but the file has 7; it may be truncated"},
    {"a great deal of data missing", claiming("[1099511627776]", "[0,4398046511104]", 4),
     "a ends at byte 4398046511104 of the data, but the file has 4; it may be truncated"},
    {"an unknown type beyond the file", claiming("[1]", "[0,4398046511104]", 4, "F99"),
     "a ends at byte 4398046511104 of the data, but the file has 4; it may be truncated"},
    {"data left over", claiming("[1]", "[0,4]", 5), "its tensors end at byte 4 of the data, but the file has 5"},
    {"data for nobody", with_data("{}", 1), "its tensors end at byte 0 of the data, but the file has 1"},
    {"a hole in front", claiming("[1]", "[4,8]", 8),
     "a begins at byte 4 of the data, leaving a hole behind the end at 0"},
    {"a hole between", two("[0,4]", "[8,12]", 12),
     "b begins at byte 8 of the data, leaving a hole behind the end at 4"},
    {"an overlap", two("[0,4]", "[2,6]", 6), "b begins at byte 2 of the data, inside the tensor that ends at 4"},
    {"the same place", two("[0,4]", "[0,4]", 4), "b begins at byte 0 of the data, inside the tensor that ends at 4"},
};

}  // namespace

TEST_CASE("a malformed file is refused with what is wrong with it") {
  const Folder folder;
  const Network network{{"a", {1}}};
  for (const Case& test : cases) {
    INFO(test.name);
    const std::string path = folder.write("case.safetensors", test.bytes);
    const std::string words = "FILE is not a valid safetensors file: " + std::string(test.words);
    CHECK(refusal(path, network) == words);
    CHECK(refusal(path, network, {.prefix = "b.", .allow_unexpected = true}) == words);
    CHECK(words_of([&] { weights::read_all(path); }, path) == words);
    CHECK(words_of([&] { weights::read_tensor(path, "a"); }, path) == words);
    CHECK(words_of([&] { weights::read_metadata(path); }, path) == words);
  }
  CHECK(network.untouched());
}

TEST_CASE("what only looks odd is read") {
  const Folder folder;
  const auto reads = [&](const std::string& bytes) {
    const Network network{{"a", {1}}};
    return refusal(folder.write("odd.safetensors", bytes), network);
  };
  CHECK(reads(claiming("[1]", "[0,4]", 4)) == "");
  CHECK(reads(with_data("{ \"a\" :\n{\"data_offsets\": [0, 4], \"shape\":[1],\t\"dtype\":\"F32\"} }  \n", 4)) == "");
  CHECK(reads(with_data(R"({"\u0061":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 4)) == "");
  CHECK(reads(with_data(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"__metadata__":{}})", 4)) == "");
  CHECK(reads(many_dimensions(64)).find("misshaped: a is [1, 1, 1,") != std::string::npos);

  // A header of 640 bytes begins like a pickle, one of 128 nearly.
  for (const std::size_t length : {std::size_t{128}, std::size_t{640}}) {
    std::string header = R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})";
    header.resize(length, ' ');
    CHECK(reads(with_data(header, 4)) == "");
  }

  // Tensors of no bytes stand between others, in whatever order the header names them.
  const std::string path =
      folder.write("zero.safetensors", with_data(R"({"c":{"dtype":"F32","shape":[0],"data_offsets":[4,4]},)"
                                                 R"("b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},)"
                                                 R"("a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                                                 R"("d":{"dtype":"F16","shape":[0,9],"data_offsets":[8,8]}})",
                                                 8));
  CHECK(weights::read_all(path).size() == 4);
}

TEST_CASE("a header above the format's limit is refused before it is read") {
  const Folder folder;
  const std::string path = folder.write("long.safetensors", little_endian(100'000'001, 8) + "{}");
  std::filesystem::resize_file(path, 100'000'010);  // sparse: no byte of it is written
  CHECK(words_of([&] { weights::read_all(path); }, path) ==
        "FILE is not a valid safetensors file: its header claims 100000001 bytes, more than the format's limit of "
        "100000000");
}
