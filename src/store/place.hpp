// Where a store's data is, of its URL.
#pragma once

#include <string>

namespace bihuan {

// "sqlite::memory:" is a private file that goes with the store, so that several sessions see one database.
// "sqlite::scratch:" is a database in memory, for a store that one caller writes: twice as fast, but a commit
// waits for every reader.
struct Place {
    bool is_postgres = false;
    std::string target;
    bool is_temporary = false, is_scratch = false;
};

// Throws for a URL of another kind. Read-only: a standby of PostgreSQL will do.
Place place_of(const std::string& url, bool is_read_only);

}  // namespace bihuan
