// The ODR test's unit with other -m flags than the rest: its Model<Net> is another type, and may be linked with theirs.
#include "net.hpp"

Output run_for_other_target(const Input& x) { return tenon::Model<Net>{some_parameters()}(x); }

bool is_of_other_target(tenon::Target target) { return target != tenon::native_target; }
