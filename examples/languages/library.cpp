// All the C++ there is: the embedded digits as digits_run, digits_batch and what else digits.h declares.
#include <digits.hpp>  // made by tenon_embed: embedded::digits
#include <tenon/export_c.hpp>

TENON_EXPORT_C_EMBEDDED(digits, embedded::digits)
