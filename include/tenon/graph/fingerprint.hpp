// fingerprint, description: a network's architecture and keys as a number and in words, the same on every compiler.
#pragma once
#include <iosfwd>  // names std::string, as report/summary.hpp does
#include <tenon/base/portable_name.hpp>
#include <tenon/graph/parameters.hpp>

namespace tenon {

namespace detail {

/// A composite brings this layer itself: it has no place and no name among the user's.
constexpr bool is_brought(const Scope* scopes, int scope) {
  return scope >= 0 && scopes[scope].child >= 0 && scopes[scope].place < 0 && scopes[scope].name == nullptr;
}

/// What a leaf computes: its type and, where a composite brings the leaf itself, as an LSTM of several layers does, the
/// composite's arguments too. Where a decimal rounds its number, its bits follow; where the text is too long, a hash of
/// its end. Not of a network and a place, whose names make symbols of a thousand layers long.
template <class... Types>
struct leaf_text {
  static constexpr Words words = [] {
    Words w;
    ((w.put(w.length > 0 ? " " : ""), put_type<Types>(w)), ...);
    if (w.rest == 0) return w;
    w.cut(Words::capacity - 9 - 16).put(" exactly ");
    for (int shift = 60; shift >= 0; shift -= 4) w.put("0123456789abcdef"[w.rest >> shift & 15]);
    return w;
  }();
};

template <class Net, int N, class Leaf = leaf_at<Net, N>>
struct text_of_node : leaf_text<Leaf> {};
template <class Net, int N, class Leaf>
  requires(is_brought(wired<Net>.scopes, wired<Net>.nodes[N].scope)) &&
          requires { type_at<Net, wired<Net>.scopes[wired<Net>.nodes[N].scope].parent>::type::arguments(); }
struct text_of_node<Net, N, Leaf>
    : leaf_text<typename type_at<Net, wired<Net>.scopes[wired<Net>.nodes[N].scope].parent>::type, Leaf> {};

template <class Net, class Nodes>
struct leaf_texts;
template <class Net, int... N>
struct leaf_texts<Net, std::integer_sequence<int, N...>> {
  static constexpr const char* at[]{text_of_node<Net, N>::words.s..., nullptr};
};

/// A network as its description sees it: plain values, so that one ordinary function serves all networks.
struct Described {
  const Node* nodes = nullptr;
  int node_count = 0;
  const Value* values = nullptr;
  const int* operands = nullptr;
  const Scope* scopes = nullptr;
  Values in{}, out{};
  const char* const* texts = nullptr;  // one a node
};

/// A node that changes nothing: Identity, Dropout, Take, Input; Flatten of what is flat.
constexpr bool changes_nothing(const Described& d, const Node& node) {
  if (node.leaf->role != Role::view) return false;
  if (node.leaf->infer.joins || node.leaf->preserves) return true;
  const Shape &in = d.values[d.operands[node.first_operand]].shape, &out = d.values[node.out].shape;
  return in == out && (in.known() || in.rank == 1);
}

/// Hands the description to `put`, character by character.
template <class Put>
class Describer {
 public:
  constexpr Describer(const Described& described, Put put) : d(described), sink(put) {}

  constexpr void run() {
    write("tenon network, description 1\n");
    for (int i = 0; i < d.in.count; ++i)
      write(detail::put(Words{}.put("input "), d.values[d.in.id[i]].shape).put('\n'));
    line_of = new int[static_cast<std::size_t>(d.node_count + 1)];
    for (int n = 0; n < d.node_count; ++n) {
      line_of[n] = lines;
      if (!changes_nothing(d, d.nodes[n])) line(d.nodes[n], d.texts[n]);
    }
    for (int i = 0; i < d.out.count; ++i) {
      write("output");
      sources(&d.out.id[i], 1);
      sink('\n');
    }
    delete[] line_of;
  }

 private:
  const Described& d;
  Put sink;
  int lines = 0;  // one for each node that changes something
  int* line_of = nullptr;

  constexpr void write(const char* text) {
    for (; *text; ++text) sink(*text);
  }
  constexpr void write(const Words& words) { write(static_cast<const char*>(words.s)); }

