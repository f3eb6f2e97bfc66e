// Target: the instruction set and lane count a model is compiled for, read from predefined macros; no xsimd.
#pragma once
#include <tenon/base/element.hpp>

/// Whatever computes with floats and has no Target in its type is inlined everywhere: formulas into their kernels, for
/// speed, and all of it so that the linker has no copies for different targets to merge.
#define TENON_INLINE [[gnu::always_inline]] inline
#define TENON_INLINE_LAMBDA __attribute__((always_inline))

namespace tenon {

enum class InstructionSet { scalar, sse2, avx, avx2, avx512, neon, wasm };

/// What packed weights and kernels depend on. It is part of every type that is compiled for it, so that
/// objects built with different -m flags can be linked into one program.
struct Target {
  InstructionSet instructions = InstructionSet::scalar;
  int lanes = 1;                                       ///< floats in one vector
  bool fused = false;                                  ///< a * b + c is rounded once
  bool winograd = true;                                ///< set by Options::winograd: no property of a machine
  extend::Element weights = extend::Element::float32;  ///< set by Options::weights

  /// The same vectors compute for both.
  constexpr bool computes_as(const Target& other) const {
    return instructions == other.instructions && lanes == other.lanes && fused == other.fused;
  }

  /// Of vectors.
  constexpr int registers() const {
    return instructions == InstructionSet::avx512 || instructions == InstructionSet::neon ? 32 : 16;
  }

  friend constexpr bool operator==(const Target&, const Target&) = default;
};

/// The target of this translation unit. Not `inline`: it differs between units by design.
#if defined(__AVX512F__) && defined(__AVX512CD__) && defined(__AVX512DQ__) && defined(__AVX512BW__)
constexpr Target native_target{InstructionSet::avx512, 16, true};
#elif defined(__AVX2__) && defined(__FMA__)
constexpr Target native_target{InstructionSet::avx2, 8, true};
#elif defined(__AVX2__)
constexpr Target native_target{InstructionSet::avx2, 8, false};
#elif defined(__AVX__)
constexpr Target native_target{InstructionSet::avx, 8, false};
#elif defined(__SSE2__)
constexpr Target native_target{InstructionSet::sse2, 4, false};
#elif defined(__aarch64__) && defined(__ARM_NEON)
constexpr Target native_target{InstructionSet::neon, 4, true};
#elif defined(__wasm_simd128__)
constexpr Target native_target{InstructionSet::wasm, 4, false};
#else
#define TENON_IS_SCALAR  // where xsimd has nothing to offer, nor may compile: a microcontroller
constexpr Target native_target{};
#endif

}  // namespace tenon
