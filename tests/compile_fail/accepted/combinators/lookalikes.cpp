// Each line resembles a refused one and fits.
#include <tenon/declare.hpp>
using namespace tenon;

extern Sequential<Linear<10, 20>, Residual<Sequential<ReLU, Sequential<Linear<20, 8>, Linear<8, 20>>>>, Linear<20, 2>>*
    deep;
extern Sequential<Input<16, 6, 6>, ReLU, Flatten, Linear<576, 10>>* flattened;
extern Sequential<Input<1, 28, 28>, Linear<28, 10>>* last_dimension;
extern Sequential<Input<7, 10>, Sequential<Linear<10, 5>, ReLU, Flatten, Linear<35, 5>>>* frames;
extern Sequential<Linear<10, 20>, Input<20>, ReLU>* stated_late;
extern Sequential<Input<any, 4>, ReLU, Linear<4, 2>>* stated_in_part;
extern Sequential<Linear<10, 20>, Softmax<2>, Linear<20, 5>>* softmax_over_frames;
extern Sequential<Linear<10, 20>, Flatten, Linear<60, 5>>* three_frames;
extern Sequential<Branch<Linear<10, 15>, Linear<10, 20>>, Concat, Linear<35, 5>>* joined;
extern Sequential<Input<4, 6>, Branch<Linear<6, 5>, ReLU>, ConcatAlong<-1>>* joined_along_last;
extern Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, Take<1>, Linear<7, 2>>* taken;
extern Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, Parallel<ReLU, Linear<7, 5>>, Add>* side_by_side;
extern Sequential<Branch<Linear<10, 5>, Linear<10, 7>>, Parallel<ReLU, Softmax<>>>* ends_in_two;
extern Residual<Linear<10, 10>, Branch<ReLU, Tanh>, Multiply>* residual;
extern Repeat<3, Sequential<Linear<10, 10>, ReLU>>* repeated;
extern Repeat<1, Linear<10, 20>>* once;
extern Branch<ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU, ReLU>* sixteen;
extern Branch<Linear<10, 20>, Sequential<ReLU, Linear<10, 20>>, Tanh>* one_input;
extern Sequential<Input<1, 2, 3, 4, 5>, Flatten, Linear<120, 5>>* five_dimensions;
extern Sequential<Linear<4, 4>>* alone;
