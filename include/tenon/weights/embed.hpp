// embed: a model as the text of a C++ header, for programs that read no file. The command tenon-embed calls it.
#pragma once
#include <span>
#include <string>
#include <tenon/model.hpp>

namespace tenon {

/// What a header says besides the weights.
struct Embedding {
  std::string name;          ///< of the variable: embedded::<name>
  std::string net;           ///< the network's type, as a program spells it: "digits::Net"
  std::string header;        ///< the file that declares the type, as a program includes it: "digits/net.hpp"
  std::string options = {};  ///< what a program writes in Options{…} besides the target: ".math = tenon::Math::fast"
  std::string source = {};   ///< where the weights come from: a remark at the top
};

namespace weights {
/// The header's text. `target`: that the weights are packed for.
std::string embedded(const Embedding& words, const Target& target, std::span<const float> packed);
}  // namespace weights

/// The text of a header with `inline constexpr Model<Net, Options> embedded::name`, packed for the model's target,
/// whichever this program runs on. The compiler refuses it in words where a program is compiled for another one.
template <class Net, Options O>
std::string embed(const Model<Net, O>& model, const Embedding& words) {
  return weights::embedded(words, O.target, model.packed_weights().values);
}

}  // namespace tenon
