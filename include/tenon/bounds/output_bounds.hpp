// Bounds: between which numbers a network's outputs lie, for every input in a box, with all that rounding can do.
#pragma once
#include <tenon/bounds/network.hpp>
#include <tenon/model/model.hpp>

namespace tenon {

namespace detail {

template <class Net, int... N>
constexpr bool packs_as_they_are(std::integer_sequence<int, N...>) {
  return (bounds::packs_as_it_is<Net, N>() && ...);
}

/// Finds the parameters of a model in what was packed of them: numbered parameters are packed to see where each one
/// comes to lie. False if these parameters do not give exactly this model.
template <class Net, Options O>
constexpr bool unpack(const Model<Net, O>& model, Parameters<Net>& found) {
  constexpr int count = Parameters<Net>::count, packed = words_in(plan<Net, O.computes_with()>.weights);
  const float* weights = model.packed_weights().values;
  bounds::Buffer<float> again(model_bytes<Net, O> / sizeof(float));
  for (int i = 0; i < count; ++i) found.values[i] = static_cast<float>(i + 1);
  kernels::pack<Net, O.computes_with()>(again.data, found.values);
  for (int i = 0; i < count; ++i) found.values[i] = 0.0f;
  for (int i = 0; i < packed; ++i) {
    const auto number = static_cast<int>(again.data[i]);
    if (number > 0 && number <= count) found.values[number - 1] = weights[i];
  }
  kernels::pack<Net, O.computes_with()>(again.data, found.values);
  for (int i = 0; i < packed; ++i)
    if (tenon::detail::bit_cast<std::uint32_t>(again.data[i]) != tenon::detail::bit_cast<std::uint32_t>(weights[i]))
      return false;
  return true;
}

}  // namespace detail

/// Bounds of every output that a Model of these parameters gives for any input in a box:
///
///   constexpr Bounds force = output_bounds(policy, box(-1, 1));
///   static_assert(force.within(-5, 5));
///
/// For each input of the network a box: `box(low, high)` of two numbers or two Tensors, `around(x, radius)`, or a
/// Tensor for a single point. One output comes back as Bounds<Tensor<float, …>>, several as Outputs of them. At run
/// time too; scratch comes from the heap there.
///
/// They are sound: they hold for Math::accurate and Math::reproducible on every target, for single calls and batches,
/// whatever the order of summation, with fused multiplications or without, with BatchNorm folded or not. They are not
/// tight: each layer is bounded as if its inputs varied independently, so that bounds widen with depth and with the
/// box. Where numbers could leave float32's range, they are infinite, and a constant expression may end.
template <class Net, class... Boxes>
constexpr auto output_bounds(const Parameters<Net>& parameters, const Boxes&... boxes) {
  constexpr auto obstacle = detail::bounds::obstacle<Net, Boxes...>();
  static_assert(sizeof(detail::bounds::boundable<Net, obstacle>) > 0);
  if constexpr (obstacle == detail::bounds::Obstacle::none)
    return detail::bounds::of_outputs<Net>(parameters.values, true, boxes...);
}

/// The same for a model, whose packed weights are read back. One that holds its parameters combined, with a BatchNorm
/// or a large 3 x 3 convolution, does not compile: give the Parameters; nor does one with smaller weights: give the
/// Parameters as_stored.
template <class Net, Options O, class... Boxes>
constexpr auto output_bounds(const Model<Net, O>& model, const Boxes&... boxes) {
  constexpr auto obstacle = detail::bounds::obstacle<Net, Boxes...>();
  static_assert(sizeof(detail::bounds::boundable<Net, obstacle>) > 0);
  if constexpr (obstacle == detail::bounds::Obstacle::none) {
    constexpr bool as_they_are =
        detail::packs_as_they_are<Net>(std::make_integer_sequence<int, extend::wired<Net>.node_count>{});
    static_assert(sizeof(detail::accurate_law<(O.math != Math::fast)>) > 0);
    static_assert(sizeof(detail::packed_law<as_they_are>) > 0);
    static_assert(sizeof(detail::whole_law<(!as_they_are || O.weights == Weights::float32)>) > 0);
    detail::bounds::Buffer<Parameters<Net>> parameters(1);
    const bool found = detail::unpack(model, *parameters.data);
    return detail::bounds::of_outputs<Net>(parameters.data->values, found, boxes...);
  }
}

}  // namespace tenon
