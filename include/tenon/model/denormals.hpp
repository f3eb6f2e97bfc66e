// FlushDenormals: a scope in which subnormal numbers are zero.
#pragma once

namespace tenon {

/// `FlushDenormals guard;` at the head of an audio callback: while it lives, its thread takes subnormal operands for
/// zero and gives zero for subnormal results. A recurrent state that decays becomes subnormal on its way to zero, and
/// some processors take a hundred cycles and more for an operation on such numbers. The guard's end restores what was
/// set before it, so that guards nest.
///
/// It sets the bits FTZ and DAZ of x86-64's MXCSR (Intel's manual, volume 1, 10.2.3), or FZ of AArch64's FPCR (Arm's
/// manual, C5.2.8).
class FlushDenormals {
 public:
  /// False on other processors: there a guard does nothing.
#if defined(__x86_64__) || defined(__aarch64__)
  static constexpr bool works = true;
#else
  static constexpr bool works = false;
#endif

  [[nodiscard]] FlushDenormals() noexcept : before_(read() & flushing) { write(read() | flushing); }
  /// What else was set meanwhile, such as the sticky flags of exceptions, stays.
  ~FlushDenormals() { write((read() & ~flushing) | before_); }
  FlushDenormals(const FlushDenormals&) = delete;
  FlushDenormals& operator=(const FlushDenormals&) = delete;

 private:
  // "memory": no load or store, and so no arithmetic between a load and a store, is moved across.
#if defined(__x86_64__)
  using Register = unsigned;
  static constexpr Register flushing = 0x8040;  // bit 15 is FTZ, bit 6 DAZ
  static Register read() noexcept {
    Register value;
    asm volatile("stmxcsr %0" : "=m"(value) : : "memory");
    return value;
  }
  static void write(Register value) noexcept { asm volatile("ldmxcsr %0" : : "m"(value) : "memory"); }
#elif defined(__aarch64__)
  using Register = unsigned long long;
  static constexpr Register flushing = Register{1} << 24;
  static Register read() noexcept {
    Register value;
    asm volatile("mrs %0, fpcr" : "=r"(value) : : "memory");
    return value;
  }
  static void write(Register value) noexcept { asm volatile("msr fpcr, %0" : : "r"(value) : "memory"); }
#else
  using Register = unsigned;
  static constexpr Register flushing = 0;
  static Register read() noexcept { return 0; }
  static void write(Register) noexcept {}
#endif

  Register before_;
};

}  // namespace tenon
