"""doxygen.py FOLDER: writes into it the pages and headers as docs/Doxyfile reads them; run in the project's root.

A page gets GitHub's anchors, which Doxygen 1.9 does not make: `errors.md#the-laws` is `errors_the-laws`; and each law on
the page of errors a page of its own. A header gives what its first lines say of a layer, formula and example, to the
layer's page; its names a group, by its folder; and it loses what stands in `detail`: bases and constraints.
"""
import pathlib
import re
import sys

root = pathlib.Path("include/tenon")

# --- pages ----------------------------------------------------------------------------------------------------------


def name_of(page):
    """README.md is the index, tests/README.md is named tests, and docs/errors.md errors."""
    page = pathlib.PurePath(page)
    return (page.stem if page.stem != "README" else page.parent.name.strip(".") or "index").lower()


def slug(heading):
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def law_page(row, page):
    """A row of a table of laws as a page: the law, what it means, a wrong line and a right one."""
    law, words = re.match(r"\| `+(tenon: .*?)`+ \| (.*) \|$", row).groups()
    name = f"{page}_{slug(law.removeprefix('tenon: '))[:120].strip('-')}"
    title = law.removeprefix("tenon: ")
    for mark in "\\@&$#%<>":
        title = title.replace(mark, {"<": "&lt;", ">": "&gt;"}.get(mark, "\\" + mark))
    title = title.replace('"', "'")  # which Doxygen's scripts of the side bar do not bear
    body = re.sub(r"<br>(wrong|right): (?:`+([^`]*)`+$)?",
                  lambda m: f"\n\n{m[1]}: " + (f"\n```cpp\n{m[2].replace(chr(92) + '|', '|')}\n```\n" if m[2] else ""),
                  words.replace("<br>right", "\n<br>right"), flags=re.M)
    return name, f"\n\n@page {name} {title}\n\n```\n{law}\n```\n\n{body}\n\nAll of them: [the laws](@ref {page}_the-laws).\n"


def page_of(path, text):
    page = name_of(path)
    pages = ""
    lines, fenced = text.split("\n"), False
    for i, line in enumerate(lines):
        fenced ^= line.startswith("```")
        if fenced:
            continue
        heading = re.match(r"(#+) (.*)", line)
        if heading and len(heading[1]) == 1:
            lines[i] = f"{line} {{#{page if page != 'index' else 'mainpage'}}}"
        elif heading and page == "index":  # an anchor only, or they would stand in the side bar among the pages
            lines[i] = f"@anchor {page}_{slug(heading[2])}\n{line}"
        elif heading:
            lines[i] = f"{line} {{#{page}_{slug(heading[2])}}}"
        link = lambda m: f"](@ref {'_'.join(filter(None, (name_of(m[1]) if m[1] else page, m[2])))})"
        lines[i] = re.sub(r"\]\(([\w./]*\.md)?#?([\w-]*)\)", link, lines[i])
        lines[i] = lines[i].replace("docs/images/", "")
        if re.match(r"\| `+tenon: ", line):
            name, own = law_page(lines[i], page)
            pages += own
            lines[i] = re.sub(r"^\| (`+.*?`+) \|", rf"| \1 @subpage {name} 'page' |".replace("'", '"'), lines[i])
    return "\n".join(lines) + pages


# --- headers --------------------------------------------------------------------------------------------------------

groups = {"layers": "layers", "ops/concat.hpp": "layers", "combinators": "joints",
          "ops": "arguments", "base/name.hpp": "arguments",
          "model/stream.hpp": "streams", "model/state.hpp": "streams", "model/denormals.hpp": "streams",
          "model/ask.hpp": "asking", "report": "asking", "graph": "weights", "weights": "weights",
          "export_c.hpp": "weights", "bounds": "proofs", "proofs": "proofs", "hana": "computing"}

# Whose members are written in a base of detail.
written_in = {"Model": ("model/stream.hpp", "model/model.hpp"), "State": ("model/state.hpp",)}


def members(name, files):
    """The documented members of a class's bases, without their bodies."""
    for file in files:
        base = (root / file).read_text(encoding="utf-8")
        for own, body in re.findall(r"^class (\w+)[^;{]*\{$(.*?)^\};$", base, re.M | re.S):
            public = re.split(r"\n (?:private|protected):", body.partition(" public:")[2])[0]
            for comment, code in re.findall(r"((?:^  ///.*\n)+)((?:^  .*\n)*?^  .*?(?: \{|;| :).*)", public, re.M):
                code = re.split(r" \{|;| : ", code)[0].replace("TENON_INLINE ", "").replace(f" {own}(", f" {name}(")
                code = re.sub(r"^ *requires.*\n", "", code, flags=re.M).replace("NetState", "State<Net>")
                yield comment + code + ";\n"


