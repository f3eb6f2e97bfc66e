// What the lowering makes of a graph: steps, and the places of their tensors.
#pragma once
#include <tenon/lowering/order.hpp>

namespace tenon::detail::lowering {

/// One operation of a step's epilogue: an elementwise or combining node, and the tensor it combines with.
struct Fold {
  int node = -1;
  int value = -1;  // Add, Multiply: the other tensor
  int next = -1;   // the operation after it in the same step
};

/// What runs at once: a kernel or, where nothing before could take an elementwise layer, a map (or a copy).
struct Step {
  int node = -1;         // the kernel's node; -1: a map
  int affine = -1;       // the BatchNorm that is packed into its weights
  bool reorder = false;  // a copy from one order into the other
  int reader = -1;       // the pool that alone reads its output
  bool planes = false;   // a convolution in PyTorch's order
  int arranges = -1;     // the convolution whose input is arranged
  int scratch = -1;      // what its kernel works in, a place of words
  int in = -1, out = -1;
  int first_other = 0, others = 0;       // what else its kernel reads, in Steps::others
  Rate rate{};                           // with which frames of the network's input it runs
  int first = -1, last = -1, folds = 0;  // the epilogue
  int next_member = -1, members = 1;     // steps stacked behind this one: they compute nothing themselves
  bool merged = false;                   // stacked into another step
  int rows = 1, cols = 0;                // of its output; a copy may see them its own way
};

/// Where a tensor lives. Rows are everything before the last dimension; with its channels innermost, the positions.
struct Place {
  int rows = 1, cols = 0;
  Element element = Element::float32;
  int order = 0;                      // 0, or the channels that lie innermost
  int parent = -1, row = 0, col = 0;  // a slice of another tensor
  int pitch = 0;                      // from row to row, where that is not the row's length in its buffer
  int writer = -1;                    // the step that makes it
  int uses = 0;
  int output = -1;          // it is this output of the network
  bool contiguous = false;  // somebody reads across its rows
  bool closed = false;      // made of several steps: nothing folds into it
  int depth = 0;            // frames that are kept in a ring
  bool counted = false;     // and counted
  Rate rate{0, 0};          // every 0: as what it is made of
};

/// Where a tensor of a known shape lives, its rows of `cols` numbers each.
constexpr Place place_of(const Shape& shape, Element element, int order, int cols) {
  Place p;
  p.element = element;
  p.order = order;
  p.cols = cols;
  p.contiguous = order == 0 && cols != shape.last();
  p.rows = static_cast<int>(shape.size() / p.cols);
  return p;
}

/// The bytes of a tensor's buffer, of one that has slices also for the vector that a store to the last may end behind.
constexpr std::int64_t buffer_bytes(const Place& p, bool sliced) {
  const int last = sliced ? boundary - bytes_of(p.element) : 0;
  return round_up(bytes_of(p.element, std::int64_t{p.rows} * p.cols) + last, boundary);
}

template <int MaxSteps, int MaxPlaces, int MaxFolds>
struct Steps {
  Step at[MaxSteps]{};
  int count = 0;
  Place places[MaxPlaces]{};
  int place_count = 0;
  Fold folds[MaxFolds]{};
  int fold_count = 0;
  int others[MaxFolds]{};  // places
  int other_count = 0;

  constexpr int add_step(int node, int in, int out) {
    Step& step = at[count];
    step.node = node;
    step.in = in;
    step.out = out;
    step.rows = places[out].rows;
    step.cols = places[out].cols;
    if (places[out].rate.every == 0) places[out].rate = places[in].rate;
    step.rate = places[out].rate;
    places[out].writer = count;
    return count++;
  }
  /// The step's kernel reads this place too.
  constexpr void read_too(int step, int v) {
    if (at[step].others++ == 0) at[step].first_other = other_count;
    others[other_count++] = v;
  }
  constexpr int other(const Step& step, int i) const { return others[step.first_other + i]; }
  constexpr int add_place(int rows, int cols, Element element) {
    places[place_count].rows = rows;
    places[place_count].cols = cols;
    places[place_count].element = element;
    return place_count++;
  }
  constexpr void append(int step, int node, int value) {
    folds[fold_count] = Fold{node, value};
    Step& s = at[step];
    (s.last < 0 ? s.first : folds[s.last].next) = fold_count;
    s.last = fold_count++;
    ++s.folds;
  }
  /// v is a slice of `parent`: the frames that are kept of it are kept of the whole.
  constexpr void put(int v, int parent, int row, int col) {
    Place& part = places[v];
    part.parent = parent;
    part.row = row;
    part.col = col;
    places[parent].depth = larger_of(places[parent].depth, part.depth);
    places[parent].counted = places[parent].counted || part.counted;
  }
  /// The step that makes v can still take an operation that makes `out`: it alone makes v, nobody else reads it, and no
  /// view has changed its rows.
  constexpr bool open(int v, int out) const {
    const Place& p = places[v];
    return p.writer >= 0 && p.uses == 1 && !p.closed && p.output < 0 && p.cols == places[out].cols;
  }
  /// The tensor at v, copied into another order.
  constexpr int reordered(int v, const Shape& shape, int order) {
    places[place_count] = place_of(shape, places[v].element, order, order > 0 ? order : shape.last());
    const int copy = place_count++;
    Step& step = at[add_step(-1, v, copy)];
    step.reorder = true;
    if (order == 0) {  // a row of positions per channel
      step.rows = places[v].cols;
      step.cols = places[v].rows;
    }
    places[copy].uses = 1;
    places[copy].closed = true;
    places[copy].contiguous = order == 0;
    return copy;
  }
  /// The tensor at v, arranged for a convolution in PyTorch's order.
  constexpr int arranged(int v, const Shape& planes, int node) {
    const int copy = add_place(planes.extent[0], planes.extent[1], places[v].element);
    at[add_step(-1, v, copy)].arranges = node;
    return copy;
  }
  /// The output of `step` is called `v` from now on.
  constexpr void rename(int step, int v) {
    at[step].out = v;
    at[step].rate = places[v].rate;
    places[v].writer = step;
  }
};

/// A place with its slices resolved: the buffer it lies in, and where there.
struct Resolved {
  int root = -1, offset = 0, pitch = 0;
};
/// All places of `s`: slices of slices, however many, each once.
template <int MaxSteps, int MaxPlaces, int MaxFolds>
constexpr auto resolve(const Steps<MaxSteps, MaxPlaces, MaxFolds>& s) {
  struct {
    Resolved at[MaxPlaces]{};
  } all;
  Resolved(&at)[MaxPlaces] = all.at;
  int chain[MaxPlaces]{};
  for (int v = 0; v < s.place_count; ++v) {
    int depth = 0;
    for (int p = v; p >= 0 && at[p].root < 0; p = s.places[p].parent) chain[depth++] = p;
    while (depth > 0) {
      const int slice = chain[--depth];
      const Place& p = s.places[slice];
      Resolved& r = at[slice];
      if (p.parent < 0) {
        r = {slice, 0, p.cols};
        continue;
      }
      r = at[p.parent];
      r.offset += p.row * r.pitch + p.col;
      if (p.pitch > 0) r.pitch = p.pitch;
    }
  }
  return all;
}

}  // namespace tenon::detail::lowering
