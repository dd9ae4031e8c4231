// What the command line can bring in and out. Each answers the process's exit code and prints a summary.
#pragma once

#include <filesystem>
#include <string>

#include "base/crypto.hpp"
#include "store/store.hpp"
#include "ticket/calls.hpp"

namespace bihuan::gateway {

struct ImportOptions {
    std::string file, map, rejects;
    bool is_dry_run = false, is_quiet = false;
};
// Safe to run again after a break: a row whose reference is known is left as it is. Refused rows go, with the
// reason, to the rejects file and nowhere else. 0: all rows are in; 3: some were refused; 2: nothing was
// read.
int import_tickets(Store& store, const FieldCipher& cipher, ticket::CodeSource& codes,
                   const ImportOptions& options);
// A process log (case, activity, resource, time): sorted by time, one ticket a case, one entry an event.
int import_events(Store& store, const FieldCipher& cipher, ticket::CodeSource& codes,
                  const ImportOptions& options);
int export_to(Store& store, const std::string& file, const std::filesystem::path& temporary);

}  // namespace bihuan::gateway
