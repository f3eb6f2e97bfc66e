// Executes a plan: each step becomes one call of a kernel, with its sizes as constants. The kernels themselves are found by
// their names when a network is compiled; kernels/all.hpp has them.
#pragma once
#include <tenon/kernels/map.hpp>
#include <tenon/kernels/reorder.hpp>
#include <tenon/ops/dense.hpp>
#include <tenon/ops/geometry.hpp>

namespace tenon::detail::kernels {

/// The memory of one run. With several samples, a tensor of sample s begins at `buffer * capacity + s * bytes`, and its
/// numbers `offset` behind it.
struct Memory {
  const Word* in[max_tensors]{};
  int in_sample[max_tensors]{};  // numbers from sample to sample
  Word* out[max_tensors]{};
  int out_sample[max_tensors]{};
  Word* workspace = nullptr;
  const Word* weights = nullptr;
  int samples = 1;        // computed now
  int capacity = 1;       // the workspace is divided for
  Word* state = nullptr;  // of a stream: what recurrent layers remember, then rings
  int* turns = nullptr;   // of each ring: where its newest frame lies, and how many there have been
  int frame = 0;          // of the network's input
};

using lowering::Home;
using lowering::Location;
using lowering::PlannedFold;
using lowering::Reads;

/// A buffer of the workspace.
TENON_INLINE constexpr Word* buffer(const Memory& m, std::int64_t bytes) {
  return m.workspace + words_in(bytes) * m.capacity;
}
/// What lies at L. A template for each place, as a network of many steps is compiled in half the time then.
template <Location L>
TENON_INLINE constexpr const float* source(const Memory& m) {
  if constexpr (L.home == Home::ring)
    return behind(m.state, L.buffer) + m.turns[2 * L.index] + L.offset;
  else if constexpr (L.home == Home::input)
    return m.in[L.index] + L.offset;
  else if constexpr (L.home == Home::output)
    return m.out[L.index] + L.offset;
  else
    return buffer(m, L.buffer) + L.offset;
}
template <Location L>
TENON_INLINE constexpr float* target(const Memory& m) {
  if constexpr (L.home == Home::ring)
    return behind(m.state, L.buffer) + m.turns[2 * L.index] + L.offset;
  else if constexpr (L.home == Home::output)
    return m.out[L.index] + L.offset;
  else
    return buffer(m, L.buffer) + L.offset;
}
template <Location L>
TENON_INLINE constexpr int sample_pitch(const Memory& m) {
  if constexpr (L.home == Home::input)
    return m.in_sample[L.index];
  else if constexpr (L.home == Home::output)
    return m.out_sample[L.index];
  else
    return L.size();
}

/// What an operation of an epilogue reads, of sample s; where the samples are the rows, their pitch is the rows'.
template <PlannedFold F, bool SamplesAreRows>
TENON_INLINE constexpr Operand operand(const Memory& m, int s) {
  if constexpr (F.reads == Reads::tensor) {
    const int pitch = sample_pitch<F.at>(m);
    return {source<F.at>(m) + s * pitch, SamplesAreRows ? pitch : F.at.pitch};
  } else if constexpr (F.reads != Reads::nothing) {
    return {behind(m.weights, F.weights), SamplesAreRows && F.reads == Reads::column ? 0 : F.pitch};
  } else {
    return {};
  }
}

/// A kernel in a function of its own: equal steps of large networks share it.
template <class K, class V, bool Exact, bool Many, class C, class E>
[[gnu::noinline]] constexpr void shared(const C& call, const E& e) {
  K::template run<V, Exact, Many>(call, e);
}

/// A map under a kernel's interface.
struct Map {
  template <class V, bool Exact, bool, class E>
  TENON_INLINE static constexpr void run(const Call& c, const E& e) {
    map<V, Exact>(c.x, c.x_pitch, c.y, c.y_pitch, c.rows, c.cols, e);
  }
};

template <class L>
inline constexpr bool requires_shapes = !requires { typename L::kernel; };

template <class Name, class Reader>
struct trim {
  using type = Name;
};
template <Geometry G, Geometry P, Pooling How, bool Pad>
struct trim<Conv<G>, Pool<P, How, Pad>> {
  using type = Conv<trimmed(G, P)>;
};
template <class Name, class Reader>
using trimmed_by = typename trim<Name, Reader>::type;

/// Step I of Net's plan with its types.
template <class Net, Target T, int I>
struct Executable {
  static constexpr const auto& P = plan<Net, T>;
  static constexpr lowering::PlannedStep step = P.steps[I];

