// Products of computed matrices against PyTorch.
#include <tenon/declare.hpp>
#include <tenon/kernels/gather.hpp>
#include <tenon/kernels/matmul.hpp>
#include <tenon/kernels/softmax.hpp>

#include "../support/golden.hpp"

using namespace tenon;

using golden::Shaped;

namespace {

template <class A, class B, Transposed T = Transposed::none>
using Of = Sequential<Branch<A, B>, MatMul<T>>;
template <Transposed T>
using WithItself = Of<Identity, Identity, T>;
using Heads = Sequential<Reshape<5, 2, 4>, Transpose<1, 2>>;
using Scores = Sequential<WithItself<Transposed::second>, Scale<0.5>, Softmax<-1>>;

}  // namespace

TEST_CASE("matmul: as PyTorch") {
  const golden::File file("matmul");
  golden::holds<Shaped<Of<Slice<2, 0, 4>, Reshape<4, 9>>, 3, 12>>(file, "3_4_9");
  golden::holds<Shaped<Of<Slice<2, 0, 16>, Slice<2, 16, 33>>, 16, 33>>(file, "16_16_17");
  golden::holds<Shaped<Of<Identity, Reshape<7, 1>>, 1, 7>>(file, "1_7_1");
  golden::holds<Shaped<WithItself<Transposed::first>, 5, 6>>(file, "first_5_6");
  golden::holds<Shaped<WithItself<Transposed::second>, 5, 6>>(file, "second_5_6");
  golden::holds<Shaped<WithItself<Transposed::second>, 9, 33>>(file, "second_9_33");
  golden::holds<Shaped<WithItself<Transposed::both>, 7, 7>>(file, "both_7_7");
}

TEST_CASE("matmul: of pairs of matrices, and of one with several, as PyTorch") {
  const golden::File file("matmul");
  golden::holds<Shaped<WithItself<Transposed::second>, 2, 3, 8>>(file, "pairs_2_3_8");
  golden::holds<Shaped<Of<Reshape<8, 8>, Identity, Transposed::second>, 2, 4, 8>>(file, "one_first");
  golden::holds<Shaped<Of<Identity, Reshape<8, 8>>, 2, 4, 8>>(file, "one_second");
}

TEST_CASE("matmul: with layers behind it, as PyTorch") {
  const golden::File file("matmul");
  golden::holds<Shaped<Sequential<WithItself<Transposed::second>, Scale<0.5>, Shift<-1>, ReLU>, 6, 11>>(file,
                                                                                                        "then_layers");
  golden::holds<Shaped<Sequential<Branch<Slice<-1, 0, 3>, WithItself<Transposed::second>>, Add>, 2, 3, 8>>(
      file, "pairs_added_to");
  golden::holds<Shaped<Sequential<Heads, Branch<Scores, Identity>, MatMul<>>, 5, 8>>(file, "attention");
}
