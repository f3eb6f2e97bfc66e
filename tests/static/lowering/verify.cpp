// The verifier: a right plan, spoilt in one place, and which rule it then breaks.
#include <tenon/declare.hpp>

namespace tenon {

using namespace extend;

using detail::lowering::Breach;
using detail::lowering::Home;

constexpr Target avx2{InstructionSet::avx2, 8, true};

/// What is found in the plan of Net after `spoil(plan, steps)`.
template <class Net, class Spoil>
constexpr Breach found(Spoil spoil) {
  auto p = detail::plan<Net, avx2>;
  auto s = detail::lowering::steps_in<Net>;
  const auto resolved = detail::lowering::resolve(s);
  spoil(p, s);
  const Breach breach = detail::lowering::trace(s, wired<Net>).breach;
  return breach != Breach::none ? breach : detail::lowering::verify(p, s, wired<Net>, resolved.at, avx2.lanes).breach;
}
constexpr auto nothing = [](auto&, auto&) {};

using Small = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
using Block = Sequential<Linear<10, 20>, Residual<Linear<20, 40>, ReLU, Linear<40, 20>>, Linear<20, 5>>;
using Apart = Sequential<Branch<Sequential<Linear<10, 15>, ReLU>, Sequential<Linear<10, 20>, Tanh>>, Concat>;
using Stacked = Sequential<Branch<Linear<10, 15>, Linear<10, 20>>, Concat, Linear<35, 5>>;
using Rows = Sequential<Input<3, 10>, Linear<10, 12>, Tanh, Linear<12, 5>>;
using Image = Sequential<Input<1, 9, 9>, Conv2d<1, 8, 2>, MaxPool2d<3>, Conv2d<8, 8, 2>>;
using Slopes = Sequential<Linear<4, 10>, PReLU<10>, Linear<10, 10>, PReLU<>>;
using Tones = Sequential<Input<2, 9>, LSTM<9, 20>, LSTM<20, 8>>;
constexpr Window causal{.kernel_size = 3, .padding = Padding::causal};
using Stream = detail::Frames<Sequential<Conv1d<3, 8, causal>, ReLU, Conv1d<8, 8, causal>>>;
using Waiting = detail::Frames<Sequential<
    Branch<Conv1d<3, 4, Window{.kernel_size = 2, .stride = 2}>, Conv1d<3, 4, Window{.kernel_size = 1, .stride = 2}>>,
    Add>>;
using Scores = Sequential<Input<3, 9>, Branch<Linear<9, 5>, Linear<9, 4>>, MatMul<Transposed::first>>;
static_assert(found<Small>(nothing) == Breach::none && found<Block>(nothing) == Breach::none);
static_assert(found<Scores>(nothing) == Breach::none);
static_assert(found<Apart>(nothing) == Breach::none && found<Stacked>(nothing) == Breach::none);
static_assert(found<Rows>(nothing) == Breach::none && found<Image>(nothing) == Breach::none);
static_assert(found<Stream>(nothing) == Breach::none && found<Waiting>(nothing) == Breach::none);
// a part of what is joined is kept: so is the whole
using Keeping = detail::Frames<Sequential<Conv1d<3, 4, 1>, Branch<Identity, Conv1d<4, 4, causal>>, Concat>>;
static_assert(found<Keeping>(nothing) == Breach::none && detail::plan<Keeping, avx2>.ring_count == 1);

// it is read elsewhere than it was written, in other rows, or as another input
static_assert(found<Small>([](auto& p, auto&) { p.steps[1].from.buffer += 64; }) == Breach::elsewhere);
static_assert(found<Small>([](auto& p, auto&) { p.steps[1].from.offset = 1; }) == Breach::elsewhere);
static_assert(found<Rows>([](auto& p, auto&) { p.steps[1].from.pitch = 16; }) == Breach::elsewhere);
static_assert(found<Rows>([](auto& p, auto&) { p.steps[0].to.pitch = 13; }) == Breach::elsewhere);
static_assert(found<Small>([](auto& p, auto&) { p.steps[0].from.index = 1; }) == Breach::elsewhere);
static_assert(found<Apart>([](auto& p, auto&) { p.steps[1].to.offset = 14; }) == Breach::elsewhere);
static_assert(found<Block>([](auto& p, auto&) { p.folds[1].at.pitch = 1; }) == Breach::none);  // of one row
static_assert(found<Block>([](auto& p, auto&) { p.folds[1].at.buffer += 64; }) == Breach::elsewhere);
static_assert(found<Scores>([](auto& p, auto&) { p.others[0].buffer += 64; }) == Breach::elsewhere);

// it is read before it is written, or where a pool alone was to read some of it
constexpr auto exchanged = [](auto& p, auto& s) {
  std::swap(p.steps[0], p.steps[1]);
  std::swap(s.at[0], s.at[1]);
};
static_assert(found<Block>(exchanged) == Breach::unwritten);
static_assert(found<Scores>([](auto& p, auto& s) {
                std::swap(p.steps[1], p.steps[2]);
                std::swap(s.at[1], s.at[2]);
              }) == Breach::unwritten);
constexpr auto too_early = [](auto& p, auto& s) {
  std::swap(p.steps[1], p.steps[2]);
  std::swap(s.at[1], s.at[2]);
};
static_assert(found<Sequential<Apart, Linear<35, 5>>>(too_early) == Breach::unwritten);
constexpr auto trimmed = [](auto& p, auto&) { p.steps[0].reader = 3; };
static_assert(found<Image>(trimmed) == Breach::unwritten);

// it is overwritten while it is read, or waits to be read
constexpr auto in_place = [](auto& p, auto&) { p.steps[1].to.buffer = p.steps[2].from.buffer = 0; };
static_assert(found<Block>(in_place) == Breach::overwrites);
constexpr auto in_its_input = [](auto& p, auto&) { p.steps[1].scratch = p.steps[1].from.buffer; };
static_assert(found<Tones>(in_its_input) == Breach::overwrites);
constexpr auto in_its_output = [](auto& p, auto&) { p.steps[0].scratch = p.steps[0].to.buffer; };
static_assert(found<Tones>(in_its_output) == Breach::overwrites);
// what a store spills is there already: the neighbouring slice, the next row
constexpr auto spills = [](auto& p, auto&) { p.steps[1].exact = false; };
using Copied = Sequential<Branch<Identity, Linear<10, 20>>, Concat, Linear<30, 5>>;
static_assert(found<Copied>(nothing) == Breach::none && found<Copied>(spills) == Breach::overwrites);
static_assert(found<Rows>([](auto& p, auto&) { p.steps[0].exact = false; }) == Breach::overwrites);

// past the end: of an output, the workspace, a buffer, a caller's array
using Output = Sequential<Branch<Sequential<Linear<10, 12>, ReLU>, Linear<10, 20>>, Concat>;
static_assert(found<Output>(nothing) == Breach::none && found<Output>(spills) == Breach::outside);
static_assert(found<Small>([](auto& p, auto&) { p.workspace -= 64; }) == Breach::outside);
static_assert(found<Small>([](auto& p, auto&) { p.steps[0].to.bytes = p.steps[1].from.bytes = 64; }) ==
              Breach::outside);
static_assert(found<Small>([](auto& p, auto&) { p.steps[0].to.buffer = p.steps[1].from.buffer = -64; }) ==
              Breach::outside);
constexpr auto not_copied = [](auto& p, auto&) { p.reads_input_vectors[0] = false; };
static_assert(found<Sequential<Input<10>, ReLU>>(not_copied) == Breach::outside);
static_assert(found<Residual<Linear<10, 10>>>(not_copied) == Breach::outside);

// an output of which a part is missing
constexpr auto shorter = [](auto& p, auto& s) { --p.count, --s.count; };
static_assert(found<Apart>(shorter) == Breach::unfinished);

// slices: beside the tensor around them
constexpr auto slice = [](int row, int col) {
  return [=](auto&, auto& s) { s.places[s.at[1].out].row = row, s.places[s.at[1].out].col = col; };
};
static_assert(found<Apart>(slice(0, 15)) == Breach::none && found<Apart>(slice(0, 16)) == Breach::slices);
static_assert(found<Apart>(slice(1, 15)) == Breach::slices);

// what a step computes: an operation is missing, or there twice, or adds another tensor; siblings of two inputs
static_assert(found<Small>([](auto&, auto& s) { s.at[0].first = -1; }) == Breach::nodes);
constexpr auto again = [](auto&, auto& s) {
  s.folds[2] = s.folds[1];
  s.folds[1].next = 2;
};
static_assert(found<Block>(again) == Breach::nodes);
static_assert(found<Block>([](auto&, auto& s) { s.folds[1].value = s.at[1].out; }) == Breach::nodes);
static_assert(found<Block>([](auto&, auto& s) { s.at[3].in = s.at[0].out; }) == Breach::nodes);
static_assert(found<Stacked>([](auto&, auto& s) { s.at[1].in = s.at[0].out; }) == Breach::nodes);
static_assert(found<Scores>([](auto&, auto& s) { s.others[0] = s.at[0].out; }) == Breach::nodes);
static_assert(found<Scores>([](auto&, auto& s) { s.at[2].others = 0; }) == Breach::nodes);
// a product that is made where its second matrix lies
constexpr auto over_its_second = [](auto& p, auto&) { p.steps[2].scratch = p.others[0].buffer; };
static_assert(found<Scores>(over_its_second) == Breach::overwrites);

// packed weights: over each other, past the end
static_assert(found<Small>([](auto& p, auto&) { p.steps[1].weights -= 64; }) == Breach::weights);
static_assert(found<Slopes>([](auto& p, auto&) { p.folds[1].weights = 0; }) == Breach::weights);
static_assert(found<Small>([](auto& p, auto&) { p.weights -= 64; }) == Breach::weights);

// what a stream keeps: rings and states over each other, too few frames; frames that are never counted
static_assert(found<Stream>([](auto& p, auto&) { p.rings[1].begin -= 64; }) == Breach::outside);
constexpr auto lies_over = [](auto& p, auto&) {
  p.rings[1].begin -= 64;
  p.steps[0].to.buffer = p.steps[1].from.buffer = p.rings[1].begin;
};
static_assert(found<Stream>(lies_over) == Breach::kept);
constexpr auto too_short = [](auto& p, auto&) {
  p.rings[1].depth = 2;
  p.steps[0].to.bytes = p.steps[1].from.bytes = 8 * p.rings[1].slot;
};
static_assert(found<Stream>(too_short) == Breach::kept);
static_assert(found<Stream>([](auto& p, auto&) { p.kept -= 64; }) == Breach::kept);
static_assert(found<Stream>([](auto& p, auto&) { p.rings[0].slot = 0; }) == Breach::outside);
static_assert(found<Tones>([](auto& p, auto&) { p.steps[1].state = 0; }) == Breach::kept);
static_assert(found<Waiting>([](auto& p, auto&) { p.settled = 0; }) == Breach::frames);
static_assert(found<Waiting>([](auto& p, auto&) { p.period = 1; }) == Breach::frames);
static_assert(found<Stream>([](auto& p, auto&) { p.steps[1].rate = {2, 0}; }) != Breach::none);

// two sets of rows meet where some element of one is an element of the other
constexpr bool meet(const detail::lowering::Range& a, const detail::lowering::Range& b) {
  for (int i = 0; i < a.rows * a.cols; ++i)
    for (int k = 0; k < b.rows * b.cols; ++k)
      if (a.offset + i / a.cols * a.pitch + i % a.cols == b.offset + k / b.cols * b.pitch + k % b.cols) return true;
  return false;
}
constexpr bool right_with(const detail::lowering::Range& a) {
  for (int offset = 0; offset < 14; ++offset)
    for (const int pitch : {3, 4, 7})
      for (int rows = 1; rows < 4; ++rows)
        for (int cols = 1; cols <= 3; ++cols) {
          const detail::lowering::Range b{offset, rows, cols, pitch};
          if (overlap(a, b) != meet(a, b) || overlap(b, a) != meet(a, b)) return false;
        }
  return true;
}
static_assert(right_with({5, 2, 3, 7}) && right_with({4, 3, 1, 4}) && right_with({6, 1, 2, 2}) &&
              right_with({2, 2, 2, 2}));

}  // namespace tenon
