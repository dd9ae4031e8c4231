// `bihuan standard ...` on files: what is wrong with one, what differs between two, what the shipped one
// says.
#pragma once

#include <string>

namespace bihuan {

// Prints to standard output; answers the exit code: 0 nothing wrong, 1 problems found, 2 the file cannot be
// read.
int check_standard_file(const std::string& path);
int diff_standard_files(const std::string& before, const std::string& after);
int show_standard(const std::string& path);  // "": the shipped one

}  // namespace bihuan
