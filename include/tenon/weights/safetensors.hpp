// Reads and writes weights as safetensors files: the declarations; the bodies are compiled once, by implementation.hpp.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tenon {

/// What of a file is loaded: `load<Actor>(path, {.prefix = "actor."})`.
struct LoadOptions {
  std::string prefix = {};  ///< Only keys that begin with it count, and count without it; the rest is ignored.
  /// Behind the prefix, the beginnings of keys and what the network calls them; of two that fit the first one counts:
  /// `{.rename = {{"cell.weight_ih", "lstm.weight_ih_l0"}, {"encoder.", "0."}}}`.
  std::vector<std::pair<std::string, std::string>> rename = {};
  /// Tensors that are not the network's and may be there: a key, or with a dot at its end all keys that begin so.
  std::vector<std::string> ignore = {};
  bool allow_unexpected = false;  ///< Tensors that the network does not name are ignored, not refused.
  /// The file's fingerprint is not compared: its weights go into another architecture, and it is known that they may.
  bool allow_other_fingerprint = false;
  /// NaN, infinities and negative running variances are loaded as they are, not refused: -inf may be meant, as a bias
  /// that masks an output.
  bool allow_any_number = false;
};

/// A weights file could not be read, or does not fit the network. `what()` is meant to be printed: where the file does
/// not fit it lists every missing, unexpected and misshaped tensor, one a line, with its key and its shapes; and those
/// with numbers that no training leaves, with the place of the first.
class load_error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A weights file could not be written; the file that stood there before, if any, is as it was.
class save_error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Files of named tensors, in the format of https://github.com/huggingface/safetensors: eight bytes with the header's
/// length, a JSON header of names, types, shapes and offsets, then the numbers, little-endian and row-major.
namespace detail::weights {

/// Where one parameter goes: the product of `shape` many floats, row-major, at `values`.
struct Slot {
  std::string key;
  std::vector<std::int64_t> shape;
  float* values = nullptr;
};

/// Where one parameter comes from.
struct ConstSlot {
  std::string key;
  std::vector<std::int64_t> shape;
  const float* values = nullptr;
};

/// What a network is, beside its weights: description<Net>() and its hash, fingerprint<Net>. Files carry both in their
/// metadata, `tenon.fingerprint` (16 hexadecimal digits) and `tenon.description`; those from PyTorch carry neither.
struct Identity {
  std::uint64_t fingerprint = 0;
  std::string description = {};  ///< Empty: not compared.

  /// Of a description.
  static Identity of(std::string description);
  /// The pairs that `save` writes.
  std::vector<std::pair<std::string, std::string>> metadata() const;
};

/// One tensor of a file: its type as the file names it ("BF16"), its numbers as float32, row-major.
struct TensorData {
  std::string name;
  std::string dtype;
  std::vector<std::int64_t> shape;
  std::vector<float> values;
};

/// Fills every slot from the file, or throws and leaves every slot as it was.
///
/// F16, BF16 and F32 arrive exactly, F64 rounded to the nearest float; any other type is refused for a slot. A tensor
/// without a slot is refused unless `options` allows it, lies outside the prefix, or is known to carry no weights:
/// `num_batches_tracked` (BatchNorm's count of batches) and `tenon.probe.*` (what a probe stores).
/// Numbers that no training leaves are refused unless `options` allows them: NaN, infinities (as float32), and negative
/// ones in a `running_var`.
/// A file that carries a fingerprint (under the prefix) must carry that of `identity`, unless `options` allows another.
/// Reads the file once and holds no more of it than the wanted bytes.
/// Throws load_error; also for files that are no safetensors (for PyTorch's own it says how to convert) or malformed.
void load(const std::string& path, std::span<const Slot> slots, const LoadOptions& options = {},
          const Identity& identity = {});

/// Writes the slots as F32, in their order, with `metadata` as the format's free text pairs.
///
/// The file appears under `path` complete or not at all: a temporary file in the same folder takes its name at the end.
/// Throws save_error; also for keys that no reader would accept (twice the same, not UTF-8, `__metadata__`).
void save(const std::string& path, std::span<const ConstSlot> slots,
          std::span<const std::pair<std::string, std::string>> metadata = {});

/// One of the networks among which a file chooses.
struct Contender {
  std::string name;         ///< Its layers, for messages.
  std::vector<Slot> slots;  ///< Without values.
  Identity identity;
};

/// Which of them it may be, by their places, and what became of those when they were tried.
struct Choice {
  std::vector<std::size_t> fitting, passed;
  std::vector<std::string> refusals;
};

/// The contenders that the file's keys and shapes fit, and of several those whose fingerprint the file carries, if it
/// carries one. Throws load_error where there are none: what stands against each, the nearest first.
Choice choose(const std::string& path, std::span<const Contender> contenders, const LoadOptions& options);

/// Throws load_error unless exactly one contender has passed: how those that fit differ.
void require_one(const std::string& path, std::span<const Contender> contenders, const Choice& choice,
                 const LoadOptions& options);

/// One tensor by its full name, or nothing if the file has none of that name. Floating-point, integer and BOOL types
/// become float32, rounded to the nearest where they must be; others (complex, 8 bits and less) throw load_error.
std::optional<TensorData> read_tensor(const std::string& path, const std::string& name);

/// Every tensor of the file, in the order of its data; types as in `read_tensor`. Throws load_error.
std::vector<TensorData> read_all(const std::string& path);

/// The file's free text pairs (`__metadata__`), in the file's order. Throws load_error.
std::vector<std::pair<std::string, std::string>> read_metadata(const std::string& path);

/// Input or output of a file's probe by its full name, or nothing. Throws load_error if it has not `size` numbers.
std::optional<std::vector<float>> read_probe(const std::string& path, const std::string& name, std::size_t size);

/// Throws load_error with both outputs where `actual` is not `expected`: further apart than 2e-4 of the largest
/// expected number, which is some hundred times what summing in another order costs, and less than a wrong activation
/// or eps.
void compare_probe(const std::string& path, int output, std::span<const float> expected, std::span<const float> actual);

}  // namespace detail::weights
namespace weights = detail::weights;  // weights::read_all(path), read_tensor, read_metadata

}  // namespace tenon
