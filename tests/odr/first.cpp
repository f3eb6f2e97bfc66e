// The ODR test's first translation unit: it packs a model and runs one that is handed to it.
#include "net.hpp"

Output run_in_first(const tenon::Model<Net>& model, const Input& x) { return model(x); }

tenon::Model<Net> model_of_first() { return tenon::Model<Net>{some_parameters()}; }
