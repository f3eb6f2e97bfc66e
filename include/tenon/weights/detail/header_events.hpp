// What a safetensors header says, read from its JSON by events: nothing is stored that the format does not know.
#pragma once
#include <boost/json/basic_parser_impl.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tenon/weights/detail/words.hpp>
#include <utility>
#include <vector>

namespace tenon::detail::weights {

/// Why a file is not a safetensors file; the reader adds which file.
class malformed : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// One tensor, as the header describes it; its bytes are [begin, end) of what follows the header.
struct Entry {
  std::string name;
  std::string dtype;
  std::vector<std::int64_t> shape;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

struct Header {
  std::vector<Entry> entries;
  std::vector<std::pair<std::string, std::string>> metadata;
};

/// Receives Boost.JSON's events. A header is an object of tensors, each an object of one string and two arrays of
/// whole numbers, and of `__metadata__`, an object of strings; whatever else comes is refused where it comes.
class HeaderEvents {
  using error_code = boost::json::error_code;
  using string_view = boost::json::string_view;

 public:
  // Boost.JSON asks for limits; the header's length, which is checked first, is the limit.
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_object_size = max_array_size;
  static constexpr std::size_t max_string_size = max_array_size;
  static constexpr std::size_t max_key_size = max_array_size;

  /// PyTorch's own limit for a tensor's dimensions.
  static constexpr std::size_t max_rank = 64;

  Header header;

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }

  bool on_object_begin(error_code&) {
    if (place_ == Place::start) {
      place_ = Place::top;
    } else if (place_ == Place::top && key_ == "__metadata__") {
      if (metadata_seen_) throw malformed("the key __metadata__ stands twice in the header");
      metadata_seen_ = true;
      place_ = Place::metadata;
    } else if (place_ == Place::top) {
      header.entries.emplace_back();
      header.entries.back().name = key_;
      fields_ = 0;
      place_ = Place::tensor;
    } else {
      refuse("an object");
    }
    return true;
  }

  bool on_object_end(std::size_t, error_code&) {
    if (place_ == Place::tensor && fields_ != (has_dtype | has_shape | has_offsets))
      throw malformed(shown(header.entries.back().name) + " has not all of dtype, shape and data_offsets");
    place_ = place_ == Place::top ? Place::start : Place::top;
    return true;
  }

  bool on_array_begin(error_code&) {
    if (place_ == Place::tensor && key_ == "shape") {
      add_field(has_shape);
      place_ = Place::shape;
    } else if (place_ == Place::tensor && key_ == "data_offsets") {
      add_field(has_offsets);
      offsets_ = 0;
      place_ = Place::offsets;
    } else {
      refuse("an array");
    }
    return true;
  }

  bool on_array_end(std::size_t, error_code&) {
    if (place_ == Place::offsets && offsets_ != 2)
      throw malformed(shown(header.entries.back().name) + " has not two data_offsets");
    place_ = Place::tensor;
    return true;
  }

  bool on_key_part(string_view part, std::size_t, error_code&) {
    text_.append(part.data(), part.size());
    return true;
  }
  bool on_key(string_view part, std::size_t, error_code&) {
    text_.append(part.data(), part.size());
    key_ = std::exchange(text_, {});
    return true;
  }

  bool on_string_part(string_view part, std::size_t, error_code&) {
    text_.append(part.data(), part.size());
    return true;
  }
  bool on_string(string_view part, std::size_t, error_code&) {
    text_.append(part.data(), part.size());
    std::string text = std::exchange(text_, {});
    if (place_ == Place::metadata) {
      header.metadata.emplace_back(key_, std::move(text));
    } else if (place_ == Place::tensor && key_ == "dtype") {
      add_field(has_dtype);
      header.entries.back().dtype = std::move(text);
    } else {
      refuse("a string");
    }
    return true;
  }

  bool on_number_part(string_view, error_code&) { return true; }
  bool on_int64(std::int64_t value, string_view, error_code&) {
    if (value < 0) refuse("a negative number");
    take(static_cast<std::uint64_t>(value));
    return true;
  }
  bool on_uint64(std::uint64_t value, string_view, error_code&) {
    take(value);
    return true;
  }
  bool on_double(double, string_view, error_code&) {
    refuse("a number that is not whole or beyond 64 bits");
    return true;
  }
  bool on_bool(bool, error_code&) {
    refuse("true or false");
    return true;
  }
  bool on_null(error_code&) {
    refuse("null");
    return true;
  }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }

 private:
  enum class Place { start, top, metadata, tensor, shape, offsets };
  static constexpr unsigned has_dtype = 1, has_shape = 2, has_offsets = 4;

  [[noreturn]] void refuse(std::string_view what) const {
    const std::string found = std::string(what);
    if (place_ == Place::start) throw malformed("the header is not a JSON object but " + found);
    if (place_ == Place::top) throw malformed(shown(key_) + " should be an object, but is " + found);
    if (place_ == Place::metadata)
      throw malformed("__metadata__ should hold strings, but " + shown(key_) + " is " + found);
    throw malformed(shown(header.entries.back().name) + " has " + found + " for its " + shown(key_));
  }

  void add_field(unsigned field) {
    if ((fields_ & field) != 0) throw malformed(shown(header.entries.back().name) + " has " + key_ + " twice");
    fields_ |= field;
  }

  void take(std::uint64_t value) {
    if (place_ == Place::shape) {
      std::vector<std::int64_t>& shape = header.entries.back().shape;
      if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) refuse("a size above 2^63 - 1");
      if (shape.size() == max_rank)
        throw malformed(shown(header.entries.back().name) + " has more than " + std::to_string(max_rank) +
                        " dimensions");
      shape.push_back(static_cast<std::int64_t>(value));
    } else if (place_ == Place::offsets) {
      if (offsets_ == 0) header.entries.back().begin = value;
      if (offsets_ == 1) header.entries.back().end = value;
      ++offsets_;
    } else {
      refuse("a number");
    }
  }

  Place place_ = Place::start;
  bool metadata_seen_ = false;
  unsigned fields_ = 0;
  std::size_t offsets_ = 0;
  std::string key_;   // the latest key
  std::string text_;  // what has come of the key or string that is coming
};

/// Reads the header's text; its claims are not checked yet. Throws malformed.
inline Header read_header_events(std::string_view json) {
  if (json.empty() || json.front() != '{') throw malformed("its header does not begin with {");
  boost::json::parse_options options;
  options.max_depth = 3;  // the header, a tensor in it, an array in that
  boost::json::basic_parser<HeaderEvents> parser(options);
  boost::json::error_code error;
  const std::size_t read = parser.write_some(false, json.data(), json.size(), error);
  if (error) throw malformed("its header is not valid JSON: " + error.message());
  if (read != json.size()) throw malformed("its header goes on behind the JSON object");
  return std::move(parser.handler().header);
}

}  // namespace tenon::detail::weights
