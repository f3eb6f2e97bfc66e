// Registry: several networks that are called in one way, and the one among them that a weights file is for.
#pragma once
#include <tenon/weights/detail/signature.hpp>  // first, for short lists of includes before its errors

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <new>
#include <string>
#include <tenon/weights/load.hpp>
#include <utility>
#include <variant>
#include <vector>

namespace tenon {

/// One architecture in several widths, as a part of a Registry's list: with
/// `template <int Width> using Policy = Sequential<Linear<10, Width>, ReLU, Linear<Width, 5>>`,
/// `Registry<ForEach<Policy, 16, 32, 64>>` is `Registry<Policy<16>, Policy<32>, Policy<64>>`.
template <template <int> class Net, int... Width>
struct ForEach {};

namespace detail {

template <class Done, class... Rest>
struct flat_list {
  using type = Done;
};
template <class... Done, class Net, class... Rest>
struct flat_list<types<Done...>, Net, Rest...> : flat_list<types<Done..., Net>, Rest...> {};
template <class... Done, template <int> class Net, int... Width, class... Rest>
struct flat_list<types<Done...>, ForEach<Net, Width...>, Rest...> : flat_list<types<Done..., Net<Width>...>, Rest...> {
};

template <class... Nets>
using flat = typename flat_list<types<>, Nets...>::type;

/// What Registry::load gives: the Model of one of several networks. No heap, immutable, trivially copyable; it may be
/// called from many threads. sizeof is that of the largest Model and 64 bytes: one that is large belongs where
/// load_unique puts it.
template <class List, Options O>
class OneOf;
template <class First, class... Nets, Options O>
class OneOf<types<First, Nets...>, O> {
  static constexpr std::size_t largest = std::max({workspace_bytes<First>, workspace_bytes<Nets>...});

 public:
  static constexpr int size = 1 + static_cast<int>(sizeof...(Nets));

  /// Scratch for one run of any of them: `m(x, workspace)`, the only form where it is larger than 64 KiB.
  struct Workspace {
    static constexpr std::size_t size = largest / sizeof(float);
    alignas(64) std::byte storage[std::max({sizeof(tenon::Workspace<First>), sizeof(tenon::Workspace<Nets>)...})];
  };

  template <std::size_t I, class Net>
  constexpr OneOf(std::in_place_index_t<I> which, const Parameters<Net>& parameters) : model_(which, parameters) {}

  /// Which network it is: its place in the Registry's list, from 0.
  constexpr int index() const { return static_cast<int>(model_.index()); }

  /// As the Models' calls: outputs for one sample; all are of one type.
  template <class... X>
  TENON_INLINE constexpr auto operator()(X&&... x) const {
    if constexpr (!call_fits<X...>()) {
      return typename any_tensors<output_count<First>>::type{};
    } else {
      return visit(*this, [&](const auto& model) { return model(scratch(model, x)...); });
    }
  }
  /// Ranges of run-time length: inputs, then outputs, then perhaps a Workspace; false where a length is wrong.
  template <class... Ranges>
  bool try_run(Ranges&&... ranges) const noexcept {
    return visit(*this, [&](const auto& model) { return model.try_run(scratch(model, ranges)...); });
  }
  /// Any number of samples, one behind the other.
  template <class... Ranges>
  bool batch(Ranges&&... ranges) const noexcept {
    return visit(*this, [&](const auto& model) { return model.batch(static_cast<Ranges&&>(ranges)...); });
  }

  /// f(model), model being the Model that it is; what f gives is of one type for all.
  template <class F>
  TENON_INLINE friend constexpr decltype(auto) visit(const OneOf& one, F&& f) {
    return from<0>(one, f);
  }

 private:
  std::variant<Model<First, O>, Model<Nets, O>...> model_;

  template <std::size_t I, class F>
  TENON_INLINE static constexpr decltype(auto) from(const OneOf& one, F& f) {
    if constexpr (I + 1 < size)
      if (one.model_.index() != I) return from<I + 1>(one, f);
    return f(*std::get_if<I>(&one.model_));
  }

  template <class Net, class X>
  TENON_INLINE static constexpr decltype(auto) scratch(const Model<Net, O>&, X& x) {
    if constexpr (std::same_as<X, Workspace>)
      return *::new (static_cast<void*>(x.storage)) tenon::Workspace<Net>;
    else
      return (x);
  }