def linked(comment):
    """torch.nn.Linear as a link to PyTorch's page of it."""
    return re.sub(r"\btorch(\.nn(\.functional)?)?\.(?!nn\b)(\w+)(?=[(: ,.;]|$)(?![^`]*`[^`]*$)",
                  r"[\g<0>](https://pytorch.org/docs/stable/generated/\g<0>.html)", comment, count=1)


def header_of(path, text):
    inside = path.relative_to(root).as_posix()
    group = groups.get(inside) or groups.get(inside.split("/")[0]) or "running"

    # what the first lines say, above the layer's own comment
    head = re.match(r"(?://.*\n)*", text)[0] if group in ("layers", "joints") else ""
    for names, words in re.findall(r"^// (\w+(?:, \w+)*): (.*(?:\n// (?!\w+: ).*)*)", head, re.M):
        words, *example = re.split(r" ?`(?=[^`]*`$)", words.replace("\n// ", " ").strip())
        words = linked(words if words[1:2] in " [" else words[0].upper() + words[1:])
        shown = "".join(f"@code{{.cpp}} {line.rstrip('`')} @endcode" for line in example)
        for name in names.split(", "):
            text = re.sub(rf"((?:^///.*\n)+)((?:^template.*\n(?:^ .*\n)*)?^struct {name}\b)",
                          lambda m: f"/// {words}\n///\n" + linked(m[1]) + f"/// {shown}\n" + m[2],
                          text, count=1, flags=re.M)

    # the values of an enumeration have no comments of their own
    values = lambda m: m[1] + "///\n/// Its values: " + re.sub(r"(\w+)( = \w+)?", r"`\1`", m[3]) + ".\n" + m[2]
    text = re.sub(r"((?:^///.*\n)+)(^enum class \w+ \{ ([\w, =]*) \};)", values, text, flags=re.M)

    # what nobody but the library needs
    text = re.sub(r"\bdetail::\w+ (?=auto\b)", "", text)
    text = text.replace("typename detail::string_of<String>::type", "std::string")
    text = re.sub(r"^(inline constexpr [\w:<>]+ \w+) =\s[^;{]*\b(?:detail|extend)::[^;{]*;", r"\1;", text, flags=re.M)
    text = re.sub(r"\n +requires\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)(?=\n)", "", text)
    text = re.sub(r"^(struct|class) (\w+)\s*:\s*(?:public )?detail::[^{]*(?=\{)", r"\1 \2 ", text, flags=re.M)
    for name, files in written_in.items():
        text = re.sub(rf"^(class {name} \{{\n public:\n)  using .*$", lambda m: m[1] + "".join(members(name, files)), text,
                      flags=re.M)

    if inside == "base/namespaces.hpp":  # it has no names of its own
        return text
    opened, closed = f"/** @addtogroup {group}\n@{{ */", "/** @} */"
    extends = "/** @addtogroup extend\n@{ */"
    text = re.sub(r"^namespace tenon \{$", rf"\g<0> {opened}", text, flags=re.M)
    text = re.sub(r"^(?=\}  // namespace tenon$)", rf"{closed} ", text, flags=re.M)
    text = re.sub(r"^namespace tenon::extend(::math)? \{$", rf"\g<0> {extends}", text, flags=re.M)
    text = re.sub(r"^(?=\}  // namespace tenon::extend(::math)?$)", rf"{closed} ", text, flags=re.M)
    text = re.sub(r"^namespace extend \{$", rf"{closed} \g<0> {extends}", text, flags=re.M)
    text = re.sub(r"^\}  // namespace extend$", rf"{closed} }} {opened}", text, flags=re.M)
    return text


for path in (*pathlib.Path().glob("*.md"), *pathlib.Path().glob("[bdt]*/*.md"), *root.rglob("*.hpp")):
    to = pathlib.Path(sys.argv[1]) / path
    to.parent.mkdir(parents=True, exist_ok=True)
    read = page_of if path.suffix == ".md" else header_of
    to.write_text(read(path, path.read_text(encoding="utf-8")), encoding="utf-8")