  /// Its kernel is made for its sizes, and not for the rows of any tensor.
  static constexpr bool row_wise = step.node < 0 || !requires_shapes < leaf_at<Net, step.node<0 ? 0 : step.node>>;

  static constexpr auto kernel_of() {
    if constexpr (step.arranges >= 0) {
      return std::type_identity<Kernel<Arrange<tenon::detail::sized_kernel<Net, step.arranges>>, T>>{};
    } else if constexpr (step.node < 0) {
      return std::type_identity<std::conditional_t<(step.order > 0), Reorder, Map>>{};
    } else if constexpr (!row_wise) {
      using Name = tenon::detail::sized_kernel<Net, step.node, step.planes ? 0 : step.from.pitch>;
      if constexpr (step.planes)
        return std::type_identity<Kernel<InPlanes<Name>, T>>{};
      else if constexpr (step.reader < 0)
        return std::type_identity<Kernel<Name, T>>{};
      else
        return std::type_identity<Kernel<trimmed_by<Name, tenon::detail::sized_kernel<Net, step.reader>>, T>>{};
    } else {
      using Name = typename leaf_at<Net, step.node>::kernel;
      if constexpr (step.members < 2) {
        return std::type_identity<Kernel<Name, T>>{};
      } else {  // stacked layers are one matrix with the rows of all
        constexpr int rows = [] {
          int sum = 0;
          for (int m = 0; m < step.members; ++m) sum += wired<Net>.nodes[P.members[step.member + m]].leaf->kernel.out;
          return sum;
        }();
        return std::type_identity<Kernel<Dense<Name::in, rows>, T>>{};
      }
    }
  }
  using kernel = typename decltype(kernel_of())::type;

  template <class Sequence>
  struct epilogue_of;
  template <std::size_t... O>
  struct epilogue_of<std::index_sequence<O...>> {
    static constexpr const PlannedFold& fold(std::size_t o) { return P.folds[step.first + static_cast<int>(o)]; }
    using type = Epilogue<Fold<leaf_at<Net, fold(O).node>, fold(O).reads>...>;

    template <bool SamplesAreRows>
    TENON_INLINE static constexpr type operands([[maybe_unused]] const Memory& m, [[maybe_unused]] int s) {
      return {{operand<fold(O), SamplesAreRows>(m, s)...}};
    }
  };
  using folds = epilogue_of<std::make_index_sequence<static_cast<std::size_t>(step.folds)>>;
  using epilogue = typename folds::type;

  template <class V, bool Batch, bool Inline>
  TENON_INLINE static constexpr void run(const Memory& m) {
    if constexpr (!step.rate.always())
      if (!step.rate.comes(m.frame)) return;
    auto call = first_call(m);
    if constexpr (!Batch) {
      invoke<V, step.exact, (step.rows > 1), Inline>(call, folds::template operands<false>(m, 0));
    } else {
      constexpr bool whole = step.cols % T.lanes == 0;
      constexpr bool exact = step.exact || (step.to.home == Home::output && !whole);
      const int x_sample = sample_pitch<step.from>(m), y_sample = sample_pitch<step.to>(m);
      if constexpr (step.rows == 1 && row_wise && step.arranges < 0 &&
                    (step.node < 0 ? step.order == 0 : step.members > 0)) {
        call.x_pitch = x_sample;
        call.y_pitch = y_sample;
        call.rows = m.samples;
        invoke<V, exact, true, false>(call, folds::template operands<true>(m, 0));
      } else {
        for (int s = 0; s < m.samples; ++s, call.x += x_sample, call.y += y_sample) {
          invoke<V, exact, (step.rows > 1), false>(call, folds::template operands<false>(m, s));
          if constexpr (step.others > 0) others::next_sample(m, call);
        }
      }
    }
  }

