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
