// What the core can do at most: multiply-adds per nanosecond, and floats read per nanosecond.
#pragma once
#include <vector>

namespace bench {

/// Runs multiply-adds in twelve independent chains, more than the 2 ports x 4 cycles of latency ask for, and says how
/// many.
int run_multiply_adds();

/// Memory that is summed up, as a layer that reads its weights once does at best. Written first: memory that never was
/// is one page of zeros, and reads as that.
class Reader {
 public:
  explicit Reader(int floats);
  void run();
  int floats() const { return floats_; }

 private:
  int floats_;
  std::vector<float> memory_;
};

}  // namespace bench
