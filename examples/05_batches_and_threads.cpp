// One const model: called for a sample, for a batch, for lengths known at run time only, and from eight threads at
// once.
#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>
#include <tenon/tenon.hpp>
#include <thread>
#include <vector>
using namespace tenon;

using Policy = Mlp<ReLU, 16, 64, 32, 32, 5>;  // Linear<16, 64>, ReLU, …, Linear<32, 5>

constexpr std::size_t samples = 1000;
using Input16 = Tensor<float, 16>;
using Output5 = Tensor<float, 5>;

bool check(bool good, const char* what) {
  std::printf("%-4s %s\n", good ? "yes" : "NO", what);
  return good;
}

bool same_bits(const std::vector<Output5>& a, const std::vector<Output5>& b) {
  bool same = a.size() == b.size();
  for (std::size_t s = 0; same && s < a.size(); ++s)
    same = std::memcmp(a[s].data(), b[s].data(), Output5::size() * sizeof(float)) == 0;
  return same;
}

int main() {
  std::mt19937 engine{1};
  std::normal_distribution<float> normal;
  Parameters<Policy> parameters;
  for (float& p : parameters) p = 0.2f * normal(engine);
  std::vector<Input16> inputs(samples);
  for (Input16& input : inputs)
    for (float& x : input) x = normal(engine);

  const Model<Policy> policy{parameters};
  bool good = true;

  // One by one: the fastest answer to one question.
  std::vector<Output5> single(samples);
  for (std::size_t s = 0; s < samples; ++s) single[s] = policy(inputs[s]);

  // A batch shares each weight among several samples. It may sum in another order: equal to a few roundings.
  std::vector<Output5> batched(samples);
  good &= check(policy.batch(inputs, batched), "a batch of 1,000 runs");
  float apart = 0;
  bool finite = true;
  for (std::size_t s = 0; s < samples; ++s)
    for (int i = 0; i < 5; ++i) {
      apart = std::fmax(apart, std::fabs(batched[s][i] - single[s][i]));
      finite = finite && std::isfinite(batched[s][i]) && std::isfinite(single[s][i]);
    }
  good &= check(finite && apart < 1e-4f, "its answers are those of 1,000 calls, to a few roundings");

  // Plain floats, of lengths that are known at run time only: a wrong one is refused, and nothing is touched.
  std::vector<float> in(inputs[0].begin(), inputs[0].end()), out(5, -1.0f);
  good &= check(policy.try_run(in, out) && std::memcmp(out.data(), single[0].data(), 5 * sizeof(float)) == 0,
                "try_run answers 16 floats with 5, to the bit");
  in.pop_back(), out.assign(5, -1.0f);
  good &= check(!policy.try_run(in, out) && out == std::vector<float>(5, -1.0f), "it refuses 15, and writes nothing");

  // A model never changes and a call keeps its scratch on its own stack: threads need no locks, and get the same bits.
  std::vector<std::vector<Output5>> answers(8, std::vector<Output5>(samples));
  {
    std::vector<std::thread> threads;
    for (std::vector<Output5>& mine : answers)
      threads.emplace_back([&policy, &inputs, &mine] {
        for (std::size_t s = 0; s < samples; ++s) mine[s] = policy(inputs[s]);
      });
    for (std::thread& thread : threads) thread.join();
  }
  bool equal = true;
  for (const auto& mine : answers) equal = equal && same_bits(mine, single);
  good &= check(equal, "eight threads on one model get the same bits");
  return good ? 0 : 1;
}
