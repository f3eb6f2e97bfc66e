// summary: every cell of some tables, for a fixed target so that the bytes are the same on every machine.
#include <string>
#include <tenon/declare.hpp>
#include <tenon/layers/tanh.hpp>
#include <tenon/report/summary.hpp>
#include <type_traits>

#include "../../support/catch.hpp"

using namespace tenon;
using namespace tenon::extend;

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
Layer               Path       Output  Parameters  Multiply-adds    Bytes  Workspace  Fused
---
Sequential
  Input<1, 28, 28>        [1, 28, 28]                                                 free
  Flatten           0           [784]                                                 free
  Linear<784, 128>  1           [128]     100,480        100,352  401,920        512
  ReLU              2           [128]                                                 into 1
  Linear<128, 10>   3            [10]       1,290          1,280    8,256
---
Total                                     101,770        101,632  410,176        512
Input [1, 28, 28], output [10]
Model 410,176 bytes, workspace 512 bytes
)"));
}

TEST_CASE("branches on one input are one wider layer, their Concat is free, names stand where PyTorch has them") {
  using Net = Sequential<
      Branch<Named<"branch1", Sequential<Linear<10, 15>, ReLU>>, Named<"branch2", Sequential<Linear<10, 20>, ReLU>>>,
      Concat, Named<"final_linear", Linear<35, 5>>>;
  CHECK(table_of<Net>() == normal(R"(
Layer                 Path          Output  Parameters  Multiply-adds  Bytes  Workspace  Fused
---
Sequential
  Branch              0
    Sequential        branch1
      Linear<10, 15>  branch1.0       [15]         165            150  1,792        256  with branch2.0
      ReLU            branch1.1       [15]                                               into 0
    Sequential        branch2
      Linear<10, 20>  branch2.0       [20]         220            200                    into branch1.0
      ReLU            branch2.1       [20]                                               into 0
  Concat              1               [35]                                               free
  Linear<35, 5>       final_linear     [5]         180            175  1,152
---
Total                                              565            525  2,944        256
Input [10], output [5]
Model 2,944 bytes, workspace 256 bytes
)"));
}

TEST_CASE("modules, repeats and residuals are scopes; what nobody takes is unused") {
  using Block = Module<Named<"fc", Linear<8, 8>>, Residual<Linear<8, 8, Bias::no>, PReLU<8>>>;
  using Net = Sequential<Named<"h", Repeat<2, Block>>, Branch<Linear<8, 4>, Sequential<Linear<8, 2>, Softmax<>>>,
                         Parallel<ReLU, Identity>, Take<0>>;
  CHECK(table_of<Net>() == normal(R"(
Layer                           Path     Output  Parameters  Multiply-adds  Bytes  Workspace  Fused
---
Sequential
  Repeat<2, Module>             h
    Module                      h.0
      Linear<8, 8>              h.0.fc      [8]          72             64    320         64
      Residual                  h.0.1
        Linear<8, 8, Bias::no>  h.0.1.0     [8]          64             64    320         64
        PReLU<8>                h.0.1.1     [8]           8                    64             into 0
        Skip                                [8]                                               into 0
    Module                      h.1
      Linear<8, 8>              h.1.fc      [8]          72             64    320         64
      Residual                  h.1.1
        Linear<8, 8, Bias::no>  h.1.1.0     [8]          64             64    320         64
        PReLU<8>                h.1.1.1     [8]           8                    64             into 0
        Skip                                [8]                                               into 0
  Branch                        1
    Linear<8, 4>                1.0         [4]          36             32    320
    Sequential                  1.1
      Linear<8, 2>              1.1.0       [2]          18             16                    unused
      Softmax                   1.1.1       [2]                                               unused
  Parallel                      2
    ReLU                        2.0         [4]                                               into 1.0
    Identity                    2.1         [2]                                               free
  Take<0>                       3           [4]                                               free
---
Total                                                   342            304  1,728        128
Input [8], output [4]
Model 1,728 bytes, workspace 128 bytes
)"));
}

TEST_CASE("several inputs and outputs, layers that run by themselves, parts that must be copied") {
  using Net = Sequential<Parallel<Input<4>, Input<4>>, Add, ReLU, Branch<Identity, Sequential<Identity, Tanh>>>;
  CHECK(table_of<Net>() == normal(R"(
Layer           Path   Output  Parameters  Multiply-adds  Bytes  Workspace  Fused
---
Sequential
  Parallel      0
    Input<4>              [4]                                               free
    Input<4>              [4]                                               free
  Add           1         [4]                                           64
  ReLU          2         [4]                                               into 1
  Branch        3
    Identity    3.0       [4]                                               free
    Sequential  3.1
      Identity  3.1.0     [4]                                               free
      Tanh      3.1.1     [4]
---
Total                                   0              0     64         64
Input [4] and [4], output [4] and [4]
Model 64 bytes, workspace 64 bytes
)"));
  using Copies = Sequential<Input<4>, Branch<Identity, Linear<4, 4>>, Concat>;
  CHECK(table_of<Copies>() == normal(R"(
Layer             Path  Output  Parameters  Multiply-adds  Bytes  Workspace  Fused
---
Sequential
  Input<4>                 [4]                                               free
  Branch          0
    Identity      0.0      [4]                                               free
    Linear<4, 4>  0.1      [4]          20             16    192
  Concat          1        [8]                                               copies 1 of 2
---
Total                                   20             16    192          0
Input [4], output [8]
Model 192 bytes, workspace 0 bytes
)"));
}

TEST_CASE("a buffer that several layers write is the first one's") {
  using Net = Sequential<Input<4>, Branch<Tanh, Linear<4, 20>>, Concat, Linear<24, 2>>;
  static_assert(workspace_bytes<Net> == 192);
  CHECK(table_of<Net>() == normal(R"(
Layer              Path  Output  Parameters  Multiply-adds  Bytes  Workspace  Fused
---
Sequential
  Input<4>                  [4]                                               free
  Branch           0
    Tanh           0.0      [4]                                          192
    Linear<4, 20>  0.1     [20]         100             80    512
  Concat           1       [24]                                               free
  Linear<24, 2>    2        [2]          50             48    832
---
Total                                   150            128  1,344        192
Input [4], output [2]
Model 1,344 bytes, workspace 192 bytes
)"));
}

TEST_CASE("a layer alone is a network") {
  CHECK(table_of<Linear<1000, 1000>>() == normal(R"(
Layer               Path  Output  Parameters  Multiply-adds      Bytes  Workspace  Fused
---
Linear<1000, 1000>        [1000]   1,001,000      1,000,000  4,004,032
---
Total                              1,001,000      1,000,000  4,004,032          0
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

TEST_CASE("a network of open length is counted per frame") {
  using Net = Sequential<Named<"lstm", LSTM<1, 20, 2>>, Named<"head", Linear<20, 1>>>;
  CHECK(table_of<Net>() == normal(R"(
Layer                                Path   Output  Parameters  Multiply-adds   Bytes  Workspace  State  Fused
---
Sequential
  LSTM<1, 20, 2 layers>              lstm
    RecurrentLayer<1, 20, layer 0>         [?, 20]       1,840          1,680   8,448        640    256
    RecurrentLayer<20, 20, layer 1>        [?, 20]       3,360          3,200  15,744        640    256
  Linear<20, 1>                      head   [?, 1]          21             20     704
---
Total                                                    5,221          4,900  24,896        768    896
Input [?, 1], output [?, 1]
Model 24,896 bytes, workspace 768 bytes, state 896 bytes; multiply-adds per frame
)"));
}

TEST_CASE("frames that are kept count where they are read first") {
  constexpr Window causal{.kernel_size = 3, .padding = Padding::causal};
  constexpr Window shorter{.kernel_size = 2, .padding = Padding::causal};
  using Net = Sequential<Conv1d<1, 12, causal>, Branch<Conv1d<12, 4, causal>, Conv1d<12, 2, shorter>>, Concat>;
  const std::string table = table_of<Net>();
  CHECK(table.find("Conv1d<1, 12, 3, padding causal>") < table.find("  192"));  // three frames of one number
  CHECK(table.find("  192") < table.find("Conv1d<12, 4, 3, padding causal>"));
  CHECK(table.find("Conv1d<12, 4, 3, padding causal>") < table.rfind("  192"));  // three of twelve, both branches'
  CHECK(table.rfind("  192") < table.find("Conv1d<12, 2, 2, padding causal>"));
}

TEST_CASE("a BatchNorm is inside the convolution before it; the bytes are those of both ways to run") {
  using Net = Sequential<Input<2, 16>, Conv1d<2, 4, Window{.kernel_size = 3, .padding = Padding::causal}>,
                         BatchNorm1d<4>, PReLU<4>, Conv1d<4, 1, 1>>;
  CHECK(table_of<Net>() == normal(R"(
Layer                              Path   Output  Parameters  Multiply-adds  Bytes  Workspace  Fused
---
Sequential
  Input<2, 16>                           [2, 16]                                               free
  Conv1d<2, 4, 3, padding causal>  0     [4, 16]          28            384    256        384
  BatchNorm1d<4>                   1     [4, 16]          16                                   into 0
  PReLU<4>                         2     [4, 16]           4                    64             into 0
  Conv1d<4, 1, 1>                  3     [1, 16]           5             64    384        256
---
Total                                                     53            448    704        640
Input [2, 16], output [1, 16]
Model 704 bytes, workspace 640 bytes
)"));
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
