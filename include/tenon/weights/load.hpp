// load, save and load_model: a network's parameters from and to safetensors files.
#pragma once
#include <memory>
#include <tenon/graph/fingerprint.hpp>
#include <tenon/model/model.hpp>
#include <tenon/weights/probe.hpp>
#include <tenon/weights/safetensors.hpp>

namespace tenon {

namespace detail {

inline std::vector<std::int64_t> extents_of(const Shape& shape) { return {shape.extent, shape.extent + shape.rank}; }

/// A row per parameter for the functions that are compiled once; without values, where there are none yet.
template <class Slot>
std::vector<Slot> slots_of(const Node* nodes, int count, const Scope* scopes, auto* values) {
  std::vector<Slot> slots;
  each_parameter(nodes, count, [&](const Node& node, const Parameter& parameter, std::int64_t offset) {
    std::string key;
    each_key_character(KeyParts(scopes, node.scope), parameter.name, [&](char c) { key += c; });
    slots.push_back(Slot{std::move(key), extents_of(parameter.shape), values == nullptr ? nullptr : values + offset});
  });
  return slots;
}
template <class Slot, class Net>
std::vector<Slot> slots_of(auto* values) {
  constexpr const auto& w = wired<Net>;
  return slots_of<Slot>(w.nodes, w.node_count, w.scopes, values);
}

template <class Net>
weights::Identity identity_of() {
  return weights::Identity::of(description<Net>());
}

}  // namespace detail

/// Fills the parameters from a safetensors file whose keys are those of PyTorch's state_dict. All or nothing: on an
/// error nothing is changed. Throws load_error, which lists every missing, unexpected and misshaped tensor, and those with
/// NaN, infinities or negative running variances; and, for a file that `save` wrote from another network, what differs:
/// an activation, an eps, an order of layers.
template <class Net>
void load(const std::string& path, Parameters<Net>& parameters, const LoadOptions& options = {}) {
  detail::weights::load(path, detail::slots_of<detail::weights::Slot, Net>(parameters.values), options,
                        detail::identity_of<Net>());
}

/// The same, as a value: `Model<Net> m{load<Net>("net.safetensors")}`. Of parameters over 1 MiB, which a stack may not
/// hold, a compile error: load_model makes the Model on the heap.
template <class Net>
Parameters<Net> load(const std::string& path, const LoadOptions& options = {}) {
  static_assert(sizeof(detail::by_value_law<sizeof(Parameters<Net>)>) > 0);
  Parameters<Net> parameters;
  load(path, parameters, options);
  return parameters;
}

/// Writes the parameters under PyTorch's keys, for load and for safetensors.torch.load_file, and the network's
/// fingerprint and description as the format's metadata. Throws save_error.
template <class Net>
void save(const Parameters<Net>& parameters, const std::string& path) {
  detail::weights::save(path, detail::slots_of<detail::weights::ConstSlot, Net>(parameters.values),
                        detail::identity_of<Net>().metadata());
}

/// Loads, packs and, where the file carries a probe (`tenon.probe.input.0` …, `tenon.probe.output.0` …: an input and
/// PyTorch's output for it), replays it: shapes cannot see a wrong activation, eps or order of layers, a probe does.
/// Throws load_error. On the heap, as a large network does not belong on the stack.
template <class Net, Options O = Options{}>
std::unique_ptr<const Model<Net, O>> load_model(const std::string& path, const LoadOptions& options = {}) {
  const auto parameters = std::make_unique<Parameters<Net>>();
  load(path, *parameters, options);
  auto model = std::make_unique<const Model<Net, O>>(*parameters);
  detail::replay_probe<Net>(*model, path, options.prefix);
  return model;
}

}  // namespace tenon
