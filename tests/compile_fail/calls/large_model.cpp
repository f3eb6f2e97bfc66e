// gcc: model needs 3200080000 floats for its weights, most in layer 0, Linear<40000, 40000>
// gcc: at most 2\^31 - 64 floats of packed weights
// clang: says\("model needs this many floats:", 3200080000L?, "for its", type<(tenon::detail::)?weights_t>, "most in layer", at<0>, type<(tenon::)?Linear<40000, 40000.*>>\).*at most 2\^31 - 64 floats
// It is declared and counted, but no plan places so many weights.
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

using Net = Sequential<Linear<40000, 40000>, ReLU, Linear<40000, 40000>>;
extern Model<Net>* model;
