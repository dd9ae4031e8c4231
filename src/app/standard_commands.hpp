// `bihuan standard ...` on files: what is wrong with one, what differs between two, what the shipped one
// says.
#pragma once

#include <string>

namespace bihuan {

struct Program;

// Prints to standard output; answers the exit code: 0 nothing wrong, 1 problems found, 2 the file cannot be
// read.
int check_standard_file(const std::string& path);
int diff_standard_files(const std::string& before, const std::string& after);
int show_standard(const std::string& path);  // "": the shipped one
// The console's operator brings a file into force; everybody is told by the audit log. `from`: an instant, or
// a date in the operator's zone; "" now.
int publish_standard(Program& program, const std::string& path, const std::string& from,
                     const std::string& note);

}  // namespace bihuan
