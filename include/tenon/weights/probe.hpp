// Probes: an input and PyTorch's output for it, carried by a weights file and replayed when it is loaded.
#pragma once
#include <memory>
#include <tenon/model/ask.hpp>
#include <tenon/weights/safetensors.hpp>

namespace tenon {

namespace detail {

template <class Net>
void replay_probe(const auto& model, const std::string& path, const std::string& prefix) {
  constexpr std::size_t ins = static_cast<std::size_t>(input_count<Net>);
  constexpr std::size_t outs = static_cast<std::size_t>(output_count<Net>);
  const auto size_of_value = [](int v) {  // 0: a sequence of any length
    return is_known<Net>() ? static_cast<std::size_t>(wired<Net>.values[v].shape.size()) : std::size_t{0};
  };
  const std::string name = prefix + "tenon.probe.";
  std::vector<float> in[ins], expected[outs], actual[outs];
  for (std::size_t i = 0; i < ins; ++i) {
    auto probe = weights::read_probe(path, name + "input." + std::to_string(i), size_of_value(wired<Net>.in.id[i]));
    if (!probe) return;
    in[i] = std::move(*probe);
  }
  for (std::size_t i = 0; i < outs; ++i) {
    auto probe = weights::read_probe(path, name + "output." + std::to_string(i), size_of_value(wired<Net>.out.id[i]));
    if (!probe) return;
    expected[i] = std::move(*probe);
    actual[i].resize(expected[i].size());
  }
  if constexpr (is_known<Net>()) {
    const auto workspace = std::make_unique<Workspace<Net>>();
    [&]<std::size_t... I, std::size_t... O>(std::index_sequence<I...>, std::index_sequence<O...>) {
      (void)model.try_run(in[I]..., actual[O]..., *workspace);
    }(std::make_index_sequence<ins>{}, std::make_index_sequence<outs>{});
  } else if constexpr (ins == 1 && outs == 1) {
    (void)model.try_run(in[0], actual[0]);
  } else {
    return;
  }
  for (std::size_t i = 0; i < outs; ++i) weights::compare_probe(path, static_cast<int>(i), expected[i], actual[i]);
}

}  // namespace detail
}  // namespace tenon
