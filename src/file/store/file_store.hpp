// The rows of files. Seals on the way in, opens on the way out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "file/types.hpp"
#include "keys/calls.hpp"
#include "store/store.hpp"

namespace bihuan::file {

struct FileRow {
    FileFacts facts;
    std::string key;
};

class FileStore {
  public:
    FileStore(Unit& unit, const FieldCipher& cipher) : unit_{unit}, sealer_{unit, cipher} {}

    void add(const FileRow& row);
    std::optional<FileRow> find(FileId id);
    std::vector<FileRow> of_owner(const Owner& owner);
    void remove_of(const Owner& owner);
    std::optional<std::int64_t> reseal(FileId after, std::int64_t limit);

  private:
    FileRow read(const Row& row);
    Binds sealed(const FileRow& row);
    Unit& unit_;
    keys::Sealer sealer_;
};

std::int64_t count_under(Unit& unit, keys::KeyId key);

}  // namespace bihuan::file
