// The digits network as WebAssembly: digits_run, and room for one image and its scores.
#include <digits.hpp>  // made by tenon-embed
#include <tenon/export_c.hpp>

TENON_EXPORT_C_EMBEDDED(digits, embedded::digits)

static float pixels[784], scores[10];
extern "C" {
float* digits_pixels() { return pixels; }
float* digits_scores() { return scores; }
}
