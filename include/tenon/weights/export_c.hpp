// TENON_EXPORT_C: a network whose weights are read from a file as C functions, for every language that can call C.
//
//     TENON_EXPORT_C(digits, digits::Net)  // digits_load, digits_run, digits_batch, digits_free, …
//
// `tenon-embed --c-header digits.h` without --weights writes their header, which is plain C and says what they take.
#pragma once
#include <tenon/base/hide_macros.inc>

#include <cstdio>
#include <exception>
#include <tenon/export_c.hpp>
#include <tenon/weights/load.hpp>

namespace tenon::detail {

/// The file's model, for whoever deletes it, or nullptr and the reason in words.
template <class Net>
const Model<Net>* load_for_c(const char* path, char* error, std::size_t room) noexcept {
  try {
    if (path == nullptr) throw load_error("the path is NULL");
    return load_model<Net>(path).release();
  } catch (const std::exception& thrown) {
    if (error != nullptr && room > 0) std::snprintf(error, room, "%s", thrown.what());
    return nullptr;
  }
}

}  // namespace tenon::detail

/// The C functions of a network. At namespace scope, in one source file.
#define TENON_EXPORT_C(name, ...)                                                                               \
  TENON_EXPORT_C_SHAPES(name, ::tenon::detail::CInterface<__VA_ARGS__>)                                         \
  namespace tenon_c_##name {                                                                                    \
    using Loaded = const ::tenon::Model<__VA_ARGS__>;                                                           \
  }                                                                                                             \
  extern "C" struct name##_model; /* to C a Loaded */                                                           \
  TENON_C_FUNCTION const name##_model* name##_load(const char* path, char* error, size_t room) {                \
    return reinterpret_cast<const name##_model*>(::tenon::detail::load_for_c<__VA_ARGS__>(path, error, room));  \
  }                                                                                                             \
  TENON_C_FUNCTION void name##_free(const name##_model* model) {                                                \
    delete reinterpret_cast<tenon_c_##name::Loaded*>(model);                                                    \
  }                                                                                                             \
  TENON_C_FUNCTION int name##_batch(const name##_model* model, size_t count, const float* in, float* out) {     \
    if (model == nullptr) return 1;                                                                             \
    return tenon_c_##name::Interface::batch(*reinterpret_cast<tenon_c_##name::Loaded*>(model), count, in, out); \
  }                                                                                                             \
  TENON_C_FUNCTION int name##_run(const name##_model* model, const float* in, float* out) {                     \
    return name##_batch(model, 1, in, out);                                                                     \
  }

#include <tenon/base/show_macros.inc>
