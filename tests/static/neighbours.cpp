// Beside other people's names: macros that are ordinary words here, a program's own Node, Graph, Order and plan, another
// library's `any`; and warnings that only some programs ask for.
#include <any>
#include <memory>

#if defined(__GNUC__)
#pragma GCC diagnostic error "-Wsign-conversion"
#pragma GCC diagnostic error "-Wconversion"
#pragma GCC diagnostic error "-Wshadow"
#endif

// clang-format off
#define A 1
#define B 2
#define C 3
#define D 4
#define E 5
#define F(x) "in flash"
#define G 7
#define H 8
#define I (-1)
#define J 10
#define K 11
#define L 12
#define M 13
#define N 14
#define O 15
#define P 16
#define Q 17
#define R 18
#define S(x) #x
#define T 20
#define U 21
#define V 22
#define W 23
#define X 24
#define Y 25
#define Z 26
#define check(x)
#define far
#define interface struct
#define max(a, b) ((a) > (b) ? (a) : (b))
#define min(a, b) ((a) < (b) ? (a) : (b))
#define near
#define slots
#define small char
#define verify(x)
// clang-format on

#include <tenon/hana.hpp>
#include <tenon/tenon.hpp>
#include <tenon/weights/export_c.hpp>

using namespace std;
using namespace tenon;

struct Node {};
struct Graph {};
struct Value {};
struct Scope {};
struct Parameter {};
enum class Order { buy, sell };
enum class Role { maker, taker };
enum class Fault { none, overheated };
namespace kernels {
constexpr int gaussian = 3;
}
namespace bounds {
constexpr int upper = 4;
}
namespace lowering {
constexpr int gear = 5;
}
namespace math {
constexpr int pi = 3;
}
constexpr int plan = 6, wired = 7;
constexpr int merge(int a, int b) { return a + b; }
constexpr int agree(int a, int b) { return a * b; }
constexpr int round_up(int n) { return n + 1; }

static_assert(C == 3 && max(A, B) == 2 && I == -1);  // they are what they were
constexpr Order order = Order::buy;
constexpr Role role = Role::maker;
[[maybe_unused]] constexpr Node node;
[[maybe_unused]] constexpr Graph graph;
[[maybe_unused]] constexpr Value value;
[[maybe_unused]] constexpr Scope scope;
[[maybe_unused]] constexpr Parameter parameter;
static_assert(order == Order::buy && role == Role::maker);
static_assert(kernels::gaussian + bounds::upper + lowering::gear + math::pi + plan + wired == 28);
static_assert(merge(2, 3) == 5 && agree(2, 3) == 6 && round_up(3) == 4 && Fault::overheated != Fault::none);
[[maybe_unused]] const std::any anything;

using Net = Sequential<Input<-1, 4>, LSTM<4, 8>, Last, Residual<Linear<8, 8>, LayerNorm<8>>, Tanh, Linear<8, 2>>;
using Image = Sequential<Input<3, 8, 8>, Conv2d<3, 8, 3>, BatchNorm2d<8>, ReLU, MaxPool2d<2>, Flatten, Linear<72, 5>>;
static_assert(parameter_count<Net> == 4 * 8 * (4 + 8 + 2) + 72 + 16 + 18 && output_shape<Image> == Shape{5});

TENON_EXPORT_C(image, Image)

Tensor<float, 5> answer(const Model<Image>& model, const Tensor<float, 3, 8, 8>& x) { return model(x); }
Tensor<float, 2> step(const Model<Net>& model, const Tensor<float, 4>& x, State<Net>& state) {
  (void)model.try_run(std::span<const float>(x), std::span<float>());
  return model.step(x, state);
}
