// `bihuan migrate`: a site's store moved to the other engine, and back.
#pragma once

#include <string>

namespace bihuan {

struct MigrateOptions {
    std::string from, to;  // as store.url
    bool is_comparison = false, is_quiet = false;
};
// Prints to standard output; 0: the stores are the same now, 1: they are not (only of a comparison).
int migrate_store(const MigrateOptions& options);

}  // namespace bihuan
