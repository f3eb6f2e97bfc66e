// The keys of parameters, as PyTorch's state_dict has them, read off the scopes of a graph.
#pragma once
#include <tenon/graph/graph.hpp>

namespace tenon::extend {

/// Calls f(scope) for the scopes that are the parts of a key, from the inside out, until it says false: names drop the
/// places in front of them, up to the next module, whose own place counts again.
template <class F>
constexpr void each_part(const Scope* scopes, int scope, F f) {
  bool named = false;
  for (int s = scope; s >= 0; s = scopes[s].parent) {
    if (scopes[s].module) named = false;
    if (scopes[s].name == nullptr && (named || scopes[s].place < 0)) continue;
    if (scopes[s].name != nullptr) named = true;
    if (!f(s)) return;
  }
}

/// The parts of a key by number, from the inside out.
class KeyParts {
 public:
  int count = 0;

  constexpr KeyParts(const Scope* scopes, int scope) : scopes_(scopes), innermost_(scope) {
    each_part(scopes, scope, [&](int) { return ++count > 0; });
  }
  constexpr const Scope& at(int part) const {
    int found = -1;
    each_part(scopes_, innermost_, [&](int s) {
      found = s;
      return part-- > 0;
    });
    return scopes_[found];
  }

 private:
  const Scope* scopes_;
  int innermost_;
};

/// Calls f(character) for each character of a part.
template <class F>
constexpr void each_character(const Scope& part, F f) {
  if (part.name != nullptr) {
    for (const char* c = part.name; *c; ++c) f(*c);
  } else {
    int unit = 1;
    while (part.place / unit > 9) unit *= 10;
    for (; unit > 0; unit /= 10) f(static_cast<char>('0' + part.place / unit % 10));
  }
}
/// Calls f(character) for each character of a parameter's key. A parameter without a name has its module's, as an
/// attribute of a PyTorch module that is an nn.Parameter.
template <class F>
constexpr void each_key_character(const KeyParts& parts, const char* parameter, F f) {
  for (int n = parts.count - 1; n >= 0; --n) {
    each_character(parts.at(n), f);
    if (n > 0 || *parameter) f('.');
  }
  for (; *parameter; ++parameter) f(*parameter);
}

/// The key of a parameter, as in PyTorch's state_dict: `layers.0.conv1.weight`.
constexpr Words key_of(const Scope* scopes, int scope, const char* parameter) {
  Words key;
  each_key_character(KeyParts(scopes, scope), parameter, [&](char c) { key.put(c); });
  return key;
}

/// A hash of a text that is put together of hashes of its parts.
struct TextHash {
  static constexpr std::uint64_t base = 1099511628211u;
  std::uint64_t sum = 0, power = 1;

  constexpr void put(char c) {
    sum = sum * base + static_cast<unsigned char>(c);
    power *= base;
  }
  constexpr TextHash followed_by(const TextHash& next) const {
    return {sum * next.power + next.sum, power * next.power};
  }
};

/// The first of two parameters with one key. One pass with a table of hashes: near-linear at a thousand layers, which
/// have a hundred thousand characters: each scope's are read once.
constexpr Failure equal_keys(const Node* nodes, int node_count, const Scope* scopes, int scope_count) {
  int parameters = 0;
  for (int n = 0; n < node_count; ++n) parameters += nodes[n].leaf->parameters.count;
  int places = 4;
  while (places < 2 * parameters) places *= 2;
  struct Entry {
    std::uint64_t hash = 0;
    int node = -1, parameter = 0;
  };
  Entry* table = new Entry[static_cast<std::size_t>(places)];
  TextHash* parts = new TextHash[static_cast<std::size_t>(scope_count + 1)];
  for (int s = 0; s < scope_count; ++s)
    if (scopes[s].name != nullptr || scopes[s].place >= 0) each_character(scopes[s], [&](char c) { parts[s].put(c); });
  TextHash dot;
  dot.put('.');
  Failure failure;
  for (int n = 0; n < node_count && failure.fault == Fault::none; ++n) {
    const Node& node = nodes[n];
    if (node.leaf->parameters.count == 0) continue;
    TextHash path;  // behind a part stands a dot, or the parameter's name with one
    each_part(scopes, node.scope, [&](int s) {
      path = parts[s].followed_by(path.power > 1 ? dot.followed_by(path) : path);
      return true;
    });
    for (int p = 0; p < node.leaf->parameters.count && failure.fault == Fault::none; ++p) {
      const char* own = node.leaf->parameters[p].name;
      TextHash key = path.power > 1 && *own ? path.followed_by(dot) : path;
      for (const char* c = own; *c; ++c) key.put(*c);
      int at = static_cast<int>(key.sum >> 40) & (places - 1);
      for (; table[at].node >= 0; at = (at + 1) & (places - 1)) {
        const Node& other = nodes[table[at].node];
        const char* name = other.leaf->parameters[table[at].parameter].name;
        if (table[at].hash != key.sum) continue;
        const Words mine = key_of(scopes, node.scope, own);
        if (!(key_of(scopes, other.scope, name) == mine.s)) continue;
        failure = Failure{Fault::same_key, node.scope, other.scope, true, {}, {}, p};
        break;
      }
      table[at] = Entry{key.sum, n, p};
    }
  }
  delete[] parts;
  delete[] table;
  return failure;
}

}  // namespace tenon::extend
