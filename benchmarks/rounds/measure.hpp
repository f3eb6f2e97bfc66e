// Cases: what is timed, in rounds that take all of them in turn.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "peer.hpp"

namespace bench {

/// How a network is called.
enum class Mode {
  dependent,    ///< one sample; the input depends on the output of the call before
  independent,  ///< one sample; calls may overlap; not of streams, where they cannot
  batch,        ///< net.batch samples; of a stream, one after the other
};
inline constexpr Mode modes[]{Mode::dependent, Mode::independent, Mode::batch};

struct Case {
  std::string name;  ///< for --benchmark_filter
  int net = -1;      ///< -1: of the machine
  Mode mode = Mode::dependent;
  std::string peer;        ///< "empty call": what is subtracted from the others
  double work = 0;         ///< of the machine: multiply-adds or floats read per call
  int floats = 0;          ///< of the machine: the size of what is read
  std::vector<double> ns;  ///< per call, round by round
};

inline constexpr const char* empty_call = "empty call";
inline constexpr const char* ours = "Tenon";

/// Every peer computes what it should, within its tolerance. Says where one does not.
bool peers_agree();

/// Times every case that --benchmark_filter lets through, `rounds` times in turn.
std::vector<Case> measure(int rounds);

/// The tables of what was measured.
void print(const std::vector<Case>& cases);

}  // namespace bench
