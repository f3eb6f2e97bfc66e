// What the layers with one nn.Parameter of a module share: its shape, and how it meets a tensor.
#pragma once
#include <tenon/ops/elementwise.hpp>

namespace tenon {

namespace detail {

namespace named {
struct AddParameter;
struct DivideParameter;
struct MultiplyParameter;
struct SubtractParameter;
}  // namespace named

/// How a parameter's shape meets a tensor, as PyTorch broadcasts: leading ones are the batch, or nothing.
struct Broadcast {
  bool right = true;  // one number, one for each feature [F], or one for each channel [C, 1, …]
  int numbers = 1;
  int behind = 0;  // ones behind the channels
};
constexpr Broadcast broadcast_of(const Shape& shape) {
  Broadcast b;
  for (int d = 0; d < shape.rank; ++d) {
    if (shape.extent[d] > 1) {
      b.right = b.right && b.numbers == 1;
      b.numbers = shape.extent[d];
    } else if (b.numbers > 1) {
      ++b.behind;
    }
  }
  return b;
}

template <bool Right = false>
struct broadcast_law {
  static_assert(Right,
                "tenon: a parameter is one number, <> or <1>, one for each feature, <10>, or one for each channel of "
                "[8, H, W], <8, 1, 1>");
};

template <int... Extents>
using parameter_law =
    law<(sizeof...(Extents) <= Shape::max_rank && broadcast_of(stated_shape<Extents...>()).right), broadcast_law<>>;

/// A layer with one parameter, whose key is the layer's own name: `Named<"scale", …>` has `scale`.
template <int... Extents>
struct WithParameter {
  static constexpr Shape shape = stated_shape<Extents...>();
  static constexpr Broadcast broadcast = broadcast_of(shape);
  static constexpr ParameterList<1> parameters{{{"", shape}}, 1};
  static constexpr Per per = broadcast.numbers == 1 ? Per::tensor : broadcast.behind == 0 ? Per::feature : Per::channel;

  static constexpr Verdict infer(const Shape& in) {
    if (in.rank < 0 || per == Per::tensor) return Verdict::gives(in);
    Shape want = in;
    if (per == Per::channel) want.rank = broadcast.behind + 1;
    for (int d = in.rank; d < want.rank; ++d) want.extent[d] = any;
    if (want.rank > 0) want.extent[per == Per::channel ? 0 : want.rank - 1] = broadcast.numbers;
    if (in.rank == 0 || !agree(in, want)) return Verdict::expects(in.rank == 0 ? Shape{broadcast.numbers} : want);
    return Verdict::gives(merge(in, want), want);
  }
  static constexpr Operation operation = elementwise({.infer = &infer, .parameters = parameters, .per = per});
};

}  // namespace detail

}  // namespace tenon