  constexpr void line(const Node& node, const char* text) {
    const Leaf& leaf = *node.leaf;
    const int* from = d.operands + node.first_operand;
    if (leaf.parameters.count > 0) path(node.scope);
    const int rank = d.values[node.out].shape.rank;
    if (leaf.role == Role::concat && rank > 0)  // along the dimension that it is, however that was counted
      write(Words{}.put("Concat along ").put(leaf.axis(rank) + 1));
    else
      write(text);
    sources(from, node.operands);
    for (int i = 0; i < node.operands; ++i)
      write(detail::put(Words{}.put(i > 0 ? ", " : " "), d.values[from[i]].shape));
    write(detail::put(Words{}.put(" -> "), d.values[node.out].shape));
    for (int p = 0; p < leaf.parameters.count; ++p)
      write(detail::put(Words{}.put(", ").put(leaf.parameters[p].name).put(' '), leaf.parameters[p].shape));
    sink('\n');
    ++lines;
  }

  /// What its parameters' keys begin with.
  constexpr void path(int scope) {
    const KeyParts parts(d.scopes, scope);
    each_key_character(parts, "", [&](char c) { key_character(c); });
    if (parts.count > 0) write(": ");
  }
  constexpr void key_character(char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte != 0x7f && c != ':' && c != '\\') return sink(c);
    sink('\\');
    sink("0123456789abcdef"[byte >> 4]);
    sink("0123456789abcdef"[byte & 15]);
  }

  /// Where tensors come from, where it is not the line before: an input, or so many lines back.
  constexpr void sources(const int* from, int count) {
    Words words;
    bool plain = count == 1;
    for (int i = 0; i < count; ++i) {
      int v = from[i], input = 0;
      while (d.values[v].producer >= 0 && changes_nothing(d, d.nodes[d.values[v].producer])) {
        const Node& node = d.nodes[d.values[v].producer];
        v = d.operands[node.first_operand + (node.leaf->infer.joins ? node.leaf->takes : 0)];
      }
      words.put(i > 0 ? ", " : " of ");
      const int producer = d.values[v].producer;
      if (producer >= 0) {
        words.put(lines - line_of[producer]).put(" back");
        plain = plain && lines - line_of[producer] == 1;
      } else {
        while (d.in.id[input] != v) ++input;
        words.put("input");
        if (d.in.count > 1) words.put(' ').put(input);
        plain = plain && lines == 0 && input == 0;
      }
    }
    if (!plain) write(words);
  }
};

template <class Net>
constexpr Described described() {
  if constexpr (wired<Net>.ok()) {
    constexpr const auto& w = wired<Net>;
    return {w.nodes,  w.node_count, w.values, w.operands,
            w.scopes, w.in,         w.out,    leaf_texts<Net, std::make_integer_sequence<int, w.node_count>>::at};
  } else {
    return {};  // it was refused where it was named
  }
}

template <class Put>
constexpr void describe_network(const Described& network, Put put) {
  if (network.node_count > 0) Describer<Put>(network, put).run();
}

[[gnu::cold]] inline void append_description(const Described& network, void* to, void (*append)(void*, char)) {
  describe_network(network, [&](char c) { append(to, c); });
}

}  // namespace detail

/// The network in words, a line for each layer that computes something: where its parameters' keys begin, the layer
/// with every argument, where its tensors come from (where that is not the line before), shapes, parameters.
///
///     tenon network, description 1
///     input [10]
///     0: Linear<10, 20> [10] -> [20], weight [20, 10], bias [20]
///     ReLU [20] -> [20]
///     2: Linear<20, 5> [20] -> [5], weight [5, 20], bias [5]
///     output
///
/// The same on every compiler, and for every way to write one network with the same keys: Identity, Dropout, Input and
/// the names and places of layers without parameters do not show. The first line counts the versions of this text.
/// Returns a std::string: include `<string>`. A layer that is a template of anything but numbers must say its
/// `arguments()`; a user's own layer counts with its namespaces, which must not be inline ones.
template <class Net, class String = std::string>
  requires(detail::accepts<Net>)
typename detail::string_of<String>::type description() {
  using Written = typename detail::string_of<String>::type;
  Written text;
  detail::append_description(detail::described<Net>(), &text,
                             [](void* to, char c) { static_cast<Written*>(to)->push_back(c); });
  return text;
}

/// The FNV-1a hash, 64 bits, of the bytes of description<Net>() (http://www.isthe.com/chongo/tech/comp/fnv): equal for
/// networks that compute the same from parameters with the same keys, and different where an activation, an eps, an
/// order, a width or a key is. Files that `save` writes carry it.
template <class Net>
  requires(detail::accepts<Net>)
inline constexpr std::uint64_t fingerprint = [] {
  std::uint64_t hash = 14695981039346656037u;
  detail::describe_network(detail::described<Net>(),
                           [&](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u; });
  return hash;
}();

}  // namespace tenon
