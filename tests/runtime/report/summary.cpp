// summary: every cell of some tables, for a fixed target so that the bytes are the same on every machine.
#include <string>
#include <tenon/declare.hpp>
#include <tenon/layers/tanh.hpp>
#include <tenon/report/summary.hpp>
#include <type_traits>

#include "../../support/catch.hpp"

using namespace tenon;

namespace {

constexpr Options avx2{.target = {InstructionSet::avx2, 8, true}};

/// A table as it stands in the source: without the newline that opens the literal, rules of any length as one "---".
std::string normal(std::string table) {
  const std::string bar = "─";
  for (std::size_t at; (at = table.find(bar + bar)) != std::string::npos;) table.erase(at, bar.size());
  for (std::size_t at; (at = table.find(bar)) != std::string::npos;) table.replace(at, bar.size(), "---");
  return table.starts_with('\n') ? table.substr(1) : table;
}

template <class Net>
std::string table_of() {
  return normal(summary<Net, avx2>());
}

struct AnIdentityThatIsCalledByANameWhichNoTableCouldBearInOneLine : Identity {};

}  // namespace

TEST_CASE("a stack: shapes, counts, what is fused and what is free") {
  using Net = Sequential<Input<1, 28, 28>, Flatten, Linear<784, 128>, ReLU, Linear<128, 10>>;
  CHECK(table_of<Net>() == normal(R"(
Layer                        Output  Parameters  Multiply-adds  Fused
---
Sequential
  Input<1, 28, 28>      [1, 28, 28]                             free
  (0) Flatten                 [784]                             free
  (1) Linear<784, 128>        [128]     100,480        100,352
  (2) ReLU                    [128]                             into 1
  (3) Linear<128, 10>          [10]       1,290          1,280
---
Total                                   101,770        101,632
Input [1, 28, 28], output [10]
Model 410,176 bytes, workspace 512 bytes
)"));
}

TEST_CASE("branches on one input are one wider layer, their Concat is free, names stand where PyTorch has them") {
  using Net = Sequential<
      Branch<Named<"branch1", Sequential<Linear<10, 15>, ReLU>>, Named<"branch2", Sequential<Linear<10, 20>, ReLU>>>,
      Concat, Named<"final_linear", Linear<35, 5>>>;
  CHECK(table_of<Net>() == normal(R"(
Layer                           Output  Parameters  Multiply-adds  Fused
---
Sequential
  (0) Branch
    (branch1) Sequential
      (0) Linear<10, 15>          [15]         165            150  with branch2.0
      (1) ReLU                    [15]                             into 0
    (branch2) Sequential
      (0) Linear<10, 20>          [20]         220            200  into branch1.0
      (1) ReLU                    [20]                             into 0
  (1) Concat                      [35]                             free
  (final_linear) Linear<35, 5>     [5]         180            175
---
Total                                          565            525
Input [10], output [5]
Model 2,944 bytes, workspace 256 bytes
)"));
}

TEST_CASE("modules, repeats and residuals are scopes; what nobody takes is unused") {
  using Block = Module<Named<"fc", Linear<8, 8>>, Residual<Linear<8, 8, Bias::no>, PReLU<8>>>;
  using Net = Sequential<Named<"h", Repeat<2, Block>>, Branch<Linear<8, 4>, Sequential<Linear<8, 2>, Softmax<>>>,
                         Parallel<ReLU, Identity>, Take<0>>;
  CHECK(table_of<Net>() == normal(R"(
Layer                               Output  Parameters  Multiply-adds  Fused
---
Sequential
  (h) Repeat<2, Module>
    (0) Module
      (fc) Linear<8, 8>                [8]          72             64
      (1) Residual
        (0) Linear<8, 8, Bias::no>     [8]          64             64
        (1) PReLU<8>                   [8]           8                 into 0
        Skip                           [8]                             into 0
    (1) Module
      (fc) Linear<8, 8>                [8]          72             64
      (1) Residual
        (0) Linear<8, 8, Bias::no>     [8]          64             64
        (1) PReLU<8>                   [8]           8                 into 0
        Skip                           [8]                             into 0
  (1) Branch
    (0) Linear<8, 4>                   [4]          36             32
    (1) Sequential
      (0) Linear<8, 2>                 [2]          18             16  unused
      (1) Softmax                      [2]                             unused
  (2) Parallel
    (0) ReLU                           [4]                             into 1.0
    (1) Identity                       [2]                             free
  (3) Take<0>                          [4]                             free
---
Total                                              342            304
Input [8], output [4]
Model 1,728 bytes, workspace 128 bytes
)"));
}

TEST_CASE("several inputs and outputs, layers that run by themselves, parts that must be copied") {
  using Net = Sequential<Parallel<Input<4>, Input<4>>, Add, ReLU, Branch<Identity, Sequential<Identity, Tanh>>>;
  CHECK(table_of<Net>() == normal(R"(
Layer               Output  Parameters  Multiply-adds  Fused
---
Sequential
  (0) Parallel
    Input<4>           [4]                             free
    Input<4>           [4]                             free
  (1) Add              [4]
  (2) ReLU             [4]                             into 1
  (3) Branch
    (0) Identity       [4]                             free
    (1) Sequential
      (0) Identity     [4]                             free
      (1) Tanh         [4]
---
Total                                0              0
Input [4] and [4], output [4] and [4]
Model 64 bytes, workspace 64 bytes
)"));
  using Copies = Sequential<Input<4>, Branch<Identity, Linear<4, 4>>, Concat>;
  CHECK(table_of<Copies>() == normal(R"(
Layer                 Output  Parameters  Multiply-adds  Fused
---
Sequential
  Input<4>               [4]                             free
  (0) Branch
    (0) Identity         [4]                             free
    (1) Linear<4, 4>     [4]          20             16
  (1) Concat             [8]                             copies 1 of 2
---
Total                                 20             16
Input [4], output [8]
Model 192 bytes, workspace 0 bytes
)"));
}

TEST_CASE("a layer alone is a network") {
  CHECK(table_of<Linear<1000, 1000>>() == normal(R"(
Layer               Output  Parameters  Multiply-adds  Fused
---
Linear<1000, 1000>  [1000]   1,001,000      1,000,000
---
Total                        1,001,000      1,000,000
Input [1000], output [1000]
Model 4,004,032 bytes, workspace 0 bytes
)"));
}

TEST_CASE("a Concat is free where its parts are computed into it, and unused where nobody takes it") {
  const auto fused = []<class Net>(std::type_identity<Net>) {
    const std::string table = summary<Net, avx2>();
    const std::string line =
        table.substr(table.find("Concat"), table.find('\n', table.find("Concat")) - table.find("Concat"));
    return line.substr(line.find_last_of(' ') + 1);
  };
  CHECK(fused(std::type_identity<Sequential<Input<4>, Branch<Tanh, Linear<4, 4>>, Concat>>{}) == "free");
  CHECK(fused(std::type_identity<
              Sequential<Linear<4, 4>, Branch<Identity, Sequential<Branch<Identity, Identity>, Concat>>, Take<0>>>{}) ==
        "unused");
}

TEST_CASE("columns are aligned as they look, whatever a layer is called") {
  using Net = Sequential<Named<"schicht_über_schicht", Linear<2, 2>>, Linear<2, 2>,
                         AnIdentityThatIsCalledByANameWhichNoTableCouldBearInOneLine>;
  const std::string table = summary<Net, avx2>();
  CHECK(table.find("NoTableCould") == std::string::npos);
  std::size_t rows = 0;
  for (std::size_t at = 0, end; (end = table.find('\n', at)) != std::string::npos; at = end + 1) {
    const std::string line = table.substr(at, end - at);
    if (line.find(" [2] ") == std::string::npos || line.starts_with("Input")) continue;
    std::size_t column = 0;
    for (const char c : line.substr(0, line.find(']') + 1)) column += (c & 0xc0) != 0x80;
    CHECK(column == table.find("Output") + 6);
    ++rows;
  }
  CHECK(rows == 3);
}

TEST_CASE("the totals are what the network is asked for") {
  using Net = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
  const std::string table = summary<Net>();
  CHECK(table.find("Model " + std::to_string(model_bytes<Net> / 1000) + "," +
                   std::to_string(model_bytes<Net> % 1000 + 1000).substr(1) + " bytes") != std::string::npos);
  CHECK(table.find("workspace " + std::to_string(workspace_bytes<Net>) + " bytes") != std::string::npos);
}
