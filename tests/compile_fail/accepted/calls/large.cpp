// 12 MB where there is room for them: static, on the heap, filled in place; 900 kB as a value.
#include <tenon/tenon.hpp>
using namespace tenon;

using Net = Sequential<Input<20, 512>, GRU<512, 512>, GRU<512, 512>>;
using Small = Sequential<Linear<512, 440>, ReLU, Linear<440, 4>>;

Parameters<Net> parameters;
float run(const Tensor<float, 20, 512>& x, Workspace<Net>& workspace) {
  load("net.safetensors", parameters);
  static const Model<Net> of_the_program{parameters};
  const auto loaded = load_model<Net>("net.safetensors");
  const auto weights = std::make_unique<Parameters<Net>>();
  const auto made = std::make_unique<const Model<Net>>(*weights);
  const Model<Small> small{load<Small>("small.safetensors")};
  return of_the_program(x, workspace)[0] + (*loaded)(x, workspace)[0] + (*made)(x, workspace)[0] +
         small(Tensor<float, 512>{})[0];
}
