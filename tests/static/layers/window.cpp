// Window: sides, strides and places along one dimension, as PyTorch counts them.
#include <tenon/ops/window.hpp>

namespace tenon {

using namespace extend;

using detail::axis;
using detail::WindowAxis;

constexpr WindowAxis rows(const Window& w) { return axis(w, true, false); }
constexpr WindowAxis columns(const Window& w) { return axis(w, false, false); }

// one number is both; two are rows, then columns
static_assert(Extents(3) == Extents(3, 3) && !(Extents(3, 5) == Extents(5, 3)));
static_assert(rows({.kernel_size = {3, 5}}).kernel == 3 && columns({.kernel_size = {3, 5}}).kernel == 5);
static_assert(rows({.kernel_size = 3, .stride = {1, 2}}).stride == 1 &&
              columns({.kernel_size = 3, .stride = {1, 2}}).stride == 2);
static_assert(rows({.kernel_size = 3, .dilation = {2, 1}}).reach() == 5 &&
              columns({.kernel_size = 3, .dilation = {2, 1}}).reach() == 3);

// a stride that is not stated
static_assert(axis({.kernel_size = 3}, true, false).stride == 1 && axis({.kernel_size = 3}, true, true).stride == 3);
static_assert(axis({.kernel_size = {2, 3}}, false, true).stride == 3);

// padding: all sides, rows and columns, each side
constexpr bool pads(const Window& w, int top, int bottom, int left, int right) {
  return rows(w).before == top && rows(w).after == bottom && columns(w).before == left && columns(w).after == right;
}
static_assert(pads({.kernel_size = 3}, 0, 0, 0, 0));
static_assert(pads({.kernel_size = 3, .padding = {1}}, 1, 1, 1, 1));
static_assert(pads({.kernel_size = {3, 5}, .padding = {1, 2}}, 1, 1, 2, 2));
static_assert(pads({.kernel_size = 3, .padding = {2, 0}}, 2, 2, 0, 0));
static_assert(pads({.kernel_size = 3, .padding = {.bottom = 1, .right = 1}}, 0, 1, 0, 1));
static_assert(pads({.kernel_size = 3, .padding = {.top = 1, .left = 2}}, 1, 0, 2, 0));
static_assert(pads({.kernel_size = 3, .padding = {.height = 1, .left = 2}}, 1, 1, 3, 1));  // a side in addition

// same: the odd zero behind, as PyTorch; causal: all in front
static_assert(pads({.kernel_size = {2, 5}, .padding = Padding::same}, 0, 1, 2, 2));
static_assert(pads({.kernel_size = {4, 3}, .padding = Padding::same, .dilation = {1, 2}}, 1, 2, 2, 2));
static_assert(pads({.kernel_size = 1, .padding = Padding::same}, 0, 0, 0, 0));
static_assert(pads({.kernel_size = {2, 3}, .padding = Padding::causal, .dilation = 2}, 2, 0, 4, 0));

// places: floor((in + padding - reach) / stride) + 1
static_assert(WindowAxis{3, 1, 1, 0, 0}.places(28) == 26 && WindowAxis{3, 1, 1, 1, 1}.places(28) == 28);
static_assert(WindowAxis{3, 2, 1, 1, 1}.places(7) == 4 && WindowAxis{3, 2, 1, 1, 1}.places(8) == 4);
static_assert(WindowAxis{3, 2, 1, 0, 1}.places(8) == 4 && WindowAxis{3, 2, 1, 0, 0}.places(8) == 3);
static_assert(WindowAxis{3, 1, 2, 0, 0}.places(5) == 1 && WindowAxis{5, 1, 1, 2, 2}.places(1) == 1);
static_assert(WindowAxis{1, 2, 1, 0, 0}.places(5) == 3 && WindowAxis{2, 4, 1, 0, 0}.places(11) == 3);

// none where it does not fit, unknown of what is unknown
static_assert(WindowAxis{3, 1, 1, 0, 0}.places(2) == 0 && WindowAxis{3, 2, 1, 0, 0}.places(2) == 0);
static_assert(WindowAxis{3, 1, 2, 0, 0}.places(4) == 0 && WindowAxis{3, 1, 1, 0, 1}.places(2) == 1);
static_assert(WindowAxis{3, 2, 1, 0, 0}.places(any) == any);

// ceil_mode: a rest gives a place, but none begins behind the input and the padding before it
static_assert(WindowAxis{2, 2, 1, 0, 0}.places(7, true) == 4 && WindowAxis{2, 2, 1, 0, 0}.places(8, true) == 4);
static_assert(WindowAxis{3, 2, 1, 1, 1}.places(6, true) == 4 && WindowAxis{3, 2, 1, 1, 1}.places(6) == 3);
static_assert(WindowAxis{2, 3, 1, 0, 0}.places(9, true) == 3 && WindowAxis{2, 3, 1, 0, 0}.places(10, true) == 4);
static_assert(WindowAxis{2, 2, 1, 1, 1}.places(4, true) == 3 && WindowAxis{2, 2, 1, 1, 1}.places(5, true) == 3);
static_assert(WindowAxis{1, 2, 1, 0, 0}.places(4, true) == 2 && WindowAxis{3, 3, 1, 0, 0}.places(2, true) == 0);

}  // namespace tenon
