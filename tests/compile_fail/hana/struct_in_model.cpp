// gcc: layer 2, Linear<21, 5>, expects \[21\] but gets \[20\] from layer 1, ReLU
// clang: says\("layer", at<2>, type<(tenon::)?Linear<21, 5(, tenon::Bias::yes)?>>, "expects", shape_of<21>, "but gets", shape_of<20>, "from layer", at<1>, type<(tenon::)?ReLU>\).*must have the shape of the output before it
// No combinator holds the struct: its Model speaks, and neither a call nor a question adds a second error.
#include <tenon/hana.hpp>
#include <tenon/testing/run_matrices.hpp>
using namespace tenon;

struct Broken {
  BOOST_HANA_DEFINE_STRUCT(Broken, (Linear<10, 20>, linear1), (ReLU, relu), (Linear<21, 5>, linear2));
};
extern const Model<Broken> model;
auto act(const Tensor<float, 10>& x) { return model(x); }
constexpr auto count = parameter_count<Broken>;
