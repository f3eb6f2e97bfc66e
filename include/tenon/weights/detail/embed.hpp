// The body of embed. Not inline: implementation.hpp compiles it once.
#pragma once
#include <array>
#include <charconv>
#include <cmath>
#include <span>
#include <string>
#include <tenon/weights/embed.hpp>

namespace tenon::weights {
namespace detail {

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

/// The shortest text that is read as the same float.
inline void put(std::string& to, float number) {
  if (std::isnan(number)) {
    to += "__builtin_nanf(\"\")";
  } else if (std::isinf(number)) {
    to += number < 0 ? "-__builtin_inff()" : "__builtin_inff()";
  } else {
    std::array<char, 32> text;
    const auto end = std::to_chars(text.begin(), text.end(), number, std::chars_format::scientific).ptr;
    to.append(text.begin(), end) += 'f';
  }
}

}  // namespace detail

std::string embedded(const Embedding& words, const Target& target, std::span<const float> packed) {
  const std::string packed_for = detail::spelled(target), options = words.name + "_options";
  std::string text =
      "// " + words.net + " with its weights" + (words.source.empty() ? "" : " from " + words.source) +
      ". Made by tenon-embed; do not edit.\n#pragma once\n#include <tenon/run.hpp>\n\n#include \"" + words.header +
      "\"\n\nnamespace embedded {\n\ninline constexpr tenon::Options " + options + "{" + words.options +
      (words.options.empty() ? "" : ", ") + ".target = " + packed_for + "};\nstatic_assert(" + options +
      ".target == tenon::native_target,\n              \"tenon: " + words.name + " is packed for " +
      detail::spelled(target.instructions) +
      ", this file is compiled for another instruction set: give tenon-embed this file's flags, -march "
      "among them\");\n\n/// In read-only memory from the start.\ninline constexpr tenon::Model<" +
      words.net + ", " + options + "> " + words.name + "{tenon::PackedWeights<" + words.net + ", " + options + ">{{";
  constexpr std::size_t per_line = 8;
  for (std::size_t i = 0; i < packed.size(); ++i) {
    text += i % per_line == 0 ? "\n" : " ";
    detail::put(text, packed[i]);
    text += ',';
  }
  return text + "\n}}};\n\n}  // namespace embedded\n";
}

}  // namespace tenon::weights
