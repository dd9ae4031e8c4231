#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <system_error>

#include "base/file_type.hpp"
#include "file/calls.hpp"
#include "file/domain/file_errors.hpp"
#include "file/store/file_store.hpp"

namespace bihuan::file {
namespace {

std::filesystem::path path_of(const Shelf& shelf, FileId id) {
    return shelf.folder / fmt::format("{:02x}", id.number % 256) / id.text();
}
std::string context_of(FileId id) { return fmt::format("kept_file.bytes:{}", id.number); }

// The first letter names the suite, so that files of both may lie side by side.
std::string seal_bytes(const Shelf& shelf, FileId id, std::string_view key, std::string_view bytes) {
    FieldKey::Bytes raw{};
    std::ranges::copy(key, raw.begin());
    return (shelf.suite == Suite::sm4 ? "s" : "x") + FieldKey{shelf.suite, raw}.seal(bytes, context_of(id));
}
std::optional<std::string> open_bytes(FileId id, std::string_view key, std::string_view sealed) {
    FieldKey::Bytes raw{};
    if (key.size() != raw.size() || sealed.empty()) return std::nullopt;
    std::ranges::copy(key, raw.begin());
    const auto suite = sealed.front() == 's' ? Suite::sm4 : Suite::xchacha;
    return FieldKey{suite, raw}.open(sealed.substr(1), context_of(id));
}

void must_work(bool is_good, const std::filesystem::path& path) {
    if (!is_good) throw std::system_error(errno, std::generic_category(), path.string());
}

// Whole and durable before it has its name: a file of that name is never half written.
void write_durable(const std::filesystem::path& path, std::string_view bytes) {
    std::filesystem::create_directories(path.parent_path());
    auto unfinished = path;
    unfinished += ".new";
    const int file = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    must_work(file >= 0, unfinished);
    const std::unique_ptr<const int, void (*)(const int*)> closing{&file,
                                                                   [](const int* it) { ::close(*it); }};
    for (auto rest = bytes; !rest.empty();) {
        const auto count = ::write(file, rest.data(), rest.size());
        must_work(count > 0, unfinished);
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
    must_work(::fsync(file) == 0, unfinished);
    std::filesystem::rename(unfinished, path);
    const int folder = ::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    must_work(folder >= 0, path.parent_path());
    const bool is_durable = ::fsync(folder) == 0;
    ::close(folder);
    must_work(is_durable, path.parent_path());
}

}  // namespace

Result<Staged> stage(Store& store, const Shelf& shelf, std::string_view name, std::string_view bytes) {
    if (bytes.empty()) return refuse(file_empty);
    if (std::ssize(bytes) > file_bytes_max)
        return refuse(file_too_large, std::to_string(file_bytes_max / 1024 / 1024));
    Staged out;
    TRY(out.name, clean_file_name(name));
    out.file_id = store.ids().make<FileId>(store.clock().now());
    out.media_type = sniff_media_type(bytes.substr(0, 4096), out.name);
    out.size = std::ssize(bytes);
    Sha256 hash;
    hash.add(bytes);
    out.sha256 = hash.hex();
    const auto key = FieldKey::random_bytes();
    out.key.assign(key.begin(), key.end());
    write_durable(path_of(shelf, out.file_id), seal_bytes(shelf, out.file_id, out.key, bytes));
    return out;
}

void discard(const Shelf& shelf, const Staged& staged) {
    std::error_code ignored;
    std::filesystem::remove(path_of(shelf, staged.file_id), ignored);
}

FileFacts attach(Unit& unit, const Shelf& shelf, const Staged& staged, const Owner& owner) {
    const FileRow row{{.file_id = staged.file_id,
                       .owner = owner,
                       .name = staged.name,
                       .media_type = staged.media_type,
                       .sha256 = staged.sha256,
                       .size = staged.size,
                       .kept_at = unit.now,
                       .by_id = UserId{unit.actor().user_id}},
                      staged.key};
    FileStore{unit, *shelf.cipher}.add(row);
    return row.facts;
}

std::vector<FileFacts> files_of(Unit& unit, const Shelf& shelf, const Owner& owner) {
    std::vector<FileFacts> out;
    for (auto& row : FileStore{unit, *shelf.cipher}.of_owner(owner)) out.push_back(std::move(row.facts));
    return out;
}

Result<FileFacts> find(Unit& unit, const Shelf& shelf, FileId id) {
    auto found = FileStore{unit, *shelf.cipher}.find(id);
    if (!found) return refuse(file_unknown);
    return std::move(found->facts);
}

Result<std::string> read(Unit& unit, const Shelf& shelf, FileId id) {
    const auto found = FileStore{unit, *shelf.cipher}.find(id);
    if (!found) return refuse(file_unknown);
    std::ifstream in{path_of(shelf, id), std::ios::binary};
    const std::string sealed{std::istreambuf_iterator<char>{in}, {}};
    auto bytes = open_bytes(id, found->key, sealed);
    if (bytes) {
        Sha256 hash;
        hash.add(*bytes);
        if (hash.hex() == found->facts.sha256) return std::move(*bytes);
    }
    return refuse(file_damaged, id.text());
}

void remove_all(Unit& unit, const Shelf& shelf, const Owner& owner) {
    FileStore files{unit, *shelf.cipher};
    std::vector<std::filesystem::path> paths;
    for (const auto& row : files.of_owner(owner)) paths.push_back(path_of(shelf, row.facts.file_id));
    if (paths.empty()) return;
    files.remove_of(owner);
    unit.after_commit([paths] {
        std::error_code ignored;
        for (const auto& path : paths) std::filesystem::remove(path, ignored);
    });
}

keys::Holder sealed_holder() {
    return {.name = "file",
            .count = count_under,
            .reseal = [](Unit& unit, const FieldCipher& cipher, std::int64_t after, std::int64_t limit) {
                return FileStore{unit, cipher}.reseal(FileId{after}, limit);
            }};
}

}  // namespace bihuan::file
