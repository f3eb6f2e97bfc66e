// The three namespaces: what users write, what authors of layers write, and what nobody else may touch.
#pragma once

/// What users write: layers, combinators, Model, Parameters, questions about a network.
namespace tenon {

/// What authors of layers and combinators write: a role and a shape rule, parameters, time; the graph that a combinator
/// wires. Apart from what users write, so that `using namespace tenon` brings no Node, Graph or Order.
namespace extend {}

/// What may change without a word; so may kernels, lowering, reference and bounds.
namespace detail {
using namespace extend;
}
namespace bounds {
using namespace extend;
}
namespace kernels {
using namespace extend;
}
namespace lowering {
using namespace extend;
}
namespace reference {
using namespace extend;
}

}  // namespace tenon