 private:
  template <class Sequence>
  struct others_of;
  template <std::size_t... K>
  struct others_of<std::index_sequence<K...>> {
    static constexpr const Location& other(std::size_t k) { return P.others[step.first_other + static_cast<int>(k)]; }
    TENON_INLINE static constexpr CallWith<step.others> added(const Memory& m, const Call& first) {
      return {first, {source<other(K)>(m)...}};
    }
    TENON_INLINE static constexpr void next_sample(const Memory& m, CallWith<step.others>& call) {
      ((call.other[K] += sample_pitch<other(K)>(m)), ...);
    }
  };
  using others = others_of<std::make_index_sequence<static_cast<std::size_t>(step.others)>>;

  /// The call for the first sample, a CallWith where the kernel reads several tensors.
  TENON_INLINE static constexpr auto first_call(const Memory& m) {
    Call call;  // a braced list of so many zeros is cleared first by g++, in a loop
    call.x = source<step.from>(m);
    call.x_pitch = step.from.pitch;
    call.y = target<step.to>(m);
    call.y_pitch = step.to.pitch;
    call.rows = step.rows;
    call.cols = step.cols;
    call.weights = behind(m.weights, step.weights);
    call.outer = step.outer;
    call.length = step.length;
    call.inner = step.inner;
    call.scratch = buffer(m, step.scratch);
    if constexpr (!row_wise)
      if (m.state != nullptr) call.state = behind(m.state, step.state);
    if constexpr (step.from.home == Home::ring && !row_wise) {
      call.x = behind(m.state, step.from.buffer) + step.from.offset;
      call.x_pitch = P.rings[step.from.index].slot;
      call.newest = m.turns[2 * step.from.index];
      call.ring = step.from.size();
      call.count = m.turns[2 * step.from.index + 1];
    }
    if constexpr (step.others > 0)
      return others::added(m, call);
    else
      return call;
  }

  template <class V, bool Exact, bool Many, bool Inline, class C>
  TENON_INLINE static constexpr void invoke(const C& call, const epilogue& e) {
    if constexpr (Inline)
      kernel::template run<V, Exact, Many>(call, e);
    else
      shared<kernel, V, Exact, Many>(call, e);
  }
};

/// Makes room for the frames that come now.
template <class Net, Target T>
TENON_INLINE constexpr void turn(const Memory& m) {
  constexpr const auto& P = plan<Net, T>;
  TENON_UNROLL
  for (int i = 0; i < P.ring_count; ++i) {
    const lowering::Ring& ring = P.rings[i];
    if (!ring.rate.always() && !ring.rate.comes(m.frame)) continue;
    int& newest = m.turns[2 * i];
    newest = newest + ring.slot == ring.slot * ring.depth ? 0 : newest + ring.slot;
    if (ring.counted && m.turns[2 * i + 1] < ring.depth) ++m.turns[2 * i + 1];
  }
}

/// Small networks are inlined whole; beyond that equal steps share a function, at some 2 ns a call, as the time to
/// compile would grow faster than the network.
template <class Net, Target T>
inline constexpr bool inlines = plan<Net, T>.count <= 12 && plan<Net, T>.weights <= 128 * 1024;

template <class Net, Target T, class V, bool Batch>
TENON_INLINE constexpr void execute(Memory& m) {
  constexpr bool inlined = inlines<Net, T> && !Batch;
#if !defined(__clang__)
  // Where g++ knows the workspace, on the stack or in a static object, it spends registers on places in there and spills
  // sums of convolutions: a small CNN took a quarter more time.
  if constexpr (inlined)
    if (!__builtin_is_constant_evaluated()) asm("" : "+r"(m.workspace));
#endif
  [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
    // a braced list runs in order and nests no deeper with its length
    [[maybe_unused]] const int in_turn[]{
        0, (Executable<Net, T, static_cast<int>(I)>::template run<V, Batch, inlined>(m), 0)...};
  }(std::make_index_sequence<static_cast<std::size_t>(plan<Net, T>.count)>{});
}

}  // namespace tenon::detail::kernels
