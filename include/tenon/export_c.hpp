// TENON_EXPORT_C_EMBEDDED: an embedded model as C functions, for every language that can call C. No files, no heap.
//
//     #include <digits.hpp>                              // made by tenon-embed
//     TENON_EXPORT_C_EMBEDDED(digits, embedded::digits)  // digits_run, digits_batch, …
//
// `tenon-embed --c-header digits.h` writes their header, which is plain C and says what they take. TENON_EXPORT_C, in
// weights/export_c.hpp, exports a network whose weights are read from a file.
#pragma once
#include <tenon/base/hide_macros.inc>

#include <cstddef>
#include <cstdint>
#include <span>
#include <tenon/graph/fingerprint.hpp>
#include <tenon/model/model.hpp>
#include <tenon/version.hpp>

namespace tenon::detail {

template <bool Known = false>
struct c_law {
  static_assert(Known,
                "tenon: C callers hand over bare pointers: put Input<...> in front of this network, so "
                "that its sizes are known");
};

/// What the C functions of a network do. A sample is its tensors one behind another, each row-major.
template <class Net>
struct CInterface {
  // of a network that was refused, or makes no Model, that is said alone
  static_assert(sizeof(c_law<(is_known<Net>() || !wired<Net>.ok() || !has_frames<Net>())>) > 0);
  static constexpr int ins = input_count<Net>, outs = output_count<Net>;
  static constexpr std::uint64_t hash = fingerprint<Net>;
  using Indices = std::make_index_sequence<static_cast<std::size_t>(ins + outs)>;

  /// Inputs, then outputs.
  static constexpr Shape shape(int i) {
    return wired<Net>.values[i < ins ? wired<Net>.in.id[i] : wired<Net>.out.id[i - ins]].shape;
  }
  static constexpr std::size_t size(int i) { return static_cast<std::size_t>(shape(i).size()); }
  static constexpr std::size_t sizes(int from, int to) {
    std::size_t sum = 0;
    for (int i = from; i < to; ++i) sum += size(i);
    return sum;
  }

  /// -1 where there is no such tensor or dimension.
  static constexpr int rank(int i, bool output) {
    return i < 0 || i >= (output ? outs : ins) ? -1 : shape(output ? ins + i : i).rank;
  }
  static constexpr int extent(int i, bool output, int dimension) {
    return dimension < 0 || dimension >= rank(i, output) ? -1 : shape(output ? ins + i : i).extent[dimension];
  }

  static int batch(const auto& model, std::size_t count, const float* in, float* out) noexcept {
    if (count > 0 && (in == nullptr || out == nullptr)) return 1;
    if constexpr (is_known<Net>())
      return run_all(model, count, in, out);
    else
      return 1;
  }

 private:
  static int run_all(const auto& model, std::size_t count, const float* in, float* out) noexcept {
    constexpr std::size_t taken = sizes(0, ins), given = sizes(ins, ins + outs);
    if constexpr (ins == 1 && outs == 1 && workspace_bytes<Net> <= stack_limit) {
      if (count != 1) return model.batch(std::span(in, count * taken), std::span(out, count * given)) ? 0 : 1;
    }
    for (std::size_t i = 0; i < count; ++i) run(model, in + i * taken, out + i * given, Indices{});
    return 0;
  }
  template <std::size_t... I>
  static void run(const auto& model, const float* in, float* out, std::index_sequence<I...>) noexcept {
    const auto tensor = [&]<int i>(std::integral_constant<int, i>) {
      if constexpr (i < ins)
        return std::span<const float>(in + sizes(0, i), size(i));
      else
        return std::span<float>(out + sizes(ins, i), size(i));
    };
    if constexpr (workspace_bytes<Net> <= stack_limit) {
      (void)model.try_run(tensor(std::integral_constant<int, static_cast<int>(I)>{})...);
    } else {
      static thread_local Workspace<Net> workspace;
      (void)model.try_run(tensor(std::integral_constant<int, static_cast<int>(I)>{})..., workspace);
    }
  }
};

template <class Net, Options O>
CInterface<Net> interface_of(const Model<Net, O>&);

}  // namespace tenon::detail

#define TENON_C_FUNCTION extern "C" __attribute__((visibility("default")))

/// name_input_count … name_fingerprint: what needs no weights. `...`: a CInterface.
#define TENON_EXPORT_C_SHAPES(name, ...)                                                              \
  namespace tenon_c_##name {                                                                          \
    using Interface = __VA_ARGS__;                                                                    \
  }                                                                                                   \
  TENON_C_FUNCTION int name##_input_count(void) { return tenon_c_##name::Interface::ins; }            \
  TENON_C_FUNCTION int name##_output_count(void) { return tenon_c_##name::Interface::outs; }          \
  TENON_C_FUNCTION int name##_input_rank(int i) { return tenon_c_##name::Interface::rank(i, false); } \
  TENON_C_FUNCTION int name##_output_rank(int i) { return tenon_c_##name::Interface::rank(i, true); } \
  TENON_C_FUNCTION int name##_input_extent(int i, int dim) {                                          \
    return tenon_c_##name::Interface::extent(i, false, dim);                                          \
  }                                                                                                   \
  TENON_C_FUNCTION int name##_output_extent(int i, int dim) {                                         \
    return tenon_c_##name::Interface::extent(i, true, dim);                                           \
  }                                                                                                   \
  TENON_C_FUNCTION const char* name##_version(void) { return ::tenon::version; }                      \
  TENON_C_FUNCTION std::uint64_t name##_fingerprint(void) { return tenon_c_##name::Interface::hash; }

/// name_run, name_batch … of a Model in static memory. At namespace scope, in one source file.
#define TENON_EXPORT_C_EMBEDDED(name, model)                                     \
  TENON_EXPORT_C_SHAPES(name, decltype(::tenon::detail::interface_of(model)))    \
  TENON_C_FUNCTION int name##_run(const float* in, float* out) {                 \
    return tenon_c_##name::Interface::batch(model, 1, in, out);                  \
  }                                                                              \
  TENON_C_FUNCTION int name##_batch(size_t count, const float* in, float* out) { \
    return tenon_c_##name::Interface::batch(model, count, in, out);              \
  }

#include <tenon/base/show_macros.inc>
