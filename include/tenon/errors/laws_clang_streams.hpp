// What clang prints where a network does not run frame by frame, as laws_clang.hpp does for stacks.
#pragma once
#include <tenon/errors/laws.hpp>

namespace tenon::detail {

#if TENON_SENTENCE_IS_A_CONDITION
template <Fault F, class Who, class L, class Want, class Got, int Number, class Source, class From>
struct error;

template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::reads_ahead, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "reads this many frames ahead:", N), TENON_LAW_FRAME_BY_FRAME);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::reads_backwards, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "reads the sequence backwards"), TENON_LAW_FRAME_BY_FRAME);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::reads_whole, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "reads the whole sequence at once"), TENON_LAW_FRAME_BY_FRAME);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::overlaps, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "spreads a frame over several of its output"),
                TENON_LAW_FRAME_BY_FRAME);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::frame_rate, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "does not give one frame for each, or for several, that come"),
                TENON_LAW_FRAME_BY_FRAME);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::unequal_lengths, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>, "joins sequences that have not equally many frames"),
                TENON_LAW_FRAME_BY_FRAME);
};
template <auto... Path, class L, class... Got, int N, auto... Source, class From>
struct error<Fault::stream_padding, at_t<Path...>, L, shape<>, tensors_t<Got...>, N, at_t<Source...>, From> {
  static_assert(says("layer", at<Path...>, type<L>,
                     "repeats the edge of the sequence, or pads it by more than a window reads back"),
                TENON_LAW_FRAME_BY_FRAME);
};
#endif

}  // namespace tenon::detail

#undef TENON_LAW_FRAME_BY_FRAME
