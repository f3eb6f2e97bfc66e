// The body of embed. Not inline: implementation.hpp compiles it once.
#pragma once
#include <array>
#include <charconv>
#include <cmath>
#include <span>
#include <string>
#include <string_view>
#include <tenon/weights/embed.hpp>

namespace tenon::detail::weights {

inline const char* spelled(InstructionSet instructions) {
  switch (instructions) {
    case InstructionSet::scalar: return "scalar";
    case InstructionSet::sse2: return "sse2";
    case InstructionSet::avx: return "avx";
    case InstructionSet::avx2: return "avx2";
    case InstructionSet::avx512: return "avx512";
    case InstructionSet::neon: return "neon";
    case InstructionSet::wasm: return "wasm";
  }
  return "";
}
inline std::string spelled(const Target& target) {
  return std::string("tenon::Target{tenon::InstructionSet::") + spelled(target.instructions) + ", " +
         std::to_string(target.lanes) + (target.fused ? ", true}" : ", false}");
}

/// As a program spells them.
inline std::string spelled(const Options& options) {
  std::string text = "{";
  if (options.math == Math::fast) text += ".math = tenon::Math::fast, ";
  if (options.math == Math::reproducible) text += ".math = tenon::Math::reproducible, ";
  text += ".target = " + spelled(options.target);
  if (!options.winograd) text += ", .winograd = false";
  if (options.weights == Weights::bf16) text += ", .weights = tenon::Weights::bf16";
  return text + "}";
}

/// In names: avx2_8_fused.
inline std::string named(const Target& target) {
  return spelled(target.instructions) + ('_' + std::to_string(target.lanes)) + (target.fused ? "_fused" : "");
}

/// The shortest text that is read as the same float; of NaN its bits, which two smaller weights may share.
inline void put(std::string& to, float number) {
  if (std::isnan(number)) {
    to += "__builtin_bit_cast(float, " + std::to_string(bit_cast<std::uint32_t>(number)) + "U)";
  } else if (std::isinf(number)) {
    to += number < 0 ? "-__builtin_inff()" : "__builtin_inff()";
  } else {
    std::array<char, 32> text;
    const auto end = std::to_chars(text.begin(), text.end(), number, std::chars_format::scientific).ptr;
    to.append(text.begin(), end) += 'f';
  }
}

/// "[1, 28, 28]"
inline std::string spelled(const Shape& shape) {
  std::string text = "[";
  for (int i = 0; i < shape.rank; ++i) text += (i > 0 ? ", " : "") + std::to_string(shape.extent[i]);
  return text + "]";
}
inline std::string spelled(std::span<const Shape> shapes) {
  std::string text;
  for (const Shape& shape : shapes) text += (text.empty() ? "" : ", then ") + spelled(shape);
  return text;
}
inline std::int64_t floats_of(std::span<const Shape> shapes) {
  std::int64_t sum = 0;
  for (const Shape& shape : shapes) sum += shape.size();
  return sum;
}
inline std::string replaced(std::string text, std::string_view word, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(word, at)) != text.npos; at += by.size()) text.replace(at, word.size(), by);
  return text;
}

std::string c_header(const std::string& name, std::span<const Shape> inputs, std::span<const Shape> outputs,
                     bool embedded) {
  std::string upper = name;
  for (char& letter : upper)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  std::string text = R"(/* The network @NAME@ as C functions. Made by tenon-embed; do not edit. */
#ifndef @UPPER@_H
#define @UPPER@_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

/* Floats of one sample; of several tensors, one behind another, each row-major. */
#define @UPPER@_INPUT_FLOATS @INPUT@ /* @INPUT_SHAPES@ */
#define @UPPER@_OUTPUT_FLOATS @OUTPUT@ /* @OUTPUT_SHAPES@ */

@LOAD@/* One sample, or `count` of them one behind another. 0; 1, and nothing read or written, where a pointer is NULL. Takes
   nothing from the heap, but for a workspace of over 64 KiB, once a thread; may be called from many threads at once. */
int @NAME@_run(@MODEL@const float* input, float* output);
int @NAME@_batch(@MODEL@size_t count, const float* input, float* output);

/* -1 where there is no tensor i or dimension. */
int @NAME@_input_count(void);
int @NAME@_input_rank(int i);
int @NAME@_input_extent(int i, int dimension);
int @NAME@_output_count(void);
int @NAME@_output_rank(int i);
int @NAME@_output_extent(int i, int dimension);

const char* @NAME@_version(void);      /* of Tenon */
uint64_t @NAME@_fingerprint(void);     /* of the architecture */

#ifdef __cplusplus
}
#endif
#endif
)";
  constexpr std::string_view load = R"(typedef struct @NAME@_model @NAME@_model;

/* The weights of a safetensors file, to be freed by @NAME@_free. NULL where they do not fit, and the reason, at most `room`
   characters, in `error`, which may be NULL. */
const @NAME@_model* @NAME@_load(const char* path, char* error, size_t room);
void @NAME@_free(const @NAME@_model* model);

)";
  text = replaced(text, "@INPUT_SHAPES@", spelled(inputs));
  text = replaced(text, "@OUTPUT_SHAPES@", spelled(outputs));
  text = replaced(text, "@INPUT@", std::to_string(floats_of(inputs)));
  text = replaced(text, "@OUTPUT@", std::to_string(floats_of(outputs)));
  text = replaced(text, "@LOAD@", embedded ? "" : load);
  text = replaced(text, "@MODEL@", embedded ? "" : "const @NAME@_model* model, ");
  return replaced(replaced(text, "@UPPER@", upper), "@NAME@", name);
}

std::string embedded(const Embedding& words, const Options& options, std::span<const float> packed) {
  const std::string named_options = words.name + "_options";
  std::string text =
      "// " + words.net + " with its weights" + (words.source.empty() ? "" : " from " + words.source) +
      ". Made by tenon-embed; do not edit.\n#pragma once\n#include <tenon/run.hpp>\n\n#include \"" + words.header +
      "\"\n\nnamespace embedded {\n// Headers for several targets can be in one program.\ninline namespace for_" +
      named(options.target) + " {\n\ninline constexpr tenon::Options " + named_options + spelled(options) +
      ";\nstatic_assert(" + named_options + ".target == tenon::native_target,\n              \"tenon: " + words.name +
      " is packed for " + spelled(options.target.instructions) +
      ", this file is compiled for another instruction set: give tenon-embed this file's flags, -march "
      "among them\");\n\n/// In read-only memory from the start.\ninline constexpr tenon::Model<" +
      words.net + ", " + named_options + "> " + words.name + "{tenon::PackedWeights<" + words.net + ", " +
      named_options + ">{{";
  constexpr std::size_t per_line = 8;
  for (std::size_t i = 0; i < packed.size(); ++i) {
    text += i % per_line == 0 ? "\n" : " ";
    put(text, packed[i]);
    text += ',';
  }
  return text + "\n}}};\n\n}\n}  // namespace embedded\n";
}

}  // namespace tenon::detail::weights
