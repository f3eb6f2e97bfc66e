// What is no safetensors file at all, but often taken for one; and paths at which there is nothing to read.
#include <cstddef>
#include <filesystem>
#include <string>

#include "../../support/catch.hpp"
#include "files.hpp"

namespace weights = tenon::detail::weights;

using namespace weights_test;

namespace {

std::string opening(const std::string& path) {
  return words_of([&] { weights::read_all(path); }, path);
}

std::string tar() {
  std::string bytes(1024, '\0');
  bytes.replace(0, 8, "sys_info");
  bytes.replace(257, 5, "ustar");
  return bytes;
}

}  // namespace

TEST_CASE("PyTorch's own files are refused with the two lines that convert them") {
  const Folder folder;
  const std::string zip =
      folder.write("policy.pt", std::string("PK\x03\x04\0\0\x08\x08\0\0", 10) + std::string(600, 'x'));
  const std::string target = folder / "policy.safetensors";
  CHECK(words_of([&] { weights::read_all(zip); }) ==
        zip +
            " is a zip file, as torch.save writes it, not safetensors. To convert it, in Python:\n"
            "  import torch, safetensors.torch\n"
            "  safetensors.torch.save_file(torch.load(\"" +
            zip + "\", map_location=\"cpu\"), \"" + target +
            "\")\n"
            "(If the file holds a whole module, not a state_dict: torch.load(...).state_dict().)");

  const auto begins_with = [&](const std::string& bytes, const std::string& kind) {
    return opening(folder.write("weights.bin", bytes))
        .starts_with("FILE is a " + kind + ", not safetensors. To convert it");
  };
  CHECK(begins_with("\x80\x02}q\x01.", "pickle file, as torch.save wrote it before PyTorch 1.6"));
  CHECK(
      begins_with("\x80\x02\x8a\nl\xfc\x9c"
                  "F\xf9 j\xa8P\x19.",
                  "pickle file, as torch.save wrote it before PyTorch 1.6"));
  CHECK(begins_with("\x80\x04\x95" + std::string(300, '\0'), "pickle file, as torch.save wrote it before PyTorch 1.6"));
  CHECK(begins_with("\x80\x05", "pickle file, as torch.save wrote it before PyTorch 1.6"));
  CHECK(begins_with(tar(), "tar file, as the first versions of torch.save wrote it"));
  CHECK(begins_with("PK\x03\x04", "zip file, as torch.save writes it"));
}

TEST_CASE("the conversion never writes over the file that is converted, and its Python is Python") {
  const Folder folder;
  const std::string path = folder.write("it's \"odd\".safetensors", "PK\x03\x04");
  const std::string words = opening(path);
  CHECK(words.find("it's \\\"odd\\\".safetensors\", map_location") != std::string::npos);
  CHECK(words.find("it's \\\"odd\\\".converted.safetensors\")") != std::string::npos);
}

TEST_CASE("a pointer of Git LFS is told from the file that it stands for") {
  const Folder folder;
  const std::string path =
      folder.write("policy.safetensors", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n");
  CHECK(opening(path) == "FILE is a pointer of Git LFS, not the file itself; fetch it with: git lfs pull");
}

TEST_CASE("bytes of something else are no valid safetensors file") {
  const Folder folder;
  CHECK(opening(folder.write("text", "hello, world, this is a text file"))
            .starts_with("FILE is not a valid safetensors file: its header claims "));
  CHECK(opening(folder.write("PK", "PK")) ==
        "FILE is not a valid safetensors file: it has 2 bytes, too few for the header's length");
  CHECK(opening(folder.write("short", "\x80")) ==
        "FILE is not a valid safetensors file: it has 1 byte, too few for the header's length");
}

TEST_CASE("a path without a file to read is refused") {
  const Folder folder;
  CHECK(opening(folder / "absent.safetensors") == "FILE: there is no such file");
  CHECK(opening(folder / "absent/absent.safetensors") == "FILE: there is no such file");
  CHECK(opening(folder / ".").ends_with("is a folder, not a file"));
  CHECK(words_of([] { weights::read_all(""); }) == ": there is no such file");

  const std::string path = folder.write("file.safetensors", file_of("{}"));
  CHECK(opening(path + "/within") == "FILE: there is no such file");
  if (std::filesystem::exists("/dev/zero")) CHECK(opening("/dev/zero") == "FILE is not a regular file");

  std::filesystem::permissions(path, std::filesystem::perms::none);
  if (std::ifstream(path))
    WARN("this user may read every file: the unreadable file is not tested");
  else
    CHECK(opening(path) == "cannot open FILE: Permission denied");
}
