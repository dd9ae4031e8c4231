// `bihuan keys`: the keys of the store, from the command line; beside a running server too.
#pragma once

#include <cstdint>
#include <string>

namespace bihuan {

struct Program;
class Settings;

// All print to standard output and answer the exit code; 1: refused, with the reason on standard error.
int list_keys(Program& program);
int rotate_key(Program& program, const std::string& suite, const std::string& reason);  // "": as the setting
int retire_key(Program& program, std::int64_t key_id, const std::string& reason);
// Every key of the store wrapped by the master key of that file, which is made where there is none; then it
// is put in the place of data_dir/secret.key, and the one before stays beside it as secret.key.old. Whatever
// moment it ends at, the store opens by the files that are there, and running it again goes on.
int rewrap_keys(const Settings& settings, const std::string& new_key_file);

}  // namespace bihuan