  /// One error for a call that suits none of them, not one for each.
  template <class... X>
  static constexpr bool call_fits() {
    constexpr bool given = (std::same_as<std::remove_cvref_t<X>, Workspace> || ...);
    if constexpr (!given) static_assert(sizeof(stack_law<largest>) > 0);
    if constexpr (!given) {
      constexpr bool suits = [] {
        if constexpr (runs<First, O.computes_with()>() == Runs::in_frames)
          return sizeof...(X) == 1 && (... && (frames_in<First, X>() > 0));
        else
          return suits_all<First, X...>();
      }();
      static_assert(call_check<First, suits, X...>::ok);
      return suits && largest <= stack_limit;
    }
    return given || largest <= stack_limit;
  }
};

/// `Linear<10, 16>, ReLU, Linear<16, 5>`: how messages tell one network from another.
[[gnu::cold]] inline std::string layers_in_words(const Described& network) {
  constexpr std::size_t longest = 100;
  std::string words;
  for (int n = 0; n < network.node_count && words.size() <= longest; ++n)
    if (!changes_nothing(network, network.nodes[n]))
      words += (words.empty() ? "" : ", ") + std::string(network.texts[n]);
  return words.size() > longest ? words.substr(0, longest) + "..." : words;
}

/// A row per network for the function that is compiled once.
template <class Net>
weights::Contender contender() {
  return {layers_in_words(described<Net>()), slots_of<weights::Slot, Net>(static_cast<float*>(nullptr)),
          identity_of<Net>()};
}

}  // namespace detail

/// Several networks that have the same inputs and outputs, of which a file's keys and shapes choose one:
///
///     using Policies = Registry<ForEach<Policy, 16, 32, 64>, Deeper>;
///     const auto policy = Policies::load("policy.safetensors");
///     Tensor<float, 5> y = policy(x);   // whichever it is; policy.index() says which, visit(policy, f) hands it to f
///
/// Where several fit, the file's fingerprint chooses among them, or else its probe.
template <class... Nets>
  requires(detail::one_signature<detail::flat<Nets...>>)
class Registry {
 public:
  using networks = detail::flat<Nets...>;  ///< a `types<…>`, ForEach written out
  static constexpr int size = networks::size;

  template <Options O = Options{}>
  using Value = detail::OneOf<networks, O>;

  /// Loads, packs and, where the file carries a probe, replays it, as load_model does. Throws load_error for a file
  /// that fits none of the networks (with what stands against each, the nearest first), or several that neither a
  /// fingerprint nor a probe tells apart (with how they differ).
  template <Options O = Options{}>
  static Value<O> load(const std::string& path, const LoadOptions& options = {}) {
    static_assert(sizeof(detail::by_value_law<sizeof(Value<O>)>) > 0);
    return *load_unique<O>(path, options);
  }

  /// The same on the heap, for Models that do not belong on the stack.
  template <Options O = Options{}>
  static std::unique_ptr<const Value<O>> load_unique(const std::string& path, const LoadOptions& options = {}) {
    const std::vector<detail::weights::Contender> all = contenders(std::make_index_sequence<networks::size>{});
    detail::weights::Choice choice = detail::weights::choose(path, all, options);
    std::unique_ptr<const Value<O>> chosen;
    for (const std::size_t which : choice.fitting) {
      try {
        auto next = makers<O>(std::make_index_sequence<networks::size>{})[which](path, options);
        choice.passed.push_back(which);
        chosen = std::move(next);
      } catch (const load_error& refusal) {
        choice.refusals.push_back(refusal.what());
      }
    }
    detail::weights::require_one(path, all, choice, options);
    return chosen;
  }

 private:
  template <std::size_t... I>
  static std::vector<detail::weights::Contender> contenders(std::index_sequence<I...>) {
    return {detail::contender<typename networks::template at<static_cast<int>(I)>>()...};
  }

  template <Options O>
  using Make = std::unique_ptr<const Value<O>> (*)(const std::string&, const LoadOptions&);
  template <Options O, std::size_t I>
  static std::unique_ptr<const Value<O>> make(const std::string& path, const LoadOptions& options) {
    using Net = typename networks::template at<static_cast<int>(I)>;
    const auto parameters = std::make_unique<Parameters<Net>>();
    tenon::load(path, *parameters, options);
    auto value = std::make_unique<const Value<O>>(std::in_place_index<I>, *parameters);
    visit(*value, [&](const auto& model) {
      if constexpr (std::same_as<decltype(model), const Model<Net, O>&>)
        detail::replay_probe<Net>(model, path, options.prefix);
    });
    return value;
  }
  template <Options O, std::size_t... I>
  static std::array<Make<O>, sizeof...(I)> makers(std::index_sequence<I...>) {
    return {&make<O, I>...};
  }
};

}  // namespace tenon
