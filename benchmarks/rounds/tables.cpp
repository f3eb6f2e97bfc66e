// The tables: nanoseconds net of an empty call, what they are of the machine's limits, ratios to Tenon.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "measure.hpp"

namespace bench {

namespace {

double minimum(const std::vector<double>& v) { return *std::ranges::min_element(v); }

double median(std::vector<double> v) {
  const auto middle = v.begin() + static_cast<std::ptrdiff_t>(v.size() / 2);
  std::ranges::nth_element(v, middle);
  return *middle;
}

const Case* find(const std::vector<Case>& cases, int net, Mode mode, const std::string& peer) {
  const auto found =
      std::ranges::find_if(cases, [&](const Case& c) { return c.net == net && c.mode == mode && c.peer == peer; });
  return found == cases.end() ? nullptr : &*found;
}

/// Per nanosecond, of multiply-adds (floats = 0) or of floats read from so much memory; 0 where it was not measured.
double limit(const std::vector<Case>& cases, int floats) {
  for (const Case& c : cases)
    if (c.net < 0 && c.floats == floats) return c.work / minimum(c.ns);
  return 0;
}

void print_machine(const std::vector<Case>& cases) {
  for (const Case& c : cases)
    if (c.net < 0)
      std::printf("%-24s %6.1f %s/ns\n", c.name.c_str(), c.work / minimum(c.ns),
                  c.floats > 0 ? "floats" : "multiply-adds");
}

void print_mode(const std::vector<Case>& cases, int net, Mode mode) {
  const Case* const empty = find(cases, net, mode, empty_call);
  const Case* const tenon = find(cases, net, mode, ours);
  const int batch = mode == Mode::batch ? subject(net).batch : 1;
  const bool each = subject(net).is_a_stream;  // a block's time is told per sample, to stand beside a single step's
  const double share = each ? batch : 1;
  const double work = static_cast<double>(subject(net).multiply_adds) * batch / share;
  const double fma = limit(cases, 0), read = limit(cases, subject(net).floats);
  const std::string title = mode == Mode::dependent     ? "dependent calls"
                            : mode == Mode::independent ? "independent calls"
                            : each                      ? "per sample of " + std::to_string(batch)
                                                        : "batch of " + std::to_string(batch);
  std::printf("  %-18s %10s %10s %10s %8s %7s %7s %8s %8s\n", title.c_str(), "ns", "raw ns", "median ns", "MAC/ns",
              "% FMA", "% read", "ratio", "median");
  for (const Case& c : cases) {
    if (c.net != net || c.mode != mode || c.peer == empty_call) continue;
    const auto net_of_empty = [&](const Case& any) {
      std::vector<double> ns = any.ns;
      for (std::size_t r = 0; r < ns.size(); ++r) ns[r] = (ns[r] - (empty != nullptr ? empty->ns[r] : 0)) / share;
      return ns;
    };
    const auto least = [&](const Case& any) {
      return (minimum(any.ns) - (empty != nullptr ? minimum(empty->ns) : 0)) / share;
    };
    const double ns = least(c);
    std::printf("  %-18s %10.1f %10.1f %10.1f %8.2f", c.peer.c_str(), ns, minimum(c.ns) / share,
                median(net_of_empty(c)), work / ns);
    fma > 0 ? (void)std::printf(" %7.0f", 100 * work / ns / fma) : (void)std::printf(" %7s", "");
    read > 0 && batch == 1 ? (void)std::printf(" %7.0f", 100 * subject(net).floats / ns / read)
                           : (void)std::printf(" %7s", "");
    if (tenon != nullptr) {
      std::vector<double> pairs = net_of_empty(c);
      const std::vector<double> own = net_of_empty(*tenon);
      for (std::size_t r = 0; r < pairs.size(); ++r) pairs[r] /= own[r];
      std::printf(" %8.2f %8.2f", ns / least(*tenon), median(pairs));
    }
    std::printf("\n");
  }
}

/// Nanoseconds of a subject's dependent calls, net of an empty one, and 0 where it was not measured.
double ns_of(const std::vector<Case>& cases, int net, const std::string& peer) {
  const Case* const empty = find(cases, net, Mode::dependent, empty_call);
  const Case* const c = find(cases, net, Mode::dependent, peer);
  return c == nullptr || empty == nullptr ? 0 : minimum(c->ns) - minimum(empty->ns);
}

/// A line per subject: Tenon's time and the others' ratios to it, then the ratios' geometric means.
void print_group(const std::vector<Case>& cases, const std::vector<int>& group) {
  struct Column {
    std::string name;
    std::vector<std::string> peers;  // of which the fastest counts
    double logarithms = 0, least = 1e9;
    int count = 0;
  };
  std::vector<Column> columns;
  Column best{"oneDNN best", {}};
  for (const Entry& entry : entries()) {
    if (entry.name == std::string(ours)) continue;
    if (std::ranges::none_of(group, [&](int net) { return ns_of(cases, net, entry.name) > 0; })) continue;
    columns.push_back({entry.name, {entry.name}});
    if (std::string(entry.name).starts_with("oneDNN") && entry.comparable) best.peers.push_back(entry.name);
  }
  if (!best.peers.empty()) columns.push_back(best);

  std::printf("\n  %-30s %10s %8s", "dependent calls", "Tenon, ns", "MAC/ns");
  for (const Column& c : columns) std::printf(" %13s", c.name.c_str());
  for (const int net : group) {
    const double own = ns_of(cases, net, ours);
    if (own <= 0) continue;
    std::printf("\n  %-30s %10.0f %8.1f", subject(net).name.c_str(), own, subject(net).multiply_adds / own);
    for (Column& c : columns) {
      double ns = 0;
      for (const std::string& peer : c.peers)
        if (const double one = ns_of(cases, net, peer); one > 0 && (ns == 0 || one < ns)) ns = one;
      if (ns == 0) {
        std::printf(" %13s", "");
        continue;
      }
      std::printf(" %12.2fx", ns / own);
      c.logarithms += std::log(ns / own);
      c.least = std::min(c.least, ns / own);
      ++c.count;
    }
  }
  for (const bool mean : {true, false}) {
    std::printf("\n  %-50s", mean ? "geometric mean" : "least");
    for (const Column& c : columns) std::printf(" %12.2fx", mean ? std::exp(c.logarithms / c.count) : c.least);
  }
  std::printf("\n");
}

}  // namespace

void print(const std::vector<Case>& cases) {
  print_machine(cases);
  std::vector<int> group;
  for (int net = 0; net < static_cast<int>(subjects().size()); ++net) {
    if (std::ranges::none_of(cases, [&](const Case& c) { return c.net == net; })) continue;
    if (subject(net).is_a_group) {
      group.push_back(net);
      continue;
    }
    std::printf("\n%s: %d multiply-adds, %.1f KiB of weights\n", subject(net).name.c_str(), subject(net).multiply_adds,
                subject(net).floats / 256.0);
    for (const Mode mode : modes)
      if (std::ranges::any_of(cases, [&](const Case& c) { return c.net == net && c.mode == mode; }))
        print_mode(cases, net, mode);
  }
  if (!group.empty()) print_group(cases, group);
  std::printf(
      "\nns: minimum of the rounds, less an empty call's (raw ns: with it). %% FMA: of the multiply-adds measured "
      "above."
      "\n%% read: the weights' floats per ns, of what summing as much memory reaches. ratio: ns over Tenon's, of "
      "minima;"
      "\nmedian ns, median: the medians of the rounds' ns and of their ratios.\n");
}

}  // namespace bench
