// Sizes and dimensions at the edge of what there is.
#include <tenon/declare.hpp>
using namespace tenon;

extern Linear<1, 1>* smallest;
extern Sequential<Linear<10, 20>, Flatten, Linear<40, 5>>* two_rows;
extern Sequential<Linear<10, 20>, PReLU<20>, Linear<20, 5>>* slope_per_feature;
extern Sequential<Input<any, 10>, Linear<10, 20>, PReLU<19>, Linear<20, 5>>* slope_per_row;
extern Sequential<Input<4, 6>, PReLU<4>>* slope_per_channel;
extern Sequential<Linear<4, 4>, Softmax<>>* only_dimension;
extern Sequential<Input<4, 6>, Softmax<1>, LogSoftmax<-2>, Softmax<2>, LogSoftmax<-1>>* dimensions;
extern Sequential<Input<4, 6, 2>, Softmax<3>>* last_dimension;

// a layer's arguments as PyTorch counts them, without a word under -Wconversion
using InPyTorchsOrder =
    Sequential<Input<3, 16, 16>, Conv2d<3, 8, 3, 1, 1>, MaxPool2d<3, 2, 1>, Conv2d<8, 8, 3, 1, 1, 1, 8, false>,
               BatchNorm2d<8, Eps{1e-3}>, Flatten, Linear<512, 10, false>>;
inline constexpr Window two_numbers{3, 2}, one_number{3}, by_name{.kernel_size = {3, 5}, .padding = {1, 2}},
    sides{.padding = {.top = 1}};
inline constexpr Recurrent two_layers{2}, both_ways{.bidirectional = true};
float element(const Tensor<float, 4, 5>& x, std::size_t i, std::ptrdiff_t j) { return x(i, j) + x(1, j); }
