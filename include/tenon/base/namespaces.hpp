// The three namespaces: what users write, what authors of layers write, and what nobody else may touch.
#pragma once

/// What users write: layers, combinators, Model, Parameters, questions about a network.
namespace tenon {

/// What authors of layers and combinators write: an operation, its rules and formulas, in `extend::math`; the graph that
/// a combinator wires. Apart from what users write, so that `using namespace tenon` brings no Node, Graph or Order.
namespace extend {}

/// What may change without a word.
namespace detail {
using namespace extend;
namespace bounds {}
namespace kernels {}
namespace lowering {}
namespace weights {}
}  // namespace detail

namespace extend {
namespace kernels = detail::kernels;  // their names, which layers compute with
}

}  // namespace tenon
