// Running a network takes nothing from the heap: counted here, by replacing the program's operator new.
#include <cstdio>
#include <cstdlib>
#include <new>
#include <tenon/run.hpp>  // no files, no exceptions, no heap: what an audio thread or a firmware includes

namespace {
int allocations = 0;
}

// Not inlined: g++ would see free beside new, and warn.
[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  std::abort();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
[[gnu::noinline]] void* operator new(std::size_t size, std::align_val_t alignment) {
  ++allocations;
  const auto to = static_cast<std::size_t>(alignment);
  if (void* memory = std::aligned_alloc(to, (size + to - 1) / to * to)) return memory;
  std::abort();
}
[[gnu::noinline]] void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }

using namespace tenon;

// A gate as in audio effects: the signal times what a second branch makes of it.
using Effect = Sequential<Branch<Sequential<Linear<64, 96>, Tanh>, Sequential<Linear<64, 96>, Sigmoid>>, Multiply,
                          Residual<Linear<96, 96>, GELU<>>, Linear<96, 64>>;

/// Weights that a script might have written into the program: here a pattern.
constexpr Parameters<Effect> pattern = [] {
  Parameters<Effect> p;
  int i = 0;
  for (float& value : p) value = static_cast<float>((i += 37) % 101 - 50) * 0.004f;
  return p;
}();

const Model<Effect> model{pattern};

bool check(int before, const char* what) {
  std::printf("%d allocations in %s\n", allocations - before, what);
  return allocations == before;
}

int main() {
  std::printf("The model is %zu bytes in static memory; a call takes %zu bytes of the stack.\n", sizeof model,
              workspace_bytes<Effect>);
  const int at_start = allocations;
  ::operator delete(::operator new(1));  // a count that stays at zero would prove nothing
  const bool counts = allocations == at_start + 1;

  static Tensor<float, 64> block{}, blocks[48]{}, answers[48];
  int before = allocations;
  for (int n = 0; n < 1000; ++n) {
    block[n % 64] = 1.0f;
    block = model(block);
  }
  bool good = check(before, "1,000 calls");

  static Workspace<Effect> workspace;
  before = allocations;
  block = model(block, workspace);
  good &= check(before, "a call with a workspace of the caller's");

  before = allocations;
  good &= model.batch(blocks, answers);
  good &= check(before, "a batch of 48");

  float sum = 0;
  for (const float y : block) sum += y;
  std::printf("(the last block sums to %g)\n", double{sum});
  return good && counts && sum - sum == 0 ? 0 : 1;
}
