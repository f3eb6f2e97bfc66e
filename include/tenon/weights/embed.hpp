// embed: a model as the text of a C++ header, for programs that read no file. The command tenon-embed calls it.
#pragma once
#include <span>
#include <string>
#include <tenon/model/model.hpp>
#include <vector>

namespace tenon {

/// What a header says besides the weights.
struct Embedding {
  std::string name;         ///< of the variable: `embedded::<name>`
  std::string net;          ///< the network's type, as a program spells it: "digits::Net"
  std::string header;       ///< the file that declares the type, as a program includes it: "digits/net.hpp"
  std::string source = {};  ///< where the weights come from: a remark at the top
};

namespace detail::weights {
/// The header's text. `options`: those of the model whose weights were packed.
std::string embedded(const Embedding& words, const Options& options, std::span<const float> packed);
std::string c_header(const std::string& name, std::span<const Shape> inputs, std::span<const Shape> outputs,
                     bool embedded);
}  // namespace detail::weights

/// The text of a header with `inline constexpr Model<Net, Options> embedded::name`, packed for the model's target,
/// whichever this program runs on. The compiler refuses it in words where a program is compiled for another one.
template <class Net, Options O>
std::string embed(const Model<Net, O>& model, const Embedding& words) {
  if constexpr (requires { model.packed_weights(); })
    return detail::weights::embedded(words, O, model.packed_weights().values);
  else
    return {};  // the network was refused where it was named
}

/// The header, in C, of the functions that TENON_EXPORT_C(name, Net) makes or, where the weights are embedded,
/// TENON_EXPORT_C_EMBEDDED(name, model).
template <class Net>
std::string c_header(const std::string& name, bool embedded) {
  std::vector<Shape> shapes;
  const auto& graph = extend::wired<Net>;
  for (int i = 0; i < graph.in.count; ++i) shapes.push_back(graph.values[graph.in.id[i]].shape);
  for (int i = 0; i < graph.out.count; ++i) shapes.push_back(graph.values[graph.out.id[i]].shape);
  const std::span all(shapes);
  const auto ins = static_cast<std::size_t>(graph.in.count);
  return detail::weights::c_header(name, all.first(ins), all.subspan(ins), embedded);
}

}  // namespace tenon
